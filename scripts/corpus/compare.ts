import { formatDecimal } from '../../server/src/base/decimal.ts';
import { check } from '../../server/src/engine/check.ts';
import type { Snapshot } from '../../server/src/engine/types.ts';
import type { Finding } from '../../server/src/findings/types.ts';
import type { BoundCell } from '../../server/src/report/types.ts';
import { findRule } from '../../server/src/rules/registry.ts';
import { DEFAULT_SETTINGS } from '../../server/src/settings/types.ts';
import { decode } from '../../server/src/source/encoding.ts';
import { lineTable } from '../../server/src/source/lines.ts';
import { languageOf } from '../../server/src/syntax/parse.ts';
import type { Expectations, ExpectedValues, Row } from './expectations.ts';

/** The rule that finds the defects of a category. Categories that are not here have none. */
const RULE_OF: Readonly<Record<string, string>> = {
  label: 'label',
  heading: 'section-heading',
  citation: 'citation',
  term: 'term',
  'blank-cell': 'cell-blank',
  'form-version': 'form-version',
  'sum-review': 'sum-review',
  'required-content': 'content-missing',
  leftover: 'leftover',
  'narrative-vs-table': 'prose-table',
  'narrative-vs-narrative': 'prose-conflict',
  'prose-sum': 'prose-sum',
  ratio: 'prose-ratio',
  wording: 'repeat',
  year: 'year',
  numbering: 'numbering',
  typo: 'typo',
  title: 'title',
};

/** One-based lines, as the lists of defects have them. */
export interface Placed {
  readonly finding: Finding;
  readonly from: { readonly line: number; readonly character: number };
  readonly to: { readonly line: number; readonly character: number };
}

export interface Comparison {
  readonly snapshot: Snapshot;
  readonly findings: readonly Placed[];
  /** What is not as expected, each in a line. */
  readonly differences: readonly string[];
}

export function compareReport(name: string, bytes: Uint8Array, expectations: Expectations): Comparison {
  const decoded = decode(bytes);
  if ('problem' in decoded) throw new Error(`${name}: ${decoded.problem.en}`);
  const { text } = decoded;
  const snapshot = check(text, languageOf(name, text), DEFAULT_SETTINGS);
  const findings = placeFindings(text, snapshot.findings);
  const of = (row: { readonly file?: string }) => row.file === name;
  const values = expectations.values.find(of);
  const differences = [
    ...(values ? compareValues(values, snapshot) : []),
    ...expectations.defects.filter(of).flatMap((defect) => missed(defect, findings)),
    ...expectations.legitimate.filter(of).flatMap((right) => criedWolf(right, findings)),
  ];
  return { snapshot, findings, differences };
}

function placeFindings(text: string, findings: readonly Finding[]): Placed[] {
  const lines = lineTable(text);
  const place = (offset: number) => {
    const { line, character } = lines.placeAt(offset);
    return { line: line + 1, character };
  };
  return findings.map((finding) => ({
    finding,
    from: place(finding.span.start),
    to: place(finding.span.end),
  }));
}

export function onLine(placed: Placed, line: number): boolean {
  return placed.from.line <= line && line <= placed.to.line;
}

export function boundCells(snapshot: Snapshot): BoundCell[] {
  return snapshot.report.tables.flatMap((table) => table.rows.flatMap((row) => row.cells));
}

function compareValues(expected: ExpectedValues, snapshot: Snapshot): string[] {
  const { organ, year, form } = snapshot.report;
  const differences: string[] = [];
  const compare = (what: string, read: unknown, wanted: unknown) => {
    if (read !== wanted) differences.push(`${what}: ${read} ≠ ${wanted}`);
  };
  compare('organ', organ, expected.organ);
  compare('year', year, expected.year);
  compare('form', form.id, expected.form);
  const cells = boundCells(snapshot);
  const found = new Map(cells.map((cell) => [cell.id, cell]));
  for (const [id, value] of Object.entries(expected.cells)) {
    if (value === '?') continue;
    compare(id, readingOf(found.get(id)), value === null ? null : plainFigure(value));
  }
  for (const cell of cells) if (!(cell.id in expected.cells)) differences.push(`${cell.id}: not expected`);
  return differences;
}

function readingOf(cell: BoundCell | undefined): string | null {
  if (cell === undefined) return 'unplaced';
  return cell.reading.kind === 'number' ? formatDecimal(cell.reading.value) : null;
}

function plainFigure(value: string): string {
  return value
    .replace(/元$/, '')
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '');
}

/** What is certain, and a rule can find, has to be found on its line. */
function missed(defect: Row, findings: readonly Placed[]): string[] {
  const rule = RULE_OF[defect.category!];
  if (defect.severity !== 'E' || defect.detectability !== 'rule' || !rule || !findRule(rule)) return [];
  const line = Number(defect.line);
  const found = findings.some((placed) => placed.finding.rule === rule && onLine(placed, line));
  return found ? [] : [`missed ${line} ${rule}: ${defect.quote} — ${defect.problem}`];
}

/** Nothing above information may touch what is right. */
function criedWolf(right: Row, findings: readonly Placed[]): string[] {
  const line = Number(right.line);
  return findings
    .filter((placed) => {
      if (!isLoud(placed.finding) || !onLine(placed, line)) return false;
      const from = placed.from.line < line ? 0 : placed.from.character;
      const to = placed.to.line > line ? Number.MAX_SAFE_INTEGER : placed.to.character;
      return from < Number(right.end) && Number(right.start) < to;
    })
    .map((placed) => `cries wolf ${line}: ${right.quote} — ${placed.finding.rule}`);
}

export function isLoud(finding: Finding): boolean {
  return finding.severity === 'error' || finding.severity === 'warning';
}
