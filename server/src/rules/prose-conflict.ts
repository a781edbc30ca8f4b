import type { Addend } from '../facts/claims/types.ts';
import type { Fix } from '../findings/types.ts';
import { writeFigure } from '../findings/writeFigure.ts';
import { type Draft, NOTHING, type Rule } from './types.ts';

export const proseConflict: Rule = {
  id: 'prose-conflict',
  group: 'prose',
  level: 'warning',
  words: () => ({
    basis: [{ kind: 'practice' }],
    summary: {
      zh: '同一口径的同一事项，前后两处数字不同',
      en: 'The same quantity, of the same scope, is stated twice with different figures',
    },
    why: {
      zh: '通行做法：同一件事前后应是同一个数。表格里有的数由 prose-table 对照表格，这里只管表格定不了的。',
      en: 'Common practice: one matter has one figure. What a table holds is held against it by prose-table; this rule is for the rest.',
    },
    fix: {
      zh: '提供两种改法：后面的改成前面的数，或前面的改成后面的数，须逐个确认。',
      en: 'Two fixes, each to be confirmed: the later figure after the earlier, or the earlier after the later.',
    },
    examples: {
      fires: '全年主动公开政府信息 320 条。……全年共主动公开政府信息 302 条。',
      silent: '全年主动公开政府信息 320 条。……通过政府网站公开信息 302 条。',
    },
  }),
  check({ claims }) {
    if (claims.restated.length === 0) return NOTHING;
    return claims.restated.map(
      ({ first, second, what }): Draft => ({
        message: {
          zh: `「${what}」前面是${said(first)}，这里是${said(second)}：同一事项的数应当一致（通行做法）。请核对；口径不同的，请写明。`,
          en: `${what} is${said(first)} before and${said(second)} here. Check both, or say what each counts.`,
        },
        span: second.content.span,
        related: [
          { message: { zh: `前面是${said(first)}`, en: `before:${said(first)}` }, span: first.content.span },
        ],
        fixes: () =>
          [
            fix(second, first.value, { zh: '这里改为', en: 'Change this to' }),
            fix(first, second.value, { zh: '前面改为', en: 'Change the earlier figure to' }),
          ].flatMap((each) => each ?? []),
      }),
    );
  },
};

/** The number, or the words that say there was none. */
function said({ content, value }: Addend): string {
  return isNumeral(content.text) ? ` ${value}` : `「${content.text.trim()}」`;
}

function isNumeral(text: string): boolean {
  return /[0-9０-９]/.test(text) || /^[零〇一二三四五六七八九十百千两]+$/.test(text.trim());
}

/** Null for 未发生: what the sentence should say instead is not for us to write. */
function fix({ content }: Addend, value: number, title: Fix['title']): Fix | null {
  if (!isNumeral(content.text)) return null;
  return {
    title: { zh: `${title.zh} ${value}`, en: `${title.en} ${value}` },
    safety: 'review',
    preferred: false,
    edits: writeFigure(content, value),
  };
}
