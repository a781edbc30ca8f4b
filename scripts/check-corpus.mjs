// Compares reports in folders with their expectations: `npm run check:corpus -- DIR…`.
// A folder may hold values/NAME.json (every cell's value), *gold.tsv (known defects) and *legit.tsv (what is right).
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { loadTypeScript } from './load-typescript.mjs';

const { check, languageOf, decode, lineTable, formatDecimal } =
  await loadTypeScript('scripts/engine-entry.ts');

const RULE_OF = {
  label: 'label',
  heading: 'section-heading',
  citation: 'citation',
  'blank-cell': 'cell-blank',
  'form-version': 'form-version',
};

const folders = process.argv.slice(2);
if (folders.length === 0) {
  console.error('usage: npm run check:corpus -- DIR…');
  process.exit(2);
}

const files = new Map();
const values = [];
const gold = [];
const legit = [];
for (const folder of folders) walk(folder);

function walk(folder) {
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) {
      if (name === 'values')
        for (const each of readdirSync(path)) values.push(JSON.parse(readFileSync(join(path, each), 'utf8')));
      else walk(path);
    } else if (name.endsWith('gold.tsv')) gold.push(...rows(path));
    else if (name.endsWith('legit.tsv')) legit.push(...rows(path));
    else if (/\.(?:txt|md|html?|nianbao)$/.test(name)) files.set(basename(path), path);
  }
}

function rows(path) {
  const [head, ...lines] = readFileSync(path, 'utf8').trimEnd().split('\n');
  const keys = head.split('\t');
  return lines.map((line) => Object.fromEntries(line.split('\t').map((cell, i) => [keys[i], cell])));
}

let wrong = 0;
const say = (text) => console.log(text);
const fail = (text) => {
  wrong++;
  say(`  ✗ ${text}`);
};

for (const [name, path] of files) {
  const decoded = decode(readFileSync(path));
  const text = decoded.text;
  const snapshot = check(text, languageOf(path, text), { rules: {} });
  const { report } = snapshot;
  const lines = lineTable(text);
  const expected = values.find((each) => each.file === name);
  const cells = report.tables.flatMap((table) => table.rows.flatMap((row) => row.cells));
  const places = (finding) => {
    const start = lines.placeAt(finding.span.start);
    const end = lines.placeAt(finding.span.end);
    return { start, end };
  };
  say(
    `${name}: ${snapshot.outcome}, ${report.organ} ${report.year} 格式 ${report.form.id}, ${cells.length} cells, sections ${report.sections.length}, unbound ${report.unbound.map((each) => `${each.form.id}:${each.why}`).join(' ')}`,
  );
  if (expected) compareValues(expected, report, cells);
  for (const finding of snapshot.findings) {
    const { start } = places(finding);
    say(
      `  ${start.line + 1}:${start.character + 1} ${finding.severity} ${finding.rule} ${finding.message.zh}${finding.fixes.map((fix) => ` [${fix.safety}]`).join('')}`,
    );
  }
  for (const defect of gold.filter((each) => each.file === name)) {
    const rule = RULE_OF[defect.category];
    if (defect.severity !== 'E' || !rule) continue;
    const found = snapshot.findings.some(
      (finding) =>
        finding.rule === rule &&
        places(finding).start.line + 1 <= Number(defect.line) &&
        Number(defect.line) <= places(finding).end.line + 1,
    );
    if (!found) fail(`missed ${defect.line} ${rule}: ${defect.quote} — ${defect.problem}`);
  }
  for (const right of legit.filter((each) => each.file === name)) {
    const line = Number(right.line) - 1;
    for (const finding of snapshot.findings) {
      if (finding.severity !== 'error' && finding.severity !== 'warning') continue;
      const { start, end } = places(finding);
      if (start.line > line || end.line < line) continue;
      const from = start.line < line ? 0 : start.character;
      const to = end.line > line ? Number.MAX_SAFE_INTEGER : end.character;
      if (from < Number(right.end) && Number(right.start) < to)
        fail(`cries wolf ${right.line}: ${right.quote} — ${finding.rule}`);
    }
  }
}

function compareValues(expected, report, cells) {
  if (report.organ !== expected.organ) fail(`organ ${report.organ} ≠ ${expected.organ}`);
  if (report.year !== expected.year) fail(`year ${report.year} ≠ ${expected.year}`);
  if (report.form.id !== expected.form) fail(`form ${report.form.id} ≠ ${expected.form}`);
  const found = new Map(cells.map((cell) => [cell.id, cell]));
  for (const [id, value] of Object.entries(expected.cells)) {
    if (value === '?') continue;
    const cell = found.get(id);
    const read =
      cell === undefined
        ? 'unplaced'
        : cell.reading.kind === 'number'
          ? formatDecimal(cell.reading.value)
          : null;
    const wanted =
      value === null
        ? null
        : value
            .replace(/元$/, '')
            .replace(/(\.\d*?)0+$/, '$1')
            .replace(/\.$/, '');
    if (read !== wanted) fail(`${id}: ${read} ≠ ${wanted}`);
  }
  for (const cell of cells) if (!(cell.id in expected.cells)) fail(`${cell.id}: not expected`);
}

say(wrong === 0 ? 'all as expected' : `${wrong} differences`);
process.exitCode = wrong === 0 ? 0 : 1;
