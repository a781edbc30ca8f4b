import { distance } from 'fastest-levenshtein';

/** Likeness of folded texts, between 0 and 1. */

export function editDistance(a: string, b: string): number {
  if (a === b) return 0;
  // What they begin and end with alike takes no edit.
  const least = Math.min(a.length, b.length);
  let from = 0;
  while (from < least && a.charCodeAt(from) === b.charCodeAt(from)) from++;
  let alike = 0;
  while (alike < least - from && a.charCodeAt(a.length - 1 - alike) === b.charCodeAt(b.length - 1 - alike))
    alike++;
  const [m, n] = [a.length - alike - from, b.length - alike - from];
  return m === 0 || n === 0 ? m + n : distance(a.slice(from, from + m), b.slice(from, from + n));
}

/** Below `least` it may be given as 0: most pairs have hardly a letter in common, and that is seen at once. */
export function likeness(a: string, b: string, least = 0): number {
  if (a === b) return 1;
  const longer = Math.max(a.length, b.length);
  if (longer === 0 || Math.min(a.length, b.length) * 4 < longer) return 0;
  if (least > 0) {
    const most = (1 - least) * longer;
    if (hasMoreStrangers(a, b, most) || hasMoreStrangers(b, a, most)) return 0;
  }
  return 1 - editDistance(a, b) / longer;
}

/** Whether two letters beside each other have changed places, and nothing else: 计总 for 总计. */
export function isTransposed(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (at < a.length && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  return (
    a.charCodeAt(at) === b.charCodeAt(at + 1) &&
    a.charCodeAt(at + 1) === b.charCodeAt(at) &&
    a.slice(at + 2) === b.slice(at + 2)
  );
}

/** Whether texts differ in a letter at most, or in the places of two. */
export function isOneSlip(a: string, b: string): boolean {
  return editDistance(a, b) <= 1 || isTransposed(a, b);
}

/** The same, told first by the lengths: most texts are not nearly as long. */
export function isNearly(text: string, label: string): boolean {
  return Math.abs(text.length - label.length) <= 1 && isOneSlip(text, label);
}

/** Whether a text begins as `part` does, but for a letter at most: one is wrong, one is lost or one is too many. */
export function beginsAlike(text: string, part: string): boolean {
  let at = 0;
  while (at < part.length && part.charCodeAt(at) === text.charCodeAt(at)) at++;
  if (at === part.length) return true;
  const behind = part.slice(at + 1);
  return (
    text.startsWith(behind, at + 1) || text.startsWith(behind, at) || text.startsWith(part.slice(at), at + 1)
  );
}

/** Whether more letters of a text than so many are none of the other: each of them takes an edit. */
function hasMoreStrangers(a: string, b: string, most: number): boolean {
  let count = 0;
  for (let i = 0; i < a.length; i++) if (!hasLetter(b, a.charCodeAt(i)) && ++count > most) return true;
  return false;
}

function hasLetter(text: string, code: number): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) === code) return true;
  return false;
}

/** How much of `part` is found in `whole`, by pairs of neighbouring characters: survives text in between. */
export function coverage(part: string, whole: string): number {
  if (part === '' || whole === '') return 0;
  if (whole.includes(part)) return 1;
  if (part.length === 1) return 0;
  let found = 0;
  for (let i = 0; i + 1 < part.length; i++) if (whole.includes(part.slice(i, i + 2))) found++;
  return found / (part.length - 1);
}

/** Of the labels as the form names them: other words for one may be its first line only. */
export function likest(folded: string, labels: readonly { readonly folded: string }[]): number {
  for (const label of labels) if (label.folded === folded) return 1;
  let best = 0;
  for (const label of labels) best = Math.max(best, likeness(folded, label.folded, best));
  return best;
}
