import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { compareReport, isLoud, onLine } from '../../scripts/corpus/compare.ts';
import { readExpectations } from '../../scripts/corpus/expectations.ts';
import { check } from '../src/engine/check.ts';
import { applyEdits, chooseFixes } from '../src/findings/apply.ts';
import type { Finding } from '../src/findings/types.ts';
import { findRule } from '../src/rules/registry.ts';
import { DEFAULT_SETTINGS } from '../src/settings/types.ts';
import { languageOf } from '../src/syntax/parse.ts';

const TWINS = fileURLToPath(new URL('../../test-fixtures/twins', import.meta.url));
const expectations = readExpectations([TWINS]);
const twins = [...expectations.files].map(([name, path]) => ({ name, bytes: readFileSync(path) }));

it('has a twin for every layout, with its values where it is whole', () => {
  expect(twins.length).toBe(27);
  expect(expectations.values.length).toBe(14);
  for (const each of [...expectations.values, ...expectations.defects, ...expectations.legitimate])
    expect(expectations.files.has(each.file!), each.file).toBe(true);
});

it('names defects, and what is right, by the text that stands there', () => {
  const lines = new Map(twins.map(({ name, bytes }) => [name, bytes.toString('utf8').split('\n')]));
  for (const row of [...expectations.defects, ...expectations.legitimate]) {
    const line = lines.get(row.file!)![Number(row.line) - 1]!;
    const text = line.slice(Number(row.start), Number(row.end));
    expect(text.replaceAll('\t', '⇥'), `${row.file} ${row.line}`).toBe(row.quote);
  }
});

describe.each(twins)('$name', ({ name, bytes }) => {
  const { snapshot, findings, differences } = compareReport(name, bytes, expectations);

  it('reads every cell, finds every defect, and leaves alone what is right', () => {
    expect(differences).toEqual([]);
  });

  it('reports nothing else of the structure, where the report is whole', () => {
    if (!expectations.values.some((each) => each.file === name)) return;
    const defects = expectations.defects.filter((each) => each.file === name);
    const besides = findings.filter(
      (placed) =>
        isLoud(placed.finding) &&
        findRule(placed.finding.rule)?.group === 'structure' &&
        !defects.some((defect) => onLine(placed, Number(defect.line))),
    );
    const places = besides.map(({ finding, from }) => `${from.line} ${finding.rule}`);
    expect(places).toEqual([]);
  });

  it('comes to rest when its safe fixes are applied', () => {
    let text = snapshot.report.source;
    let current = snapshot.findings;
    for (let round = 0; round < 10; round++) {
      const chosen = chooseFixes(current, 'safe');
      if (chosen.length === 0) break;
      const edited = applyEdits(
        text,
        chosen.flatMap((each) => each.fix.edits),
      );
      expect(edited).not.toBeNull();
      text = edited!;
      current = check(text, languageOf(name, text), DEFAULT_SETTINGS).findings;
    }
    expect(chooseFixes(current, 'safe')).toEqual([]);
    expect(added(snapshot.findings, current)).toEqual([]);
  });
});

describe('the samples', () => {
  const folder = fileURLToPath(new URL('../../test-fixtures/samples/', import.meta.url));
  it.each([
    ['示例镇', ['label: 本年度止件数', 'section-heading: 五、存在问题及改进情况']],
    ['云溪县水务局', ['wrong-figure: 7']],
    ['霁川县人民政府办公室', ['citation: 国办公开办函[2021]30号']],
  ])('%s shows what it was made for', (organ, wanted) => {
    const name = readdirSync(folder).find((each) => each.startsWith(organ))!;
    const text = readFileSync(folder + name, 'utf8');
    const { findings } = check(text, languageOf(name, text), DEFAULT_SETTINGS);
    const loud = findings.filter(isLoud);
    expect(loud.map(({ rule, span }) => `${rule}: ${text.slice(span.start, span.end)}`)).toEqual(wanted);
  });
});

/** Rules that report more than before, with the cell where they name one. */
function added(before: readonly Finding[], after: readonly Finding[]): string[] {
  const key = (finding: Finding) => `${finding.rule} ${finding.cell ?? ''}`;
  const rest = before.map(key);
  return after.map(key).filter((each) => {
    const at = rest.indexOf(each);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
}
