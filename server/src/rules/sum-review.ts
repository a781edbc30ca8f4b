import { groupRule } from './arithmetic/groupRule.ts';

export const sumReview = groupRule({
  id: 'sum-review',
  words: () => ({
    basis: [{ kind: 'form', reference: '国办公开办函〔2021〕30号' }],
    summary: {
      zh: '表四的一组：维持、纠正、其他、尚未审结之和不等于总计',
      en: 'Table 4, a block: the four results do not add up to 总计',
    },
    why: {
      zh: '每件复议或诉讼只有一个结果，四项之和必须等于总计。一组只有这一道等式，只能断定有错，不能断定错在哪一格。',
      en: 'Every case has one result, so the four add up to 总计. A block has this one equation only: it tells that something is wrong, not what.',
    },
    fix: {
      zh: '列出能使合计相符的改法，至多三种，须对照原始台账选定。',
      en: 'At most three changes that make the sum hold; choose by the original records.',
    },
    examples: { fires: '10 1 0 0 0', silent: '10 1 0 0 11' },
  }),
});
