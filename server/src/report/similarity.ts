/** Likeness of folded texts, between 0 and 1. */

export function editDistance(a: string, b: string): number {
  if (a === b) return 0;
  if (a.length === 0 || b.length === 0) return a.length + b.length;
  const row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const code = a.charCodeAt(i - 1);
    let diagonal = i - 1;
    let left = i;
    row[0] = i;
    for (let j = 1; j <= b.length; j++) {
      const above = row[j]!;
      const same = code === b.charCodeAt(j - 1) ? diagonal : diagonal + 1;
      const gap = (above < left ? above : left) + 1;
      left = same < gap ? same : gap;
      row[j] = left;
      diagonal = above;
    }
  }
  return row[b.length]!;
}

/** Below `least` it may be given as 0: most pairs have hardly a letter in common, and that is seen at once. */
export function likeness(a: string, b: string, least = 0): number {
  if (a === b) return 1;
  const longer = Math.max(a.length, b.length);
  if (longer === 0 || Math.min(a.length, b.length) * 4 < longer) return 0;
  if (least > 0 && Math.max(strangers(a, b), strangers(b, a)) > (1 - least) * longer) return 0;
  return 1 - editDistance(a, b) / longer;
}

/** Letters of a text that the other does not have: each of them takes an edit. */
function strangers(a: string, b: string): number {
  let count = 0;
  for (let i = 0; i < a.length; i++) if (!b.includes(a[i]!)) count++;
  return count;
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
