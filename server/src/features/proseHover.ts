import type { Localized } from '../base/localized.ts';
import type { Snapshot } from '../engine/types.ts';
import type { Hover, HoverBlock } from './hover.ts';
import { reasonOf, whyLeft } from './ledgerWords.ts';
import { type ProseFigure, proseFigureAt } from './prose.ts';
import { cellTexts, comparisonsOf, subjectOf } from './proseText.ts';

/** On a figure of the prose: what it was taken to speak of, the cells with what they hold, and how the two compare. */
export function proseHover(snapshot: Snapshot, offset: number): Hover | null {
  const figure = proseFigureAt(snapshot, offset);
  if (!figure) return null;
  return {
    span: figure.content.span,
    blocks: [
      { kind: 'title', text: titleOf(figure) },
      ...comparisonsOf(figure).map(sum),
      ...figure.claims.flatMap((claim) => cellTexts(snapshot, claim)).map(sum),
      ...reasons(figure),
    ],
  };
}

function titleOf(figure: ProseFigure): Localized {
  const subject = subjectOf(figure);
  return subject
    ? { zh: `文字中的数 · ${subject.zh}`, en: `Figure in the text · ${subject.en}` }
    : { zh: '文字中的数', en: 'Figure in the text' };
}

/** Why something was not compared: the figure, or single ones of its claims. */
function reasons(figure: ProseFigure): HoverBlock[] {
  const own = whyLeft(figure);
  const lefts = new Set(figure.claims.flatMap(({ left }) => left ?? []));
  return (own ? [own] : [...lefts].map(reasonOf)).map(({ zh, en }) => ({
    kind: 'text',
    text: { zh: `没有与表格核对：${zh}。`, en: `Not held against the tables: ${en}.` },
  }));
}

function sum(text: Localized): HoverBlock {
  return { kind: 'sum', text };
}
