// Measures how well slips put into generated reports are found: `npm run accuracy -- [--count N] [--date DAY]`.
// Prints docs/accuracy.md and writes it. The same numbers come out for the same count.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadTypeScript, ROOT } from './load-typescript.mjs';

const { values } = parseArgs({
  options: { count: { type: 'string', default: '210' }, date: { type: 'string' } },
});
const count = Number(values.count);
if (!Number.isInteger(count) || count < 1) {
  console.error('usage: npm run accuracy -- [--count N] [--date DAY]');
  process.exit(2);
}

const { accuracyPage, measure } = await loadTypeScript('scripts/accuracy/measure.ts');
const page = accuracyPage(
  measure(count, (done) => console.error(done)),
  values.date ?? null,
);
mkdirSync(join(ROOT, 'docs'), { recursive: true });
writeFileSync(join(ROOT, 'docs', 'accuracy.md'), page);
console.log(page);
