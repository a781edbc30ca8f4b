import { groupRule } from './arithmetic/groupRule.ts';

export const balance = groupRule({
  id: 'balance',
  words: () => ({
    basis: [
      {
        kind: 'form',
        reference: '表三表角：本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和',
      },
    ],
    summary: {
      zh: '表三的一列：新收加上年结转不等于办理总计加结转下年度',
      en: 'Table 3, a column: received and carried in are not settled and carried over',
    },
    why: {
      zh: '格式在表角写明：第一项加第二项之和，等于第三项加第四项之和。收到的申请不是办完了就是结转了，一件也不会多、不会少。合计由表格软件自动重算过的，往往只剩这一处不符。',
      en: 'The form prints it in the corner: what came in was either settled or carried over. Where a spreadsheet recomputed the totals, this is often the only sum that still fails.',
    },
    fix: {
      zh: '列出能使全部合计相符的改法，至多三种，须对照原始台账选定。',
      en: 'At most three changes that make all sums hold; choose by the original records.',
    },
    examples: {
      fires: '新收 9、上年结转 0，办理总计 8、结转下年度 0',
      silent: '新收 9、上年结转 0，办理总计 8、结转下年度 1',
    },
  }),
});
