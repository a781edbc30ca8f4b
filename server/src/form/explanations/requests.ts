import { article, type Explanations, explain, FEE_NOTICE, OFFICIAL_FORM } from './explain.ts';

export const requestColumns = (): Explanations => ({
  'requests-table': explain(
    '收到和处理申请的统计表。每一列都要满足：第一项 + 第二项 = 第三项（总计）+ 第四项；每一行各类申请人之和等于总计。',
    'The table of requests. In every column items 1 + 2 = item 3 (its total) + item 4; in every row the applicants add up to the total.',
    OFFICIAL_FORM,
  ),
  applicants: explain(
    '按申请人的身份分列，一件申请只计入一种申请人。',
    'By who applied; each request counts under one kind of applicant.',
    article('二十七条', '二十九条'),
  ),
  natural: explain(
    '以个人名义提出的申请。通行做法：律师以自己名义申请的，计入自然人。',
    'Requests in a person’s own name. In practice a lawyer applying in person counts here.',
    article('二十七条', '二十九条'),
  ),
  'legal-persons': explain(
    '以单位名义提出的申请，再按单位性质分入下面五栏，一件只计一栏。',
    'Requests in the name of an organisation, split by its kind into the five columns below; each counts once.',
    article('二十七条', '二十九条'),
  ),
  business: explain(
    '以公司、企业等商业企业名义提出的申请。',
    'Requests in the name of companies and other commercial enterprises.',
    article('二十九条'),
  ),
  research: explain(
    '以科研机构名义提出的申请。',
    'Requests in the name of research institutions.',
    article('二十九条'),
  ),
  welfare: explain(
    '以社会公益组织名义提出的申请。',
    'Requests in the name of organisations for public benefit.',
    article('二十九条'),
  ),
  legal: explain(
    '律师事务所等法律服务机构。通行做法：以律所名义申请才计入此栏，律师个人申请计入自然人。',
    'Law firms and the like. In practice only requests in the firm’s name; a lawyer in person is a natural person.',
    article('二十九条'),
  ),
  'legal-persons.other': explain(
    '前四栏都不属于的单位。',
    'Organisations that fit none of the four columns before.',
    article('二十九条'),
  ),
  'applicants.total': explain(
    '本行的总计 = 自然人 + 法人或其他组织的五栏之和。',
    'Total of the row: natural persons plus the five kinds of organisation.',
    OFFICIAL_FORM,
  ),
});

const flow = (): Explanations => ({
  received: explain(
    '本年1月1日至12月31日收到的申请，后来补正、撤回或者不予处理的也计在内。通行做法：补正不算新的申请。',
    'Requests received from 1 January to 31 December, those later corrected, withdrawn or declined included. In practice a correction is no new request.',
    article('二十九条', '三十一条'),
  ),
  'carried-in': explain(
    '上年收到、到上年年底还没有答复的申请，各列都应与上年报告的“结转下年度继续办理”一致。',
    'Requests of last year not yet answered at its end; each column should equal “carried over” in last year’s report.',
    OFFICIAL_FORM,
  ),
  outcomes: explain(
    '本年答复完毕的申请，按结果分入（一）至（六），每件只计一种结果，合计填在（七）。',
    'Requests answered during the year, each under one of the outcomes (1) to (6); their sum stands in (7).',
    article('三十六条'),
  ),
  'outcomes.total': explain(
    '（一）至（六）各项之和；同时，每一列都要满足：一 + 二 = （七）+ 四。',
    'Sum of outcomes (1) to (6); and in every column items 1 + 2 = (7) + item 4.',
    OFFICIAL_FORM,
  ),
  'carried-out': explain(
    '到12月31日还没有答复的申请，会成为下一年报告的“上年结转”。答复期限为20个工作日，经批准可再延长20个工作日，征求第三方和其他机关意见的时间不计在内。',
    'Requests not yet answered on 31 December; next year’s report starts with them. The term is 20 working days, extended by 20 at most; time for asking third parties and other organs does not count.',
    article('三十三条'),
  ),
});

const outcomes = (): Explanations => ({
  granted: explain(
    '提供了所申请的信息，或者告知了获取的方式、途径（包括已经主动公开的）。',
    'The information was given, or the applicant was told where to get it, also where it was already public.',
    article('十三条', '三十六条第（一）、（二）项'),
  ),
  partial: explain(
    '作了区分处理：能公开的部分提供，不公开的部分说明理由。只在这里计一件，不再计入不予公开、无法提供等。',
    'Divided: part given, part refused with reasons. Counted once, here, not again under refused or could not be provided.',
    `${article('三十七条')}；${OFFICIAL_FORM}`,
  ),
  closed: explain(
    '前五种以外的办结情形。2021年格式分三项填写，2019年试行格式只有一行。',
    'Closed in some other way. The form of 2021 has three rows here, the trial form of 2019 one.',
    OFFICIAL_FORM,
  ),
  'closed.no-correction': explain(
    '已经告知补正，申请人无正当理由逾期不补正，视为放弃申请。',
    'The applicant was asked to correct the request and without good reason did not; it counts as given up.',
    article('三十条'),
  ),
  'closed.no-payment': explain(
    '申请人自收到收费通知次日起20个工作日内没有缴纳信息处理费，视为放弃申请。',
    'The processing fee was not paid within 20 working days from the day after the notice; the request counts as given up.',
    `${article('四十二条')}；${FEE_NOTICE}`,
  ),
  'closed.else': explain(
    '其他办结情形。通行做法：申请人主动撤回的计入此项。',
    'Closed in any other way. In practice requests withdrawn by the applicant stand here.',
    null,
  ),
});

