import { groupRule } from './arithmetic/groupRule.ts';

export const sumApplicants = groupRule({
  id: 'sum-applicants',
  words: () => ({
    basis: [{ kind: 'form', reference: '国办公开办函〔2021〕30号' }],
    summary: {
      zh: '表三的一行：自然人与各类法人之和不等于总计',
      en: 'Table 3, a row: the applicants do not add up to 总计',
    },
    why: {
      zh: '每件申请只有一个申请人，所以每一行里自然人、商业企业、科研机构、社会公益组织、法律服务机构、其他之和必须等于总计。只有一种改法说得通时，由 wrong-figure 指出是哪一格。',
      en: 'Every request has one applicant, so each row adds up to its 总计. Where one change explains everything, wrong-figure names the cell.',
    },
    fix: {
      zh: '列出能使全部合计相符的改法，至多三种，须对照原始台账选定。',
      en: 'At most three changes that make all sums hold; choose by the original records.',
    },
    examples: {
      fires: '（一）予以公开 | 6 | 1 | 0 | 0 | 0 | 0 | 6',
      silent: '（一）予以公开 | 6 | 1 | 0 | 0 | 0 | 0 | 7',
    },
  }),
});
