import { contentOf } from '../base/content.ts';
import { addTo } from '../base/lists.ts';
import { type Atom, atom, joinAtoms } from './atoms.ts';

/** The beginning of a label, which goes on in a line below. */
interface Begun {
  readonly atoms: Atom[];
  readonly order: number;
}

/**
 * Headers of several lines at different heights, read line by line: the second line of one stands before the first line of
 * the next. Each piece goes on the label that was begun first, on a line above, and of which it is the next part.
 */
export function unwoven(atoms: readonly Atom[], labels: ReadonlySet<string>): Atom[] {
  const beginnings = new Set<string>();
  for (const label of labels)
    for (let end = 1; end < label.length; end++) beginnings.add(label.slice(0, end));
  /** What was begun, by what it says so far, in order. */
  const begun = new Map<string, Begun[]>();
  const found: Begun[] = [];
  const begin = (text: string, next: Begun) => {
    if (beginnings.has(text)) addTo(begun, text, next);
  };
  for (const each of atoms.flatMap(words)) {
    let first: { text: string; begun: Begun } | null = null;
    for (const [text, [oldest]] of begun) {
      if (oldest === undefined || oldest.atoms.at(-1)!.line >= each.line) continue;
      const whole = text + each.folded;
      if (!labels.has(whole) && !beginnings.has(whole)) continue;
      if (first === null || oldest.order < first.begun.order) first = { text, begun: oldest };
    }
    if (first === null) {
      const next = { atoms: [each], order: found.length };
      found.push(next);
      if (!labels.has(each.folded)) begin(each.folded, next);
    } else {
      begun.get(first.text)!.shift();
      first.begun.atoms.push(each);
      const whole = first.text + each.folded;
      if (!labels.has(whole)) begin(whole, first.begun);
    }
  }
  return found.map((each) => joinAtoms(each.atoms));
}

/** A letter behind a blank was taken for one of the piece before it; of 总⏎计 it is a piece of its own. */
function words(whole: Atom): Atom[] {
  const { content, line, x, wide } = whole;
  if (content.pieces.length < 2) return [whole];
  return content.pieces.map((piece) => atom(contentOf([piece], piece.span.start), line, x, wide));
}
