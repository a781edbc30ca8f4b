import type { Content } from '../base/content.ts';
import type { Form } from '../form/types.ts';
import { foldText } from '../source/fold.ts';
import type { HeadingBinding, HeadingCandidate } from './headingBinding.ts';
import type { DocumentLine } from './lines.ts';
import { editDistance, isTransposed, likeness } from './similarity.ts';

/** A heading that lost its number, or has another in its place: it is looked for only where a section is missing. */
export function withLostHeadings(
  lines: readonly DocumentLine[],
  { candidates, bound }: HeadingBinding,
  { sections }: Form,
  candidateOf: (line: number, content: Content) => HeadingCandidate,
): HeadingBinding {
  const known = new Set(candidates.map(({ line }) => line));
  const unnumbered = bound.filter((head) => head?.ordinal === '').length;
  const bare = unnumbered >= FEWEST_UNNUMBERED && bound.every((head) => !head || head.ordinal === '');
  const found = bound.map((head, i) => {
    if (head) return head;
    const from = bound.slice(0, i).findLast((each) => each !== null)?.line ?? -1;
    const to = bound.slice(i).find((each) => each !== null)?.line ?? lines.length;
    const { ordinal, heading } = sections[i]!;
    const name = foldText(heading.slice(2));
    const heads = ({ kind, content: { text } }: DocumentLine) =>
      LETTER.test(text) &&
      (isMisnumbered(text, name, ordinal, i + 1) ||
        isSwapped(text, heading) ||
        (kind !== 'row' && isNearly(text, name, bare)));
    let only: HeadingCandidate | null = null;
    for (let line = from + 1; line < to; line++) {
      if (known.has(line) || !heads(lines[line]!)) continue;
      if (only) return null;
      only = candidateOf(line, lines[line]!.content);
    }
    return only;
  });
  const added = found.filter((each): each is HeadingCandidate => each !== null && !known.has(each.line));
  if (added.length === 0) return { candidates, bound };
  return { candidates: [...candidates, ...added].sort((a, b) => a.line - b.line), bound: found };
}

/** Lines of marks are costly to fold, and no name. */
const LETTER = /[\u2e80-\u2fdf\u3400-\ufaff]/;

const MOST_SLIPS = 2;
const NEARLY = 0.8;
const LONGEST_NUMBER = 4;

/** 无其他需要报告的事项。 is what stands below the heading, or in its place. */
const SAYS_SOMETHING = /^(?:无|没有|暂无|未)|[。.；;，,：:]/;

/** Where as many others have no number either, none was lost from a heading but from the text. */
const FEWEST_UNNUMBERED = 4;

/** `1.`, `(一)`: of another level, or of another list unless it counts as the section does. */
const OTHER_NUMBER = /^(?:\((.)\)|(\d)[、.])$/;
/** 一一、, 三 without its mark, or a letter that is no numeral. */
const BROKEN_NUMBER = /^(?:[^(\d。;,:]{0,2}[、.]+|[一二三四五六七八九十])$/;

/** Whether a line says a name word for word behind what should be its number. */
function isMisnumbered(text: string, name: string, ordinal: string, place: number): boolean {
  if (text.length < name.length || text.length > name.length + LONGEST_NUMBER) return false;
  const folded = foldText(text);
  if (!folded.endsWith(name)) return false;
  const number = folded.slice(0, -name.length);
  const other = OTHER_NUMBER.exec(number);
  if (!other) return BROKEN_NUMBER.test(number);
  return other[1] === ordinal || other[2] === String(place);
}

/** 、一总体情况: whether a line says a heading with two of its letters, or its mark and a letter, in each other's place. */
function isSwapped(text: string, heading: string): boolean {
  return text.length === heading.length && isTransposed(withPoint(text), withPoint(heading));
}

/** 、 is a point only behind its number. */
function withPoint(text: string): string {
  return foldText(text).replaceAll('、', '.');
}

/**
 * Whether a line says a name but for a letter or two; of a short one, but for a letter too many or too few, or, among
 * headings without numbers, another.
 */
function isNearly(text: string, name: string, bare: boolean): boolean {
  if (Math.abs(text.length - name.length) > MOST_SLIPS + 1) return false;
  const folded = foldText(text);
  if (SAYS_SOMETHING.test(folded)) return false;
  const slips = editDistance(folded, name);
  if (slips > MOST_SLIPS) return false;
  if (isTransposed(folded, name)) return true;
  return likeness(folded, name) >= NEARLY || (slips === 1 && (bare || folded.length !== name.length));
}
