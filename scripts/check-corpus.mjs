// Compares reports in folders with their expectations: `npm run check:corpus -- DIR…`.
// A folder may hold values/NAME.json (every cell's value), *gold.tsv (known defects) and *legit.tsv (what is right).
import { readFileSync } from 'node:fs';
import { loadTypeScript } from './load-typescript.mjs';

const folders = process.argv.slice(2);
if (folders.length === 0) {
  console.error('usage: npm run check:corpus -- DIR…');
  process.exit(2);
}

const { boundCells, compareReport, readExpectations } = await loadTypeScript('scripts/corpus/entry.ts');
const expectations = readExpectations(folders);
let wrong = 0;
for (const [name, path] of expectations.files) {
  const { snapshot, findings, differences } = compareReport(name, readFileSync(path), expectations);
  const { report } = snapshot;
  const unbound = report.unbound.map((each) => `${each.form.id}:${each.why}`).join(' ');
  console.log(
    `${name}: ${snapshot.outcome}, ${report.organ} ${report.year} 格式 ${report.form.id}, ${boundCells(snapshot).length} cells, sections ${report.sections.length}, unbound ${unbound}`,
  );
  for (const { finding, from } of findings) {
    const fixes = finding.fixes.map((fix) => ` [${fix.safety}]`).join('');
    console.log(
      `  ${from.line}:${from.character + 1} ${finding.severity} ${finding.rule} ${finding.message.zh}${fixes}`,
    );
  }
  for (const difference of differences) console.log(`  ✗ ${difference}`);
  wrong += differences.length;
}
console.log(wrong === 0 ? 'all as expected' : `${wrong} differences`);
process.exitCode = wrong === 0 ? 0 : 1;
