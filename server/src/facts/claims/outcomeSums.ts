import { WHOLES } from './sums.ts';
import type { Claim, StatedSum } from './types.ts';
import type { FigureAt } from './values.ts';

const GROUPS = ['granted', 'partial', 'refused', 'unable', 'declined', 'closed'];

/**
 * The outcomes a sentence lists, against the applications it or the sentence before speaks of. Between what was received
 * and what was answered lies what is carried over; where that is not known (null), only what was answered tells.
 */
export function putOutcomeSums(sums: StatedSum[], claims: readonly Claim[], figureAt: FigureAt): void {
  const bySentence = outcomesBySentence(claims);
  if (bySentence === null) return;
  const carriedIn = carried('carried-in', claims, figureAt);
  const carriedOut = carried('carried-out', claims, figureAt);
  for (const [sentence, parts] of bySentence) {
    const groups = parts.flatMap((claim) => claim.quantity.id.slice('outcome:'.length).split('+'));
    if (parts.length < 2 || groups.some((id) => !GROUPS.includes(id)) || new Set(groups).size < groups.length)
      continue;
    const near = claims.filter(
      (claim) =>
        !claim.denied &&
        claim.sentence >= sentence - 1 &&
        claim.content.span.start < parts[0]!.content.span.start &&
        WHOLES.includes(claim.quantity.id),
    );
    const whole = near.findLast((claim) => claim.quantity.id === 'done') ?? near.at(-1);
    if (!whole) continue;
    const total = parts.reduce((sum, part) => sum + part.value, 0);
    const answered = whole.quantity.id === 'done';
    if (!answered && (carriedIn === null || carriedOut === null)) continue;
    const carried = answered ? 0 : carriedIn!;
    const accepted = [0, carried].flatMap((more) =>
      [0, carriedOut ?? 0].map((less) => whole.value + more - less),
    );
    const exhaustive = groups.length === GROUPS.length;
    const holds = accepted.includes(total) || (!exhaustive && total <= whole.value + carried);
    const addends = parts.map(({ content, value }) => ({ content, value }));
    sums.push({
      whole: { content: whole.content, value: whole.value },
      parts: addends,
      exhaustive,
      total,
      holds,
    });
  }
}

/** Null where there are none, as in most reports. */
function outcomesBySentence(claims: readonly Claim[]): Map<number, Claim[]> | null {
  let found: Map<number, Claim[]> | null = null;
  for (const claim of claims) {
    if (claim.denied || !claim.quantity.id.startsWith('outcome:')) continue;
    found ??= new Map();
    const own = found.get(claim.sentence);
    if (own) own.push(claim);
    else found.set(claim.sentence, [claim]);
  }
  return found;
}

function carried(id: string, claims: readonly Claim[], figureAt: FigureAt): number | null {
  const said = () => claims.find((claim) => claim.quantity.id === id && !claim.all)?.value ?? null;
  return figureAt(`t3/${id}/total`) ?? said();
}
