import { groupRule } from './arithmetic/groupRule.ts';

export const sumGroup = groupRule({
  id: 'sum-group',
  words: () => ({
    basis: [{ kind: 'form', reference: '国办公开办函〔2021〕30号' }],
    summary: {
      zh: '「（六）其他处理」自带的数与各子项之和不等',
      en: '（六）其他处理 carries a figure that its rows do not add up to',
    },
    why: {
      zh: '格式里「（六）其他处理」没有自己的数，只有三个子项。两者都填了，就必须相等；核对（七）总计时以子项为准。',
      en: 'In the form （六） has no figures of its own, only its rows. Where both are filled in they have to agree; the rows count towards （七）总计.',
    },
    fix: {
      zh: '列出能使全部合计相符的改法，至多三种，须对照原始台账选定。',
      en: 'At most three changes that make all sums hold; choose by the original records.',
    },
    examples: {
      fires: '（六）其他处理填 3，子项 1、2、3 合计 2',
      silent: '（六）其他处理填 3，子项 1、2、3 合计 3',
    },
  }),
});
