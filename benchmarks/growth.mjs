// (d) How the time grows with the text: `node benchmarks/growth.mjs [--quick]`.
import { fileURLToPath } from 'node:url';
import { loadEngine } from './lib/engine.mjs';
import { freshCopy, median, timed } from './lib/measure.mjs';
import { remark } from './lib/peers.mjs';
import { languageOf, loadReports } from './lib/reports.mjs';
import { ms, table } from './lib/table.mjs';

const SUBJECTS = {
  tab: '制表符文本，年报首尾相接，只有第一份有标题',
  markdown: 'Markdown，年报首尾相接，只有第一份有标题',
  prose: '制表符文本，一份叙述很长的年报',
  rows: '制表符文本，一份表三行数很多的年报',
  headings: '制表符文本，一份标题很多、各错一字的年报',
};

export async function measureGrowth({ quick }) {
  const check = await loadEngine();
  const reports = await loadReports(check);
  const peer = await remark();
  const results = [];
  for (const subject of Object.keys(SUBJECTS)) {
    const language = languageOf(subject);
    const texts = [1, 10, 100].map((factor) => text(reports, subject, factor));
    const ours = { name: 'Nianbao', run: (each) => check(each, language) };
    const rows = [];
    for (const each of [ours, peer]) {
      const medians = (await cpuTimes(each, texts, quick ? 3 : 12)).map(median);
      rows.push({ name: each.name, medians, exponent: Math.log10(medians[2] / medians[1]) });
    }
    results.push({ subject, rows });
  }
  return results;
}

/** The large text is seldom measured, the small ones all the more between. CPU time: others may be busy. */
async function cpuTimes(subject, texts, rounds) {
  const measured = texts.map(() => []);
  for (let round = -1; round < rounds; round++) {
    for (const [t, repeat] of [50, 5, 1].entries()) {
      for (let i = 0; i < repeat; i++) {
        const { cpu } = await timed(subject, freshCopy(texts[t], i));
        if (round >= 0) measured[t].push(cpu);
      }
    }
  }
  return measured;
}

function text(reports, subject, factor) {
  if (subject === 'prose') return reports.longProse(factor);
  if (subject === 'rows') return reports.manyRows(factor);
  if (subject === 'headings') return reports.manyHeadings(factor);
  return reports.enlarged(subject, factor);
}

export function growthTables(results) {
  const headers = ['', '×1', '×10', '×100', '×10 → ×100 的指数'];
  return results.map(({ subject, rows }) => {
    const lines = rows.map(({ name, medians, exponent }) => [name, ...medians.map(ms), exponent.toFixed(2)]);
    return `### ${SUBJECTS[subject]}\n\n${table(headers, lines)}`;
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const results = await measureGrowth({ quick: process.argv.includes('--quick') });
  console.log(growthTables(results).join('\n\n'));
}
