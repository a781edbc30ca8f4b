/** Likeness of folded texts, between 0 and 1. */

export function editDistance(a: string, b: string): number {
  if (a === b) return 0;
  if (a.length === 0 || b.length === 0) return a.length + b.length;
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const substitution = previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(substitution, previous[j]! + 1, current[j - 1]! + 1));
    }
    previous = current;
  }
  return previous[b.length]!;
}

export function likeness(a: string, b: string): number {
  if (a === b) return 1;
  const longer = Math.max(a.length, b.length);
  if (longer === 0 || Math.min(a.length, b.length) * 4 < longer) return 0;
  return 1 - editDistance(a, b) / longer;
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
