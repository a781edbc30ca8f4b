import { article, type Explanations, explain, NOTICE_2019, NOTICE_2021 } from './explain.ts';

const documents = (): Explanations => ({
  'article-20-1': explain(
    '《条例》第二十条第（一）项：行政法规、规章和规范性文件。',
    'Article 20 (1): administrative regulations, rules and normative documents.',
    article('二十条第（一）项'),
  ),
  regulations: explain(
    '只有国务院部门和省、自治区、直辖市、设区的市、自治州的人民政府有规章制定权。县（区）、乡镇、街道和地方政府部门填 0。',
    'Only departments of the State Council and governments of provinces, cities with districts and autonomous prefectures make rules. Counties, districts, townships, streets and local departments put 0.',
    `${article('二十条第（一）项')}；《立法法》第九十一条、第九十三条`,
  ),
  normative: explain(
    '由本机关制定、涉及公民、法人和其他组织权利义务、具有普遍约束力、在一定期限内反复适用的公文，规章不计在内。按制定机关统计，不等于全部发文，所以通常比“政策文件”少得多。',
    'Documents of this organ, other than rules, that bind people and organisations in general and apply repeatedly. Counted by the organ that made them; not every document issued, so usually far fewer than the “policy documents” of the text.',
    `${article('二十条第（一）项')}；国办发〔2018〕37号`,
  ),
  issued: explain(
    '本年1月1日至12月31日制定并发布的件数。通行做法：全文修订后重新发布的计入制发。',
    'Issued from 1 January to 31 December of the year. In practice a document revised and issued again counts as issued.',
    NOTICE_2021,
  ),
  repealed: explain(
    '本年1月1日至12月31日废止的件数。通行做法：到期自然失效的也计入。',
    'Repealed from 1 January to 31 December of the year. In practice documents that expired count too.',
    NOTICE_2021,
  ),
  effective: explain(
    '到年底仍然有效的存量，不是本年新增。通行做法：等于上年现行有效件数加本年制发、减本年废止。',
    'The stock still in force at the end of the year, not the year’s additions. In practice: last year’s stock plus issued minus repealed.',
    null,
  ),
  made: explain(
    '2019年试行格式：本年新制作的件数。',
    'Trial form of 2019: made during the year.',
    NOTICE_2019,
  ),
  published: explain(
    '2019年试行格式：本年新公开的件数。',
    'Trial form of 2019: newly published during the year.',
    NOTICE_2019,
  ),
  stock: explain(
    '2019年试行格式：到年底对外公开的总件数，包括往年公开的。',
    'Trial form of 2019: all that stood published at the end of the year, earlier years included.',
    NOTICE_2019,
  ),
});

const decisions = (): Explanations => ({
  'article-20-5': explain(
    '《条例》第二十条第（五）项：办理行政许可和其他对外管理服务事项的依据、条件、程序以及办理结果。',
    'Article 20 (5): permits and other services to the public, with their basis, conditions, procedure and outcome.',
    article('二十条第（五）项'),
  ),
  'article-20-6': explain(
    '《条例》第二十条第（六）项：实施行政处罚、行政强制的依据、条件、程序，以及有一定社会影响的行政处罚决定。',
    'Article 20 (6): penalties and coercive measures, with their basis, conditions and procedure, and penalty decisions of some public weight.',
    article('二十条第（六）项'),
  ),
  permits: explain(
    '行政许可。2021年格式填一年里作出的许可决定件数（准予和不予都计），不是许可事项目录上的项数；2019年试行格式另填项目数。',
    'Permits. The form of 2021 wants the decisions of the year, granted and refused alike, not the items of the catalogue; the trial form of 2019 asks for the items too.',
    article('二十条第（五）项'),
  ),
  services: explain(
    '行政许可以外的对外管理服务事项。只有2019年试行格式有这一行。',
    'Services to the public other than permits. Only the trial form of 2019 has this row.',
    article('二十条第（五）项'),
  ),
  penalties: explain(
    '一年里作出的行政处罚决定件数。乡镇、街道承接了处罚权的，也要填自己作出的决定。',
    'Penalty decisions of the year. Townships and streets that hold the power to impose penalties put their own decisions.',
    article('二十条第（六）项'),
  ),
  coercion: explain(
    '一年里作出的行政强制决定件数。',
    'Decisions on coercive measures made during the year.',
    article('二十条第（六）项'),
  ),
  'decisions.2021': explain(
    '本年1月1日至12月31日作出的处理决定件数，填整数。',
    'Decisions made from 1 January to 31 December of the year, a whole number.',
    NOTICE_2021,
  ),
  'decisions.2019': explain(
    '2019年试行格式：本年作出的处理决定件数。注意与前两栏的“项目数量”不是一回事。',
    'Trial form of 2019: decisions made during the year; the two columns before it count items, not decisions.',
    NOTICE_2019,
  ),
  'last-year': explain(
    '2019年试行格式：上一年的项目数，应当等于上一年报告里的“上一年项目数量”加“本年增/减”。',
    'Trial form of 2019: items of the year before; last year’s figure plus last year’s change.',
    NOTICE_2019,
  ),
  change: explain(
    '2019年试行格式：项目数比上一年增加（正数）或者减少（负数）多少，没有变化填 0。',
    'Trial form of 2019: how many items were added (positive) or dropped (negative) since the year before; 0 for no change.',
    NOTICE_2019,
  ),
});

const money = (): Explanations => ({
  'article-20-8': explain(
    '《条例》第二十条第（八）项：行政事业性收费项目及其依据、标准。',
    'Article 20 (8): administrative fees, with their basis and rates.',
    article('二十条第（八）项'),
  ),
  'article-20-9': explain(
    '《条例》第二十条第（九）项：政府集中采购项目的目录、标准及实施情况。',
    'Article 20 (9): centralised government procurement, its catalogue, standards and results.',
    article('二十条第（九）项'),
  ),
  fees: explain(
    '行政事业性收费。它与第六部分的信息处理费是两回事：收费有数而没有收取信息处理费，并不矛盾。',
    'Administrative fees. They are not the information processing fees of section 6: a figure here and none there is no contradiction.',
    article('二十条第（八）项'),
  ),
  procurement: explain(
    '政府集中采购的项目数和金额。只有2019年试行格式有这一行。',
    'Centralised government procurement, projects and amount. Only the trial form of 2019 has this row.',
    article('二十条第（九）项'),
  ),
  'amount.fees': explain(
    '本年实际收取的金额，单位是万元，可以有小数，格内不再写单位。数大得出奇时，多半是按元填的。',
    'The amount charged during the year in units of CNY 10,000; decimals are allowed, the unit is not repeated. An amount that looks enormous was probably given in yuan.',
    NOTICE_2021,
  ),
  projects: explain(
    '2019年试行格式：本年集中采购的项目个数。',
    'Trial form of 2019: number of projects procured during the year.',
    NOTICE_2019,
  ),
  'amount.procurement': explain(
    '2019年试行格式：本年集中采购的总金额。格式没有规定单位，请写明是元还是万元。',
    'Trial form of 2019: total amount procured. The form gives no unit, so write whether it is 元 or 万元.',
    NOTICE_2019,
  ),
});

export const disclosure = (): Explanations => ({ ...documents(), ...decisions(), ...money() });
