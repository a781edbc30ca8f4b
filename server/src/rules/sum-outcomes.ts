import { groupRule } from './arithmetic/groupRule.ts';

export const sumOutcomes = groupRule({
  id: 'sum-outcomes',
  words: () => ({
    basis: [{ kind: 'form', reference: '国办公开办函〔2021〕30号' }],
    summary: {
      zh: '表三的一列：（一）至（六）之和不等于（七）总计',
      en: 'Table 3, a column: （一） to （六） do not add up to （七）总计',
    },
    why: {
      zh: '每件申请只归入一种办理结果，所以每一列里（一）至（六）连同各子项之和必须等于（七）总计。只有一种改法说得通时，由 wrong-figure 指出是哪一格。',
      en: 'Every request is settled in one way, so each column adds up to its （七）总计. Where one change explains everything, wrong-figure names the cell.',
    },
    fix: {
      zh: '列出能使全部合计相符的改法，至多三种，须对照原始台账选定。',
      en: 'At most three changes that make all sums hold; choose by the original records.',
    },
    examples: {
      fires: '自然人一列：（一）至（六）合计 13，（七）总计填 12',
      silent: '自然人一列：（一）至（六）合计 13，（七）总计填 13',
    },
  }),
});
