import type { Reading } from './interpret.ts';
import { sourceOf } from './plainText.ts';
import { isRead, type Sentence } from './sentences.ts';
import type { Claims, LeftAlone, ProseNumber } from './types.ts';

/** Every number of the prose with what it was used for, or why it was left alone. */
export function numbersOf(
  sentences: readonly Sentence[],
  readings: readonly (readonly Reading[])[],
  { claims, sums, ratios }: Pick<Claims, 'claims' | 'sums' | 'ratios'>,
): ProseNumber[] {
  const stated = new Map(claims.map((claim) => [claim.content.span.start, claim]));
  const summed = new Set(
    sums.flatMap((sum) => [sum.whole, ...sum.parts].map((each) => each.content.span.start)),
  );
  const rated = new Set(ratios.map((ratio) => ratio.content.span.start));
  return sentences.flatMap((sentence, i) =>
    readings[i]!.flatMap(({ item, left }): ProseNumber[] => {
      const { number } = item;
      if (!number) return [];
      const content = sourceOf(sentence.plain, number.start, number.end);
      const at = content.span.start;
      const claim = stated.get(at);
      const uses = [
        ...(claim && claim.agrees !== null ? (['claim'] as const) : []),
        ...(summed.has(at) ? (['sum'] as const) : []),
        ...(rated.has(at) ? (['ratio'] as const) : []),
      ];
      const quiet = !isRead(sentence);
      const counted = number.kind === 'count' || number.kind === 'percent';
      const why: LeftAlone = quiet
        ? 'section'
        : claim
          ? claim.table === null
            ? 'figure'
            : 'scope'
          : counted
            ? (left ?? 'subject')
            : 'not-a-count';
      return [
        { content, kind: number.kind, section: sentence.section, uses, left: uses.length > 0 ? null : why },
      ];
    }),
  );
}
