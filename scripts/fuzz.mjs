// Tries texts that nobody would write, for as long or as many as asked: npm run fuzz -- --seconds 60 [--seed 1]
import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadTypeScript, ROOT } from './load-typescript.mjs';

const FOLDER = join(ROOT, 'server/test/robust/regressions');

const { values } = parseArgs({
  options: {
    seconds: { type: 'string' },
    inputs: { type: 'string' },
    seed: { type: 'string' },
    /** Only look: what fails is told and not kept. */
    'dry-run': { type: 'boolean', default: false },
  },
});
const inputs = numberOf('inputs', Number.POSITIVE_INFINITY);
const seconds = numberOf('seconds', Number.isFinite(inputs) ? Number.POSITIVE_INFINITY : 60);
const seed = numberOf('seed', Date.now() % 1_000_000_000);

const { fuzz, LIMIT } = await loadTypeScript('scripts/fuzz/loop.ts');
const faults = [];
console.log(`seed ${seed}`);
const tally = fuzz({
  seconds,
  inputs,
  seed,
  progress: (so) => console.log(line(so)),
  found(fault) {
    faults.push(fault);
    console.log(
      `seed ${fault.seed}, ${fault.language}: ${fault.what}\n  ${JSON.stringify(fault.text.slice(0, 300))}`,
    );
  },
});
console.log(line(tally));
// How long something takes is not for tests to tell, unless it is a small text that takes long.
const kept = faults.filter(({ what, text }) => !what.startsWith('slow') || text.length < 20_000);
if (!values['dry-run']) await Promise.all(kept.map(keep));
console.log(faults.length === 0 ? 'no fault' : `${faults.length} fault(s)`);
process.exitCode = faults.length === 0 ? 0 : 1;

function numberOf(name, otherwise) {
  const value = values[name];
  if (value === undefined) return otherwise;
  if (!/^\d{1,12}$/.test(value)) throw new Error(`--${name} is a number, not ${value}`);
  return Number(value);
}

function line({ done, characters, seconds: passed, worst, worstSeed }) {
  const rate = Math.round(done / Math.max(passed, 0.001));
  const size = Math.round(characters / Math.max(done, 1));
  return (
    `${done} inputs of ${size} characters on average, ${rate} a second; ` +
    `the slowest ${worst.toFixed(1)} ms for each 100 KB begun (seed ${worstSeed}; at most ${LIMIT})`
  );
}

/** As a regression, which the tests try again from now on. */
async function keep({ what, language, text, seed: from }) {
  await mkdir(FOLDER, { recursive: true });
  const kind = what.split(':')[0].replace(/[^\w-]+/g, '-');
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 8);
  const entry = { what: what.split('\n')[0].slice(0, 200), language, seed: from, text };
  await writeFile(join(FOLDER, `${kind}-${hash}.json`), `${JSON.stringify(entry, null, 2)}\n`);
}
