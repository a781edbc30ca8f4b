// `npm run bench -- [process stdio start memory cli growth hostile] [--quick [--keep]] [--date DAY]`
// Measures the parts named, or all; keeps what was measured in benchmarks/results.json and writes docs/performance.md
// from it. With --quick it is measured for a minute or so each and printed; kept only with --keep, which the page then says.
import { execFileSync, fork } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ROOT } from '../scripts/load-typescript.mjs';
import { PARTS, page, section } from './page.mjs';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const RESULTS = join(HERE, 'results.json');

const { values, positionals } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    keep: { type: 'boolean', default: false },
    date: { type: 'string' },
  },
  allowPositionals: true,
});
const unknown = positionals.filter((name) => !(name in PARTS));
if (unknown.length > 0) {
  console.error(`no such part: ${unknown.join(', ')}. There are: ${Object.keys(PARTS).join(' ')}`);
  process.exit(2);
}
install();
const kept = !values.quick || values.keep;
const results = kept && existsSync(RESULTS) ? JSON.parse(readFileSync(RESULTS, 'utf8')) : { parts: {} };
for (const name of positionals.length > 0 ? positionals : Object.keys(PARTS)) {
  console.error(`${name} …`);
  results.parts[name] = { measured: await measure(name), date: values.date ?? null, quick: values.quick };
  console.log(`${section(name, results.parts[name])}\n`);
}
if (kept) {
  results.machine = {
    cpu: cpus()[0].model,
    cores: cpus().length,
    gigabytes: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    system: `${process.platform} ${process.arch}`,
  };
  writeFileSync(RESULTS, `${JSON.stringify(results, null, 1)}\n`);
  writeFileSync(join(ROOT, 'docs', 'performance.md'), page(results));
}

/** The peers are not among what the project needs, so they are installed when they are measured. */
function install() {
  const wanted = readFileSync(join(HERE, 'package-lock.json'), 'utf8');
  const stamp = join(HERE, 'node_modules', '.installed.json');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  try {
    console.error('installing what is measured against …');
    execFileSync('npm', ['ci', '--prefix', HERE, '--ignore-scripts', '--no-audit', '--no-fund'], {
      stdio: 'inherit',
    });
    writeFileSync(stamp, wanted);
  } catch {
    console.error(
      'The peers could not be installed (see above). They are needed: npm ci --prefix benchmarks',
    );
    process.exit(1);
  }
}

function measure(name) {
  return new Promise((resolve, reject) => {
    const child = fork(join(HERE, 'part.mjs'), [name, ...(values.quick ? ['--quick'] : [])]);
    child.once('message', resolve);
    child.once('exit', (code) => reject(new Error(`${name} ended with ${code}`)));
  });
}
