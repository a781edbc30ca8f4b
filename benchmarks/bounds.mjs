// What Nianbao has set itself, and what was measured of it.
import { times } from './lib/table.mjs';

const OURS = 'Nianbao';
const MARKDOWN_SERVER = 'vscode-markdown-languageserver';

/** Rows of { what, against, bound, aim, value, met }; `met` is null for what was not measured. */
export function bounds(measured) {
  return [
    ...ofProcess(measured.process),
    ...ofStdio(measured.stdio),
    ...ofStart(measured.start),
    ...ofCli(measured.cli),
    ...ofMemory(measured.memory),
    ...ofGrowth(measured.growth),
    ...ofHostile(measured.hostile),
  ];
}

/** Of several values the worst counts. */
function atMost(what, against, bound, aim, values, told = times) {
  const worst = Math.max(...values);
  return { what, against, bound: `≤ ${bound}`, aim, value: values.map(told).join('、'), met: worst <= bound };
}

function atLeast(what, against, bound, aim, value) {
  return { what, against, bound: `≥ ${bound}`, aim, value: times(value), met: value >= bound };
}

function ofProcess(results) {
  if (!results) return [];
  const ours = (layout) => results.find((each) => each.layout === layout).rows[1];
  return [
    atMost('读一份年报并跑全部规则，制表符文本，中位数', 'remark-parse', 0.2, '0.10', [ours('tab').ratio]),
    atMost('同上，p99（处理器时间）', '自身中位数', 3, '2.2', [ours('tab').cpuP99]),
    atMost('读一份年报并跑全部规则，Markdown', 'remark-parse', 1.3, '0.5', [ours('markdown').ratio]),
  ];
}

function ofStdio(results) {
  if (!results) return [];
  const share = (what, quantile, peer) => {
    const { rows } = results.find((each) => each.what === what);
    const of = (name) => rows.find((row) => row.name === name)[quantile];
    return of(OURS) / of(peer);
  };
  const ours = (what) => results.find((each) => each.what === what).rows.find((row) => row.name === OURS);
  const tab = ['制表符文本，叙述', '制表符文本，表三数字'];
  const markdown = ['Markdown，叙述', 'Markdown，表三数字'];
  const sized = (size) => [`制表符文本 ${size}，叙述`, `制表符文本 ${size}，表三数字`];
  const p50 = (whats, peer = MARKDOWN_SERVER) => whats.map((what) => share(what, 'p50', peer));
  const p99 = (whats, peer = MARKDOWN_SERVER) => whats.map((what) => share(what, 'p99', peer));
  const keyed = '键入一个字 → 诊断（叙述、表三数字）';
  return [
    atMost(`${keyed}，制表符文本，p50`, MARKDOWN_SERVER, 0.35, '0.20', p50(tab)),
    atMost('同上，p99', '其 p99', 0.6, '0.35', p99(tab)),
    atMost(
      '同上，p50，毫秒',
      '—',
      10,
      '',
      tab.map((what) => ours(what).p50),
    ),
    atMost('同上，Markdown，p50', MARKDOWN_SERVER, 1, '0.5', p50(markdown)),
    atMost(
      '同上，Markdown，p99',
      '只用 remark-parse 的服务器',
      1,
      '0.5',
      p99(markdown, '只用 remark-parse 的服务器'),
    ),
    atMost('同上，制表符文本 100 KB', MARKDOWN_SERVER, 0.15, '0.09', p50(sized('100 KB'))),
    atMost('同上，制表符文本 1 MB', MARKDOWN_SERVER, 0.12, '0.06', p50(sized('1 MB'))),
    atMost('键入 → documentSymbol', 'vscode-json-languageserver', 0.65, '0.5', [
      share('键入 → documentSymbol', 'p50', 'vscode-json-languageserver'),
    ]),
  ];
}

function ofStart(results) {
  if (!results) return [];
  const { rows } = results.find((each) => each.layout === 'tab');
  const of = (name) => rows.find((row) => row.name === name);
  const share = (what) => of(OURS)[what] / of(MARKDOWN_SERVER)[what];
  return [
    atMost('启动 → 应答 initialize', MARKDOWN_SERVER, 0.55, '0.35', [share('initialized')]),
    atMost('启动 → 首次诊断', MARKDOWN_SERVER, 0.7, '0.35', [share('diagnosed')]),
  ];
}

function ofCli(results) {
  if (!results) return [];
  const share = (count) => {
    const { rows } = results.many.find((each) => each.count === count);
    return rows.find(({ name }) => name === OURS).perSecond / rows[0].perSecond;
  };
  const time = (name) => results.one.find((each) => each.name === name).time;
  return [
    atLeast('命令行，200 份，每处理器秒的份数', 'autocorrect', 3, '4', share(200)),
    atLeast('命令行，2000 份，每处理器秒的份数', 'autocorrect', 5, '10', share(2000)),
    atMost('命令行，1 份，冷启动', '`node -e 0`', 1.7, '1.4', [time(OURS) / time('`node -e 0`')]),
  ];
}

function ofMemory(rows) {
  if (!rows) return [];
  const of = (name) => rows.find((row) => row.name === name).megabytes.at(-1);
  return [
    atMost('内存，打开 1000 份', '什么也不做的服务器', 1.6, '1.25', [of(OURS) / rows[0].megabytes.at(-1)]),
  ];
}

function ofGrowth(results) {
  if (!results) return [];
  const worst = Math.max(...results.map(({ rows }) => rows[0].exponent));
  return [atMost('从 ×10 到 ×100 的增长，最差者', '指数', 1.1, '1.03', [worst])];
}

function ofHostile(rows) {
  if (!rows) return [];
  const cases = rows.flatMap((row) => row.cases.map((each) => ({ ...each, name: row.name })));
  const failed = cases.filter((each) => each.error);
  const done = cases.filter((each) => !each.error);
  const longest = Math.max(...done.map((each) => each.worst));
  const against = 'remark-parse 读 1 MB 普通年报';
  return [
    atMost('恶意输入 1 MB，最差者', against, 0.5, '0.15', [
      failed.length > 0 ? Number.POSITIVE_INFINITY : Math.max(...done.map((each) => each.time / each.base)),
    ]),
    atMost(
      '同上，占住事件循环最久，毫秒',
      '—',
      500,
      '',
      [failed.length > 0 ? Number.POSITIVE_INFINITY : longest],
      (ms) => ms.toFixed(0),
    ),
  ];
}
