import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';

/** Every cell's value; null where it is blank, `?` where nobody can tell. */
export interface ExpectedValues {
  readonly file: string;
  readonly form: string;
  readonly year: number;
  readonly organ: string;
  readonly cells: Readonly<Record<string, string | null>>;
}

/** A line of a table that names places in reports: known defects, or what looks odd and is right. */
export type Row = Readonly<Record<string, string>>;

export interface Expectations {
  /** Name → path. */
  readonly files: ReadonlyMap<string, string>;
  readonly values: readonly ExpectedValues[];
  readonly defects: readonly Row[];
  readonly legitimate: readonly Row[];
}

/** Reads folders of reports with values/NAME.json, *gold.tsv and *legit.tsv beside them. */
export function readExpectations(folders: readonly string[]): Expectations {
  const files = new Map<string, string>();
  const values: ExpectedValues[] = [];
  const defects: Row[] = [];
  const legitimate: Row[] = [];
  const walk = (folder: string): void => {
    for (const name of readdirSync(folder).sort()) {
      const path = join(folder, name);
      if (statSync(path).isDirectory()) walk(path);
      else if (basename(folder) === 'values') values.push(JSON.parse(readFileSync(path, 'utf8')));
      else if (name.endsWith('gold.tsv')) defects.push(...rows(path));
      else if (name.endsWith('legit.tsv')) legitimate.push(...rows(path));
      else if (/\.(?:txt|md|html?|nianbao)$/.test(name)) files.set(name, path);
    }
  };
  for (const folder of folders) walk(folder);
  return { files, values, defects, legitimate };
}

function rows(path: string): Row[] {
  const [head, ...lines] = readFileSync(path, 'utf8').trimEnd().split('\n');
  const keys = head!.split('\t');
  return lines.map((line) => Object.fromEntries(line.split('\t').map((cell, i) => [keys[i]!, cell])));
}
