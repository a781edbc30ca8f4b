/** In tenths: whole numbers are added up without a remainder. */
const MATCH = 20;
const MISMATCH = -15;
const OPEN = -20;
const EXTEND = -1;
const NEVER = -1_000_000_000;

/** Per wanted letter, the observed letter it is aligned with, or -1 (global alignment, affine gaps). */
export function alignLetters(observed: string, wanted: string): Int32Array {
  const n = observed.length;
  const m = wanted.length;
  const width = m + 1;
  const moves = new Uint8Array((n + 1) * width);
  const codes = Uint16Array.from(wanted, (letter) => letter.charCodeAt(0));
  /** The best up to each wanted letter, and the best that ends with a gap among the wanted. */
  const best = new Int32Array(width);
  const gapUp = new Int32Array(width).fill(NEVER);
  for (let j = 1; j <= m; j++) {
    best[j] = OPEN + j * EXTEND;
    moves[j] = LEFT | (j > 1 ? LEFT_ON : 0);
  }
  for (let i = 1; i <= n; i++) {
    const code = observed.charCodeAt(i - 1);
    let diagonal = best[0]!;
    let before = OPEN + i * EXTEND;
    best[0] = before;
    moves[i * width] = UP | (i > 1 ? UP_ON : 0);
    let left = NEVER;
    for (let j = 1, at = i * width + 1; j <= m; j++, at++) {
      const above = best[j]!;
      const both = diagonal + (code === codes[j - 1] ? MATCH : MISMATCH);
      const openUp = above + OPEN + EXTEND;
      const onUp = gapUp[j]! + EXTEND;
      const openLeft = before + OPEN + EXTEND;
      const onLeft = left + EXTEND;
      const up = onUp > openUp ? onUp : openUp;
      left = onLeft > openLeft ? onLeft : openLeft;
      let move = (onUp > openUp ? UP_ON : 0) | (onLeft > openLeft ? LEFT_ON : 0);
      if (both >= up && both >= left) {
        before = both;
        move |= DIAGONAL;
      } else if (up >= left) {
        before = up;
        move |= UP;
      } else {
        before = left;
        move |= LEFT;
      }
      diagonal = above;
      gapUp[j] = up;
      best[j] = before;
      moves[at] = move;
    }
  }
  return traceLetters(n, m, moves);
}

const DIAGONAL = 1;
const UP = 2;
const LEFT = 4;
const UP_ON = 8;
const LEFT_ON = 16;

function traceLetters(n: number, m: number, moves: Uint8Array): Int32Array {
  const partner = new Int32Array(m).fill(-1);
  let i = n;
  let j = m;
  let gap = 0;
  while (i > 0 || j > 0) {
    const move = moves[i * (m + 1) + j]!;
    const direction = gap !== 0 ? gap : move & (DIAGONAL | UP | LEFT);
    if (direction === DIAGONAL) {
      i--;
      j--;
      partner[j] = i;
    } else if (direction === UP) {
      gap = move & UP_ON ? UP : 0;
      i--;
    } else {
      gap = move & LEFT_ON ? LEFT : 0;
      j--;
    }
  }
  return partner;
}