const refused = (): Explanations => ({
  refused: explain(
    '依法不予公开的，按理由分入下面八项，并已向申请人说明理由。一件只计一项。',
    'Refused by law, split by reason into the eight rows below, with the reason told to the applicant. Each counts once.',
    article('十四条', '十五条', '十六条', '三十六条第（三）项'),
  ),
  'refused.secret': explain(
    '依法确定为国家秘密的信息。',
    'Information lawfully classified as a state secret.',
    article('十四条', '三十六条第（三）项'),
  ),
  'refused.law': explain(
    '法律、行政法规明文禁止公开的信息。地方性法规、规章不能作为这一项的依据。',
    'Information whose disclosure a statute or administrative regulation forbids; local regulations and rules do not suffice.',
    article('十四条'),
  ),
  'refused.stability': explain(
    '公开后可能危及国家安全、公共安全、经济安全、社会稳定的信息（“三安全一稳定”）。',
    'Disclosure might endanger state, public or economic security or social stability.',
    article('十四条'),
  ),
  'refused.third-party': explain(
    '涉及商业秘密、个人隐私等，公开会损害第三方合法权益的信息。应当书面征求第三方意见，第三方有15个工作日。',
    'Trade secrets, privacy and other rights of third parties, who are asked in writing and have 15 working days.',
    article('十五条', '三十二条'),
  ),
  'refused.internal': explain(
    '三类内部事务信息：人事管理、后勤管理、内部工作流程。',
    'Internal matters of three kinds: personnel, logistics, internal procedure.',
    article('十六条第一款'),
  ),
  'refused.process': explain(
    '四类过程性信息：讨论记录、过程稿、磋商信函、请示报告。法律、法规、规章规定应当公开的除外。',
    'Four kinds of papers in process: records of discussion, drafts, consultation letters, requests and reports to superiors, unless a law or rule demands disclosure.',
    article('十六条第二款'),
  ),
  'refused.enforcement': explain(
    '行政执法案卷信息。法律、法规、规章规定应当公开的除外。',
    'Files of law enforcement, unless a law or rule demands disclosure.',
    article('十六条第二款'),
  ),
  'refused.query': explain(
    '工商、不动产登记资料等，法律、行政法规对获取方式有特别规定的，告知申请人依照有关规定办理。',
    'Company, land register and similar records with an access procedure of their own, which the applicant was told.',
    article('三十六条第（七）项'),
  ),
});

const unable = (): Explanations => ({
  unable: explain(
    '没有可以提供的信息，按原因分入下面三项。一件只计一项。',
    'There was nothing to provide; split by cause into the three rows below. Each counts once.',
    article('三十六条第（四）、（五）项', '三十八条'),
  ),
  'unable.not-held': explain(
    '经检索没有该信息，或者不属于本机关负责公开。能确定负责机关的，应当告知其名称和联系方式。',
    'A search found nothing, or another organ is responsible, whose name and address are told where known.',
    article('十条', '三十六条第（四）、（五）项'),
  ),
  'unable.to-be-made': explain(
    '没有现成信息，需要对现有信息进行加工、分析才能提供。',
    'Not at hand: existing information would first have to be processed or analysed.',
    article('三十八条'),
  ),
  'unable.unclear': explain(
    '收到申请后7个工作日内一次性告知了补正，补正后内容仍不明确。逾期不补正的计入（六）1。',
    'Correction was asked for once, within 7 working days, and the request is still unclear. Not corrected at all belongs to (6) 1.',
    article('二十九条', '三十条'),
  ),
});

const declined = (): Explanations => ({
  declined: explain(
    '不作为申请处理或者不予重复处理等，按情形分入下面五项。一件只计一项。',
    'Not dealt with as a request; split into the five rows below. Each counts once.',
    article('三十五条', '三十六条第（六）项', '三十九条'),
  ),
  'declined.petition': explain(
    '以申请的形式进行信访、投诉、举报，已告知不作为政府信息公开申请处理。',
    'A petition, complaint or report in the guise of a request; the applicant was told it is not handled as one.',
    article('三十九条第一款'),
  ),
  'declined.repeat': explain(
    '已经就相同信息答复过该申请人，告知不予重复处理。',
    'The same applicant was already answered about the same information.',
    article('三十六条第（六）项'),
  ),
  'declined.publication': explain(
    '要求提供政府公报、报刊、书籍等公开出版物，告知了获取途径。',
    'Gazettes, newspapers, books and other publications; the applicant was told where to get them.',
    article('三十九条第二款'),
  ),
  'declined.excessive': explain(
    '数量、频次明显超过合理范围，已要求说明理由且认为理由不合理。',
    'Plainly beyond reason in number or frequency; reasons were asked for and not accepted.',
    article('三十五条'),
  ),
  'declined.confirm': explain(
    '申请人要求对其已经取得的信息予以确认，或者重新出具一份。',
    'The applicant wants information already in hand confirmed or issued again.',
    null,
  ),
});

export const requestRows = (): Explanations => ({
  ...flow(),
  ...outcomes(),
  ...refused(),
  ...unable(),
  ...declined(),
});
