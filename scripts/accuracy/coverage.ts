import { check } from '../../server/src/engine/check.ts';
import type { LeftAlone } from '../../server/src/facts/claims/types.ts';
import { DEFAULT_SETTINGS } from '../../server/src/settings/types.ts';
import { decode } from '../../server/src/source/encoding.ts';
import { languageOf } from '../../server/src/syntax/parse.ts';

/** What became of the numbers in the prose of real reports. */
export interface Coverage {
  readonly reports: number;
  readonly numbers: number;
  readonly compared: number;
  readonly uses: Readonly<Record<'claim' | 'sum' | 'ratio', number>>;
  readonly left: Readonly<Partial<Record<LeftAlone, number>>>;
  readonly claims: number;
  readonly denied: number;
  readonly agree: number;
  readonly differ: number;
}

/** Of several conversions of one file, `report.pdftext.txt` and `report.pdflayout.txt`, one is taken. */
export function coverageOf(files: ReadonlyMap<string, Uint8Array>): Coverage {
  const uses = { claim: 0, sum: 0, ratio: 0 };
  const left: Partial<Record<LeftAlone, number>> = {};
  const total = { reports: 0, numbers: 0, compared: 0, claims: 0, denied: 0, agree: 0, differ: 0 };
  for (const [name, bytes] of oneOfEach(files)) {
    const decoded = decode(bytes);
    if ('problem' in decoded) continue;
    const { claims } = check(decoded.text, languageOf(name, decoded.text), DEFAULT_SETTINGS);
    total.reports++;
    for (const number of claims.numbers) {
      if (number.kind !== 'count' && number.kind !== 'percent' && !COUNTABLE.has(number.kind)) continue;
      total.numbers++;
      for (const use of number.uses) uses[use]++;
      if (number.uses.length > 0) total.compared++;
      else if (number.left) left[number.left] = (left[number.left] ?? 0) + 1;
    }
    total.claims += claims.claims.length;
    total.denied += claims.claims.filter((claim) => claim.denied).length;
    total.agree += claims.claims.filter((claim) => claim.agrees === true).length;
    total.differ += claims.claims.filter((claim) => claim.agrees === false).length;
  }
  return { ...total, uses, left };
}

/** Dates, years and ordinals name and do not count. */
const COUNTABLE = new Set(['money', 'telephone', 'bare', 'range']);

function oneOfEach(files: ReadonlyMap<string, Uint8Array>): [string, Uint8Array][] {
  const shortest = new Map<string, string>();
  for (const name of [...files.keys()].sort((a, b) => a.length - b.length || (a < b ? -1 : 1))) {
    const stem = name.slice(0, name.indexOf('.'));
    if (!shortest.has(stem)) shortest.set(stem, name);
  }
  return [...shortest.values()].sort().map((name) => [name, files.get(name)!]);
}
