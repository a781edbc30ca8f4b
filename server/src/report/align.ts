/** What an alignment in order yields: for each expected item, the observed one bound to it, or null. */
export interface Costs {
  /** Worth of binding observed i to expected j; may be negative. */
  readonly score: (observed: number, expected: number) => number;
  readonly skipObserved: (observed: number) => number;
  readonly skipExpected: (expected: number) => number;
}

/**
 * Aligns two sequences in order so that the sum of scores and skip costs is greatest (dynamic programming).
 * Ties prefer the earlier observed item.
 */
export function align(observed: number, expected: number, costs: Costs): (number | null)[] {
  const width = expected + 1;
  const best = new Float64Array((observed + 1) * width);
  const move = new Uint8Array((observed + 1) * width);
  for (let i = observed; i >= 0; i--) {
    for (let j = expected; j >= 0; j--) {
      if (i === observed && j === expected) continue;
      let value = Number.NEGATIVE_INFINITY;
      let choice = 0;
      if (i < observed && j < expected) {
        value = costs.score(i, j) + best[(i + 1) * width + j + 1]!;
        choice = MATCH;
      }
      if (j < expected) {
        const skip = costs.skipExpected(j) + best[i * width + j + 1]!;
        if (skip > value) {
          value = skip;
          choice = SKIP_EXPECTED;
        }
      }
      if (i < observed) {
        const skip = costs.skipObserved(i) + best[(i + 1) * width + j]!;
        if (skip > value) {
          value = skip;
          choice = SKIP_OBSERVED;
        }
      }
      best[i * width + j] = value;
      move[i * width + j] = choice;
    }
  }
  return trace(observed, expected, move);
}

const MATCH = 1;
const SKIP_OBSERVED = 2;
const SKIP_EXPECTED = 3;

function trace(observed: number, expected: number, move: Uint8Array): (number | null)[] {
  const bound: (number | null)[] = new Array(expected).fill(null);
  let i = 0;
  let j = 0;
  while (i < observed || j < expected) {
    const choice = move[i * (expected + 1) + j];
    if (choice === MATCH) bound[j++] = i++;
    else if (choice === SKIP_OBSERVED) i++;
    else j++;
  }
  return bound;
}
