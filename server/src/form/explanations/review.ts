import { article, type Explanations, explain, OFFICIAL_FORM } from './explain.ts';

const CASES = article('五十条第一款第（三）项');

export const review = (): Explanations => ({
  'review-table': explain(
    '因政府信息公开引起的行政复议、行政诉讼统计表。三组各自满足：结果维持 + 结果纠正 + 其他结果 + 尚未审结 = 总计。',
    'Reviews and suits over open government information. In each of the three groups upheld + corrected + other + pending = total.',
    OFFICIAL_FORM,
  ),
  'review-row': explain(
    '全表只有一行，十五个数，没有发生的填 0。',
    'The table has one row of fifteen figures; put 0 where there was nothing.',
    OFFICIAL_FORM,
  ),
  review: explain('因政府信息公开被申请行政复议的案件。', 'Applications for administrative review.', CASES),
  'review.upheld': explain(
    '复议决定维持原行政行为的。',
    'The review decision upheld the act.',
    '《行政复议法》第六十八条',
  ),
  'review.corrected': explain(
    '复议决定变更、撤销、确认违法、责令履行或者确认无效的。',
    'The review decision changed or revoked the act, found it unlawful or void, or ordered performance.',
    '《行政复议法》第六十三条至第六十七条',
  ),
  'review.other': explain(
    '维持、纠正以外的结果，如驳回复议请求。通行做法：驳回申请、终止、调解、撤回等也计入。',
    'Any other result, such as rejection of the claim. In practice dismissal, termination, mediation and withdrawal count too.',
    '《行政复议法》第六十九条',
  ),
  'review.pending': explain(
    '到12月31日还没有作出复议决定的。',
    'No review decision yet on 31 December.',
    OFFICIAL_FORM,
  ),
  'review.total': explain(
    '行政复议总计 = 结果维持 + 结果纠正 + 其他结果 + 尚未审结。',
    'Total of the reviews: upheld + corrected + other + pending.',
    OFFICIAL_FORM,
  ),
  litigation: explain(
    '因政府信息公开被提起行政诉讼的案件，按是否先经过复议分为两组。复议机关作共同被告的，只由原行为机关填报。',
    'Suits, in two groups: with and without prior review. A co-defendant reviewing organ does not report the case.',
    `${CASES}；国办公开办函〔2016〕201号`,
  ),
  direct: explain(
    '没有经过行政复议直接起诉的案件。2024年1月1日起，对不予公开和未履行法定职责不服的应当先申请复议，此后新发生的直接起诉值得再核对一次；其他答复和以前的案件不受影响。',
    'Suits brought without prior review. Since 1 January 2024 refusals and failures to act go to review first, so a direct suit begun later deserves a second look; other kinds of answer and older cases are not affected.',
    '《行政复议法》第二十三条第一款第（三）、（四）项',
  ),
  'after-review': explain(
    '先申请行政复议，对复议结果不服再起诉的案件。',
    'Suits brought after a review with whose result the applicant was not content.',
    CASES,
  ),
  'suit.upheld': explain('法院的结果维持了行政机关的行为。', 'The court let the act stand.', OFFICIAL_FORM),
  'suit.corrected': explain(
    '法院的结果纠正了行政机关的行为。',
    'The court corrected the act.',
    OFFICIAL_FORM,
  ),
  'suit.other': explain(
    '维持、纠正以外的结果。通行做法：撤诉等计入此栏。',
    'Any other result. In practice withdrawn suits stand here.',
    null,
  ),
  'suit.pending': explain(
    '到12月31日还没有审结的。格式没有规定跨年案件是否重复计数，所以本表不与上年核对。',
    'Not decided on 31 December. The form does not say whether such cases are counted again next year, so this table is not compared across years.',
    OFFICIAL_FORM,
  ),
  'suit.total': explain(
    '本组总计 = 结果维持 + 结果纠正 + 其他结果 + 尚未审结。',
    'Total of the group: upheld + corrected + other + pending.',
    OFFICIAL_FORM,
  ),
});
