/** A unified diff of two texts, line by line; empty where they are the same. */
export function unifiedDiff(path: string, before: string, after: string): string {
  const old = linesOf(before);
  const fresh = linesOf(after);
  const hunks = hunksOf(changesBetween(old, fresh));
  if (hunks.length === 0) return '';
  const name = path.replace(/[\r\n\t]/g, ' ');
  const head = `--- ${name}\n+++ ${name}\n`;
  return head + hunks.map((hunk) => writeHunk(hunk, old, fresh)).join('');
}

const CONTEXT = 3;
const MISSING_END = '\\ No newline at end of file\n';

/** Lines `oldStart … oldEnd` of the old text became lines `newStart … newEnd` of the new one. */
interface Change {
  readonly oldStart: number;
  readonly oldEnd: number;
  readonly newStart: number;
  readonly newEnd: number;
}

function linesOf(text: string): string[] {
  const lines = text.split(/(?<=\r\n|\n|\r(?!\n))/);
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}

/**
 * What is left between the equal lines. Fixes mend single lines and seldom add one, so it is enough to look for
 * the nearest place where both texts run on together.
 */
function changesBetween(old: readonly string[], fresh: readonly string[]): Change[] {
  const changes: Change[] = [];
  let o = 0;
  let n = 0;
  while (o < old.length || n < fresh.length) {
    if (o < old.length && n < fresh.length && old[o] === fresh[n]) {
      o++;
      n++;
      continue;
    }
    const { skipOld, skipNew } = meetingPlace(old, fresh, o, n);
    changes.push({ oldStart: o, oldEnd: o + skipOld, newStart: n, newEnd: n + skipNew });
    o += skipOld;
    n += skipNew;
  }
  return changes;
}

function meetingPlace(old: readonly string[], fresh: readonly string[], o: number, n: number) {
  const longest = old.length - o + fresh.length - n;
  for (let total = 1; total < longest; total++) {
    for (let skipOld = Math.min(total, old.length - o - 1); skipOld >= 0; skipOld--) {
      const skipNew = total - skipOld;
      if (n + skipNew >= fresh.length) break;
      if (old[o + skipOld] === fresh[n + skipNew]) return { skipOld, skipNew };
    }
  }
  return { skipOld: old.length - o, skipNew: fresh.length - n };
}

function hunksOf(changes: readonly Change[]): Change[][] {
  const hunks: Change[][] = [];
  for (const change of changes) {
    const last = hunks.at(-1);
    const previous = last?.at(-1);
    if (last && previous && change.oldStart - previous.oldEnd <= 2 * CONTEXT) last.push(change);
    else hunks.push([change]);
  }
  return hunks;
}

function writeHunk(hunk: readonly Change[], old: readonly string[], fresh: readonly string[]): string {
  const first = hunk[0]!;
  const last = hunk.at(-1)!;
  const before = Math.min(CONTEXT, first.oldStart);
  const after = Math.min(CONTEXT, old.length - last.oldEnd);
  const lines: string[] = [];
  let at = first.oldStart - before;
  for (const change of hunk) {
    lines.push(...mark(' ', old.slice(at, change.oldStart)));
    lines.push(...mark('-', old.slice(change.oldStart, change.oldEnd)));
    lines.push(...mark('+', fresh.slice(change.newStart, change.newEnd)));
    at = change.oldEnd;
  }
  lines.push(...mark(' ', old.slice(at, at + after)));
  const oldRange = range(first.oldStart - before, last.oldEnd + after);
  const newRange = range(first.newStart - before, last.newEnd + after);
  return `@@ -${oldRange} +${newRange} @@\n${lines.join('')}`;
}

function range(start: number, end: number): string {
  const length = end - start;
  return `${length === 0 ? start : start + 1},${length}`;
}

function mark(sign: string, lines: readonly string[]): string[] {
  return lines.map((line) => {
    if (line.endsWith('\n')) return sign + line;
    if (line.endsWith('\r')) return `${sign}${line.slice(0, -1)}\n`;
    return `${sign}${line}\n${MISSING_END}`;
  });
}
