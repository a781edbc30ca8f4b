/**
 * A smaller text for which something still holds: ever smaller runs of it are left out, as long as there is time.
 */
export function minimise(text: string, holds: (text: string) => boolean, milliseconds: number): string {
  const end = performance.now() + milliseconds;
  let now = text;
  for (let size = Math.ceil(now.length / 2); size >= 1; size = size > 1 ? Math.ceil(size / 2) : 0) {
    for (let at = 0; at < now.length; ) {
      if (performance.now() > end) return now;
      const without = now.slice(0, at) + now.slice(at + size);
      if (holds(without)) now = without;
      else at += size;
    }
  }
  return now;
}
