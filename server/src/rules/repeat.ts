import type { Content } from '../base/content.ts';
import { Matter } from '../facts/memory.ts';
import { mayHold, needOf } from '../facts/prose/characters.ts';
import type { Passage } from '../facts/prose/passages.ts';
import { replacement } from './text/mend.ts';
import { type Doubled, doubledIn, doubledYears } from './text/repeats.ts';
import { type Draft, NOTHING, type Rule, together } from './types.ts';

export const repeat: Rule = {
  id: 'repeat',
  group: 'text',
  level: 'warning',
  words: () => ({
    basis: [{ kind: 'practice' }],
    summary: {
      zh: '同一个字、词、标点或者年份在一句里写了两遍',
      en: 'A word, a mark or the year stands twice in a clause',
    },
    why: {
      zh: '改稿时删漏或者多粘了一次，就会出现“的的”“资金资金”“2021年，某乡2021年”。汉语里本来就重叠的说法（层层、常常、研究研究、一项一项）不报，书名号里的名称不看。',
      en: 'Words are left behind when a draft is edited. What Chinese doubles by itself (层层, 常常, 研究研究, 一项一项) is not reported, nor are names in 《》.',
    },
    fix: { zh: '删去重复的一处（逐条确认）。', en: 'Delete one of the two, after review.' },
    examples: {
      fires: '2021年，青岚乡2021年未收到政府信息公开申请，公开了各类补助资金资金的分配结果。',
      silent: '2021年，青岚乡未收到政府信息公开申请，层层压实责任，公开了2021年各类补助资金的分配结果。',
    },
  }),
  check({ report, prose }) {
    const organ = report.organ ?? '';
    let drafts: Draft[] | undefined;
    for (const passage of prose.running) {
      if (!passage.mayRepeat && !mayHold(passage.makeup, YEAR)) continue;
      if (passage.lacks(Matter.repeat)) continue;
      const found = checkPassage(passage, organ);
      if (found.length === 0) passage.putLack(Matter.repeat);
      drafts = together(drafts, found);
    }
    return drafts ?? NOTHING;
  },
};

const YEAR = needOf('20');

function checkPassage(passage: Passage, organ: string): readonly Draft[] {
  const { shown } = passage;
  const words = passage.mayRepeat ? doubledIn(shown) : NOT_DOUBLED;
  const times = doubledYears(shown, organ);
  if (words.length === 0 && times.length === 0) return NOTHING;
  const doubled = words.map(({ start, length }) =>
    draft(passage.slice(start, start + 2 * length), passage.slice(start + length, start + 2 * length), {
      zh: '连着写了两遍',
      en: 'is written twice in a row',
    }),
  );
  const years = times.map(({ first, second, year }) =>
    draft(passage.slice(first, second + year.length), passage.slice(second, second + year.length), {
      zh: '在一句里写了两遍',
      en: 'stands twice in a clause',
    }),
  );
  return [...doubled, ...years].sort((a, b) => a.span.start - b.span.start);
}

const NOT_DOUBLED: readonly Doubled[] = [];

function draft(whole: Content, again: Content, says: { zh: string; en: string }): Draft {
  return {
    message: {
      zh: `「${again.text}」${says.zh}：${whole.text}。请删去一处。`,
      en: `“${again.text}” ${says.en}: ${whole.text}. Delete one.`,
    },
    span: whole.span,
    fixes: () => [replacement(again, '')],
  };
}
