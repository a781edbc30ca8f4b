import { foldText } from '../source/fold.ts';
import { beginsAlike, isTransposed } from './similarity.ts';

/** 一、本年新: the first line of a label that is broken over lines, with a slip in it perhaps. */
export function beginsLabel(folded: string, label: string): boolean {
  const { length } = folded;
  if (length < 4) return false;
  if (label.startsWith(folded)) return true;
  if (length === 4) return false;
  return beginsAlike(label, folded) || isTransposed(folded, label.slice(0, length));
}

/** 三、本 （一）予以公开: the first line of a narrow label, with the label of the row beside it. */
export function beginsRow(text: string, rowLabels: readonly string[]): boolean {
  const match = /^(\S{3,})\s+[（(]/.exec(text);
  if (!match) return false;
  const first = foldText(match[1]!);
  return first.length >= 3 && rowLabels.some((label) => label.startsWith(first) || beginsLabel(first, label));
}

/** Figures, and whatever marks stand between them. */
export function withoutFigures(folded: string): string {
  let end = folded.length;
  while (end > 0 && !endsWords(folded.charCodeAt(end - 1))) end--;
  return folded.slice(0, end);
}

function endsWords(code: number): boolean {
  if (code >= FIRST_RADICAL) return code < 0x3000 || code >= 0x3040;
  return code === CLOSING_BRACKET || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

const FIRST_RADICAL = 0x2e80;
const CLOSING_BRACKET = 0x29;
