import type { Content } from '../base/content.ts';
import { sliceContent } from '../base/content.ts';
import type { Span } from '../base/span.ts';
import { fold } from '../source/fold.ts';
import type { Edit } from './types.ts';

/**
 * The edits that make a text read as `wanted`, touching only the letters that differ: spaces, widths, brackets
 * and markup of the text stay as its author wrote them.
 */
export function rewrite(content: Content, wanted: string): Edit[] {
  const old = fold(content.text);
  const target = fold(wanted);
  const edits: Edit[] = [];
  const spaced = isSpaced(content.text);
  const narrow = /[()]/.test(content.text) && !/[（）]/.test(content.text);
  for (const step of difference(old.text, target.text)) {
    const raw = step.wanted.map((j) => wanted[target.at[j]!]!);
    const text = raw.map((character) => (narrow ? narrowBracket(character) : character)).join('');
    const span = step.observed.length > 0 ? spanOf(content, old.at, step.observed) : null;
    if (span) edits.push({ span, newText: text });
    else
      edits.push(
        insertion(content, old.at, step.before, spaced ? [...text].map((each) => ` ${each}`).join('') : text),
      );
  }
  return merge(edits);
}

/** Replaces the whole of a text, markup around and between its parts left alone. */
export function replaceAll(content: Content, text: string): Edit[] {
  return content.pieces.map((piece, i) => ({ span: piece.span, newText: i === 0 ? text : '' }));
}

function isSpaced(text: string): boolean {
  const gaps = text.match(/[\u4e00-\u9fff][ \u3000](?=[\u4e00-\u9fff])/g)?.length ?? 0;
  const letters = text.match(/[\u4e00-\u9fff]/g)?.length ?? 0;
  return letters > 2 && gaps >= (letters - 1) * 0.6;
}

function narrowBracket(character: string): string {
  return character === '（' ? '(' : character === '）' ? ')' : character;
}

interface Step {
  /** Indexes of observed letters to be replaced; empty for an insertion. */
  readonly observed: number[];
  readonly wanted: number[];
  /** For an insertion: the index of the observed letter it stands before. */
  readonly before: number;
}

/** The fewest letter changes from one folded text to another, neighbouring changes joined. */
function difference(observed: string, wanted: string): Step[] {
  const n = observed.length;
  const m = wanted.length;
  const cost: number[][] = Array.from({ length: n + 1 }, () => new Array<number>(m + 1).fill(0));
  for (let i = n; i >= 0; i--) {
    for (let j = m; j >= 0; j--) {
      if (i === n) cost[i]![j] = m - j;
      else if (j === m) cost[i]![j] = n - i;
      else if (observed[i] === wanted[j]) cost[i]![j] = cost[i + 1]![j + 1]!;
      else cost[i]![j] = 1 + Math.min(cost[i + 1]![j + 1]!, cost[i + 1]![j]!, cost[i]![j + 1]!);
    }
  }
  const steps: Step[] = [];
  let open: Step | null = null;
  for (let i = 0, j = 0; i < n || j < m; ) {
    if (i < n && j < m && observed[i] === wanted[j]) {
      open = null;
      i++;
      j++;
      continue;
    }
    if (!open) {
      open = { observed: [], wanted: [], before: i };
      steps.push(open);
    }
    const here = cost[i]![j]!;
    if (i < n && j < m && here === 1 + cost[i + 1]![j + 1]!) {
      open.observed.push(i++);
      open.wanted.push(j++);
    } else if (i < n && here === 1 + cost[i + 1]![j]!) open.observed.push(i++);
    else open.wanted.push(j++);
  }
  return steps;
}

function spanOf(content: Content, at: readonly number[], letters: readonly number[]): Span | null {
  const first = sliceContent(content, at[letters[0]!]!, at[letters[0]!]! + 1).span;
  const last = sliceContent(content, at[letters.at(-1)!]!, at[letters.at(-1)!]! + 1).span;
  return { start: first.start, end: last.end };
}

function insertion(content: Content, at: readonly number[], before: number, text: string): Edit {
  const letter = (i: number) => sliceContent(content, at[i]!, at[i]! + 1).span;
  if (before === 0)
    return { span: { start: content.span.start, end: content.span.start }, newText: text.trimStart() };
  const isAhead =
    before < at.length &&
    (goesAhead(content, letter(before - 1), letter(before)) ||
      (!isSpaced(content.text) && beginsWord(content.text, at[before - 1]!, at[before]!)));
  const place = isAhead ? letter(before).start : letter(before - 1).end;
  return { span: { start: place, end: place }, newText: text };
}

/** Between two pieces of a broken label, a lost letter more likely fell from the shorter one. */
function goesAhead(content: Content, previous: Span, next: Span): boolean {
  const pieceOf = (span: Span) =>
    content.pieces.find((piece) => piece.span.start <= span.start && span.end <= piece.span.end);
  const behind = pieceOf(previous);
  const ahead = pieceOf(next);
  return (
    behind !== undefined && ahead !== undefined && behind !== ahead && ahead.text.length < behind.text.length
  );
}

/**
 * Between two words a lost letter more likely fell from the shorter one, and from none that ended in a mark:
 * （一） 以公开. A blank before digits parts no words.
 */
function beginsWord(text: string, before: number, after: number): boolean {
  if (!/^\s+$/.test(text.slice(before + 1, after)) || /\d/.test(text[after]!)) return false;
  if (!/[\p{L}\p{N}]/u.test(text[before]!)) return true;
  const behind = text
    .slice(0, before + 1)
    .split(/\s/)
    .at(-1)!;
  const [ahead] = text.slice(after).split(/\s/, 1);
  return ahead!.length < behind.length;
}

function merge(edits: readonly Edit[]): Edit[] {
  const merged: Edit[] = [];
  for (const edit of edits) {
    const last = merged.at(-1);
    if (last && last.span.end === edit.span.start) {
      merged[merged.length - 1] = {
        span: { start: last.span.start, end: edit.span.end },
        newText: last.newText + edit.newText,
      };
    } else merged.push(edit);
  }
  return merged;
}
