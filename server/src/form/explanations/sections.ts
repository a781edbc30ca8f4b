import { article, type Explanations, explain, FEE_NOTICE, NOTICE_2021, OFFICIAL_FORM } from './explain.ts';

export const sectionTexts = (): Explanations => ({
  'section.overview': explain(
    '综述本机关一年来贯彻《条例》的情况，依次写五个方面：主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障。各级人民政府（含乡镇）在“监督保障”里还要写明工作考核、社会评议和责任追究的结果，不能只写建立了制度。',
    'How the organ carried out the regulation during the year, in five topics: disclosure on its own initiative, disclosure on request, management of information, the disclosure platform, supervision and support. A government (townships included) also states the results of appraisal, public review and accountability, not merely that rules for them exist.',
    `${NOTICE_2021}；${article('四十六条', '五十条第一款第（四）项')}`,
  ),
  'section.disclosure': explain(
    '这一部分只填表，按《条例》第二十条的有关各项报告规章、规范性文件、行政许可、行政处罚、行政强制、行政事业性收费等。没有发生的填 0。',
    'A table only: rules, normative documents, permits, penalties, coercive measures, fees, as article 20 lists them. Put 0 where there was nothing.',
    article('二十条', '五十条第一款第（一）项'),
  ),
  'section.requests': explain(
    '这一部分只填表。每件申请只能计入一种申请人、一种办理结果，所以各行加得出总计，各列也加得出总计；每一列都要满足：一 + 二 = 三的总计 + 四。',
    'A table only. Each request counts under one kind of applicant and one outcome, so rows and columns add up to their totals, and in every column items 1 + 2 = total of item 3 + item 4.',
    `${article('五十条第一款第（二）项')}；${OFFICIAL_FORM}`,
  ),
  'section.review': explain(
    '这一部分只填表，填因政府信息公开工作被申请行政复议、被提起行政诉讼的案件。复议机关作共同被告的诉讼案件，只由作出原行为的机关填报。',
    'A table only: reviews and suits over open government information. Where the reviewing organ is a co-defendant, only the organ of the original act reports the case.',
    `${article('五十条第一款第（三）项')}；国办公开办函〔2016〕201号`,
  ),
  'section.problems': explain(
    '写本年度存在的主要问题，以及已经或准备采取的改进措施。问题要具体，措施要对得上问题；与往年雷同、敷衍了事的，主管部门可以追究责任。',
    'The main problems of the year and what is done about them. Be concrete, and let the measures answer the problems; text copied from another year may be held against the organ.',
    `${article('五十条第一款第（四）项')}；${NOTICE_2021}`,
  ),
  'section.other': explain(
    '写其他需要报告的事项。收取信息处理费的情况在这里报告，没有收取也要写明。按件计费（同一申请人，每自然月）：10件以下免费，11—30件每件100元，31件以上每增加10件为一档，每档单价加100元；按量计费：30页以下免费，31—100页每页10元，101—200页每页20元，201页以上每页40元。两种方式不得并用。当年政务公开工作要点的落实情况通常也写在这里。',
    'Anything else to report. Information processing fees belong here, even if none were charged. Per request and calendar month: up to 10 free, 11 to 30 CNY 100 each, then the unit price rises by CNY 100 for each further band of 10. Per page: up to 30 free, 31 to 100 CNY 10, 101 to 200 CNY 20, from 201 CNY 40. Never both. How the year’s key tasks were carried out is usually told here too.',
    `${article('四十二条', '五十条第一款第（五）项')}；${FEE_NOTICE}`,
  ),
});
