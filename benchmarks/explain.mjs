// How long explanations take: `node benchmarks/explain.mjs [COUNT]`. Prints the distribution in milliseconds.
import { loadTypeScript } from '../scripts/load-typescript.mjs';

const { check, DEFAULT_SETTINGS, stateOf, arithmeticOf, generateReport, random } = await loadTypeScript(
  'benchmarks/explain-entry.ts',
);
const count = Number(process.argv[2] ?? 1000);
const snapshots = new Map();

const kinds = {
  'one figure wrong': 1,
  'two figures wrong': 2,
  'three figures wrong': 3,
  'ten figures wrong (hopeless)': 10,
  'every figure wrong (hopeless)': 175,
};

for (const [name, slips] of Object.entries(kinds)) {
  const times = [];
  for (let seed = 1; seed <= count; seed++) {
    const state = stateWith(seed, slips);
    const start = performance.now();
    arithmeticOf(state);
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))].toFixed(3);
  console.log(`${name}: p50 ${at(0.5)}  p90 ${at(0.9)}  p99 ${at(0.99)}  max ${at(1)} ms (n = ${count})`);
}

function stateWith(seed, slips) {
  const chance = random(seed);
  const { text, language } = generateReport(seed % 50, { layout: 'tab', size: seed % 2 ? 'small' : 'large' });
  const { figures, report } = cached(seed % 50, seed % 2, () => check(text, language, DEFAULT_SETTINGS));
  const state = stateOf(figures, report.form);
  const values = state.values.slice();
  for (let i = 0; i < slips; i++)
    values[Math.floor(chance.next() * 160)] += 1 + Math.floor(chance.next() * 50);
  return { ...state, values };
}

function cached(seed, size, make) {
  const key = `${seed}/${size}`;
  if (!snapshots.has(key)) snapshots.set(key, make());
  return snapshots.get(key);
}
