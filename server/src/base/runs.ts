// Tables of a byte for each UTF-16 unit, of which most are what their neighbours are.

/** One table as numbers: how many units are alike, what they are, and so on. */
export type Runs = readonly number[];

export function runsOf(table: Uint8Array): Runs {
  const runs: number[] = [];
  for (let from = 0, to = 1; from < table.length; from = to++) {
    while (to < table.length && table[to] === table[from]) to++;
    runs.push(to - from, table[from]!);
  }
  return runs;
}

export function tableOf(runs: Runs): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (let i = 0, from = 0; i < runs.length; i += 2) {
    const to = from + runs[i]!;
    if (runs[i + 1] !== 0) table.fill(runs[i + 1]!, from, to);
    from = to;
  }
  return table;
}
