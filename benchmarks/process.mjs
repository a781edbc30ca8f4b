// (a) One report in process: `node benchmarks/process.mjs [--quick]`.
import { fileURLToPath } from 'node:url';
import { loadEngine } from './lib/engine.mjs';
import { inTurns, middle, ratio, tail } from './lib/measure.mjs';
import { peers, remark } from './lib/peers.mjs';
import { withWrongFigure } from './lib/places.mjs';
import { languageOf, loadReports } from './lib/reports.mjs';
import { ms, table, times } from './lib/table.mjs';

const LAYOUTS = { tab: '制表符文本', 'pipe-both': '带竖线表格的纯文本', markdown: 'Markdown' };

export async function measureProcess({ quick }) {
  const check = await loadEngine();
  const reports = await loadReports(check);
  const results = [];
  for (const layout of Object.keys(LAYOUTS)) {
    const language = languageOf(layout);
    const texts = reports.ofSeedSizes(layout);
    const ours = { name: 'Nianbao', run: (text) => check(text, language) };
    const slip = { ...ours, name: 'Nianbao，表三有一个数字错' };
    const others = await peers(language === 'markdown' ? '.md' : '.txt');
    const seconds = quick ? { seconds: 3, warmUp: 1.5 } : { seconds: 30, warmUp: 10 };
    const slipped = texts.map(withWrongFigure);
    const [first, pair] = await compare([await remark(), ours], texts, seconds);
    const [, wrong] = await compare([await remark(), slip], slipped, seconds);
    const all = await compare([await remark(), ...others], texts, seconds);
    const rows = [
      first,
      await withOwnTail(pair, ours, texts, seconds),
      await withOwnTail(wrong, slip, slipped, seconds),
    ];
    results.push({ layout, rows: [...rows, ...all.slice(1)] });
  }
  return results;
}

/** Each subject against the first. */
async function compare(subjects, texts, seconds) {
  const measured = await inTurns(subjects, texts, seconds);
  const [first] = measured;
  return subjects.map(({ name }, i) => ({
    name,
    median: middle(measured[i].wall),
    ratio: ratio(measured[i].wall, first.wall),
    cpuRatio: ratio(measured[i].cpu, first.cpu),
    p99: tail(measured[i].wall),
    cpuP99: tail(measured[i].cpu),
    count: measured[i].wall.reduce((sum, each) => sum + each.length, 0),
  }));
}

/**
 * Its p99 while nothing else runs in the process, as in a server of its own: beside others their garbage, ten times as
 * much, would be collected at its cost.
 */
async function withOwnTail(row, subject, texts, seconds) {
  const [{ p99, cpuP99 }] = await compare([subject], texts, seconds);
  return { ...row, p99, cpuP99 };
}

export function processTables(results) {
  return results.map(({ layout, rows }) =>
    [
      `### ${LAYOUTS[layout]}`,
      '',
      table(
        ['', '中位数', '÷ remark-parse', '同左，CPU', 'p99 ÷ 自身中位数', '同左，CPU', '次数'],
        rows.map((row) => [
          row.name,
          ms(row.median),
          times(row.ratio),
          times(row.cpuRatio),
          times(row.p99),
          times(row.cpuP99),
          row.count,
        ]),
      ),
    ].join('\n'),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const results = await measureProcess({ quick: process.argv.includes('--quick') });
  console.log(processTables(results).join('\n\n'));
}
