import { rewrite } from '../findings/rewrite.ts';
import type { BoundLabel, LabelTarget } from '../report/types.ts';
import { type Draft, NOTHING, type Rule } from './types.ts';

export const label: Rule = {
  id: 'label',
  group: 'structure',
  level: 'warning',
  words: () => ({
    basis: [{ kind: 'form', reference: '国办公开办函〔2021〕30号' }],
    summary: {
      zh: '表头、行名或分组名与格式不一致',
      en: 'A column header, row label or group label does not read as the form prints it',
    },
    why: {
      zh: '三张表的表头和行名由格式规定，不能改动。写错的行名会让人误解数字的含义；汇总系统也会因此漏读。括号、空格、全角半角等排版差异不算错。',
      en: 'The form fixes the labels of the three tables. A wrong label changes what a figure means, and systems that collect the tables skip it. Typography is no difference.',
    },
    fix: { zh: '改为格式的名称（安全修复）。', en: "Replace it with the form's label (safe)." },
    examples: {
      fires: '信息内容 | 本年制发件数 | 本年度止件数 | 现行有效件数',
      silent: '信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数',
    },
  }),
  check({ report }) {
    let drafts: Draft[] | undefined;
    for (const table of report.tables) {
      if (table.asInForm) continue;
      for (const each of table.labels) {
        if (each.same) continue;
        drafts ??= [];
        drafts.push(draft(each));
      }
    }
    return drafts ?? NOTHING;
  },
};

const PLACES: Readonly<Record<LabelTarget['kind'], { zh: string; en: string }>> = {
  part: { zh: '分表标题', en: 'part title' },
  corner: { zh: '表角说明', en: 'corner text' },
  column: { zh: '表头', en: 'column header' },
  row: { zh: '行名', en: 'row label' },
};

function draft(bound: BoundLabel): Draft {
  const wanted = bound.target.label;
  const text = bound.content.text;
  const place = PLACES[bound.target.kind];
  const copies = bound.copies ?? [];
  return {
    message: {
      zh: `${place.zh}「${text}」与格式不一致：这里应是「${wanted}」。请改为格式的名称。`,
      en: `The ${place.en} “${text}” is not the form's: it should read “${wanted}”. Use the form's label.`,
    },
    span: bound.content.span,
    certainty: bound.certainty,
    fixes: () => [
      {
        title: { zh: `改为「${wanted}」`, en: `Change to “${wanted}”` },
        safety: bound.certainty === 'certain' && digits(text) === digits(wanted) ? 'safe' : 'review',
        preferred: true,
        edits: [bound.content, ...copies].flatMap((content) => rewrite(content, wanted)),
      },
    ],
  };
}

/** A figure may be stuck to its label: only a person may take it away. */
function digits(text: string): string {
  return text.normalize('NFKC').replace(/\D/g, '');
}
