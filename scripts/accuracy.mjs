// Measures how well slips put into generated reports are found, and false claims in their sentences:
// `npm run accuracy -- [--count N] [--date DAY] [--reports DIR]… [--prose]`. Prints docs/accuracy.md and writes it. The
// same numbers come out for the same count. With --prose only its part on sentences is measured. What becomes of the numbers in real reports is counted where folders of them
// are given, and else kept from last time (scripts/accuracy/coverage.json); so are the numbers of held-out.md.
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadTypeScript, ROOT } from './load-typescript.mjs';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '210' },
    date: { type: 'string' },
    reports: { type: 'string', multiple: true, default: [] },
    prose: { type: 'boolean', default: false },
  },
});
const count = Number(values.count);
if (!Number.isInteger(count) || count < 1) {
  console.error('usage: npm run accuracy -- [--count N] [--date DAY] [--reports DIR]… [--prose]');
  process.exit(2);
}

const { accuracyPage, coverageOf, measure, phrasingTrial, withProse } = await loadTypeScript(
  'scripts/accuracy/measure.ts',
);
const kept = (name) => join(ROOT, 'scripts', 'accuracy', name);
if (values.reports.length > 0) {
  const coverage = coverageOf(new Map(values.reports.flatMap(reportsIn)));
  writeFileSync(kept('coverage.json'), `${JSON.stringify(coverage, null, 2)}\n`);
}
const measured = values.prose ? null : measure(count, (done) => console.error(done));
console.error('phrasings');
const prose = {
  coverage: existsSync(kept('coverage.json'))
    ? JSON.parse(readFileSync(kept('coverage.json'), 'utf8'))
    : null,
  heldOut: readFileSync(kept('held-out.md'), 'utf8'),
  trials: Array.from({ length: Math.ceil((count * 5000) / 210) }, (_, i) => phrasingTrial(i + 1)),
};
const path = join(ROOT, 'docs', 'accuracy.md');
mkdirSync(join(ROOT, 'docs'), { recursive: true });
const page = measured
  ? accuracyPage(measured, prose, values.date ?? null)
  : withProse(readFileSync(path, 'utf8'), prose);
writeFileSync(path, page);
console.log(page);

/** The reports of a folder, those of its folders aside. */
function reportsIn(folder) {
  return readdirSync(folder)
    .filter((name) => /\.(?:txt|md|html?)$/.test(name) && statSync(join(folder, name)).isFile())
    .map((name) => [name, readFileSync(join(folder, name))]);
}
