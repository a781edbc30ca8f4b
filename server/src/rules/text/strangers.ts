import type { Passage } from '../../facts/prose/passages.ts';
import type { Prose } from '../../facts/prose.ts';
import { type Draft, NOTHING } from '../types.ts';
import { readOrgan } from './organs.ts';

interface Stranger {
  /** What such an organ calls itself. */
  readonly word: string;
  readonly wrong: RegExp;
}

/** What the organs of small places call themselves, and no bureau: 我镇, and not 自我镇定. */
const OF_TOWNSHIPS: readonly Stranger[] = [
  { word: '我镇', wrong: /(?<![自“"])我镇(?![定静压])/g },
  { word: '我乡', wrong: /(?<![自“"])我乡(?![村土])/g },
  { word: '我街道', wrong: /(?<![自“"])我街道/g },
];
const OF_BUREAUS: readonly Stranger[] = [{ word: '我局', wrong: /(?<![自“"])我局(?![限部面势])/g }];

const TOWN = /镇|街道|(?<!城)乡(?!村|建)/;

/** Where a report speaks as another sort of organ than the one it is of: its text was taken from elsewhere. */
export function strangersIn(organ: string, prose: Prose): readonly Draft[] {
  const mayBeTownship = TOWN.test(organ);
  const held = (mayBeTownship ? OF_BUREAUS : OF_TOWNSHIPS).flatMap(({ word, wrong }) => {
    const passages = prose.holding(word);
    return passages.length === 0 ? [] : { wrong, passages };
  });
  // What sort of organ it is takes longer to tell than that nothing of the kind is said.
  if (held.length === 0 || !isWhatItSeems(organ, mayBeTownship)) return NOTHING;
  return held.flatMap(({ wrong, passages }) =>
    passages.flatMap((passage) => draftsOf(passage, wrong, organ)),
  );
}

/** 某镇某所 and 某街道某分局 may speak for their town, and the bureau of a town for itself. */
function isWhatItSeems(organ: string, township: boolean): boolean {
  const { kind, level } = readOrgan(organ);
  return township ? kind === 'government' && level === 'township' : kind === 'department';
}

function draftsOf(passage: Passage, wrong: RegExp, organ: string): Draft[] {
  return [...passage.shown.matchAll(wrong)].map(({ 0: word, index }) => ({
    message: {
      zh: `「${word}」不像这份报告的机关的自称：报告是${organ}的，这段文字可能是从别处沿用来的。请核对。`,
      en: `“${word}” is not how ${organ}, whose report this is, would call itself: the text may have been taken from elsewhere. Check it.`,
    },
    span: passage.slice(index, index + word.length).span,
  }));
}
