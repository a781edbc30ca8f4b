import { Matter } from '../facts/memory.ts';
import { mayHold, needOf } from '../facts/prose/characters.ts';
import type { Passage } from '../facts/prose/passages.ts';
import { replacement } from './text/mend.ts';
import { SLIPS, type Slip } from './text/slips.ts';
import type { Draft, Rule } from './types.ts';

export const typo: Rule = {
  id: 'typo',
  group: 'text',
  level: 'information',
  words: () => ({
    basis: [{ kind: 'practice' }],
    summary: { zh: '这类报告里常见的错字、漏字', en: 'A slip of the pen that is common in such reports' },
    why: {
      zh: '只收一份很短的表：已公布的报告里见过的错漏字，和词典上有定论的误写。每一条都试过相近的正确说法，不会误报。不做全面的错别字检查。',
      en: 'A short list only: slips seen in published reports, and misspellings on which the dictionary is clear, each tried against correct look-alikes. This is no general spelling check.',
    },
    fix: { zh: '改为正确的写法（逐条确认）。', en: 'Write it correctly, after review.' },
    examples: {
      fires: '进一步厘顺体制机制，截止2022年12月31日共公开信息12条。',
      silent: '进一步理顺体制机制、厘清职责，截至2022年12月31日共公开信息12条，申报截止日期另行通知。',
    },
  }),
  check({ prose }) {
    const drafts: Draft[] = [];
    for (const passage of prose.running) {
      if (passage.lacks(Matter.slip)) continue;
      let held = false;
      for (let i = 0; i < SLIPS.length; i++) {
        if (!mayHold(passage.makeup, NEEDS[i]!) || !passage.asWritten.includes(SLIPS[i]!.needle)) continue;
        held = true;
        addSlips(drafts, passage, SLIPS[i]!);
      }
      if (!held) passage.putLack(Matter.slip);
    }
    return drafts.length > 1 ? drafts.sort((a, b) => a.span.start - b.span.start) : drafts;
  },
};

const NEEDS = SLIPS.map(({ needle }) => needOf(needle));

function addSlips(drafts: Draft[], passage: Passage, slip: Slip): void {
  if (passage.shown.search(slip.wrong) < 0) return;
  for (const match of passage.shown.matchAll(slip.wrong)) {
    const right = slip.right.replace('~', match[1]!);
    const content = passage.slice(match.index, match.index + match[1]!.length);
    drafts.push({
      message: {
        zh: `「${match[1]}」疑为「${right}」之误。请核对后改正。`,
        en: `“${match[1]}” is probably a slip for “${right}”. Check and correct it.`,
      },
      span: content.span,
      fixes: () => [replacement(content, right)],
    });
  }
}
