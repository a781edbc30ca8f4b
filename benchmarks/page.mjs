// docs/performance.md from what was measured.

import { bounds } from './bounds.mjs';
import { cliTables } from './cli.mjs';
import { growthTables } from './growth.mjs';
import { hostileTables } from './hostile.mjs';
import { table } from './lib/table.mjs';
import { memoryTables } from './memory.mjs';
import { processTables } from './process.mjs';
import { REMARKS } from './remarks.mjs';
import { startTables } from './start.mjs';
import { stdioTables } from './stdio.mjs';

export const PARTS = {
  process: { title: '同一进程内读一份年报', tables: processTables },
  stdio: { title: '经标准输入输出，键入一个字', tables: stdioTables },
  start: { title: '启动', tables: startTables },
  memory: { title: '内存', tables: memoryTables },
  cli: { title: '命令行', tables: cliTables },
  growth: { title: '随篇幅的增长', tables: growthTables },
  hostile: { title: '恶意输入', tables: hostileTables },
};

const ABOUT = {
  process:
    '五份生成的年报，按 UTF-8 计 7–16 KB。预热之后轮流测量，每次都换一份多一个字的新文本。倍数是各份年报中位数之比的中位数；p99 是同一份年报上用时与其中位数之比，Nianbao 的另在进程中没有别的工具时测得：与它们轮流时，它们留下的十倍内存垃圾会算到它的头上。“CPU”一列按进程耗用的处理器时间计，不受机器上其他程序影响。',
  stdio:
    '各服务器同时开着同样的年报，轮流键入一个字，计到收到新的诊断为止，随后删去该字（不计时）。本服务器是推送方式，没有延迟。`vscode-markdown-languageserver` 照 VS Code 的方式由客户端用 markdown-it 分词，由客户端请求诊断，链接检查全部打开。100 KB 与 1 MB 是 10 份、100 份不同的年报首尾相接，第二份起去掉标题，成为一份年报，表格与叙述的比例不变。JSON 是同一份年报的字词，一段一个字符串，一行一个数组。',
  start:
    '从启动进程算起，`NODE_EXTRA_CA_CERTS` 未设置。第一次启动不计：那时 Nianbao 还没有存下 V8 编译的结果（SECURITY.md）。',
  memory: '打开若干份各 10 KB、各不相同的年报，等每份都有诊断，一秒后读取进程的常驻内存。',
  cli: '各工具都绑在同一个处理器核上，按用户态与内核态时间之和计。年报各不相同，每份 10 KB，制表符文本。每个工具先启动一次，不计。',
  growth: '处理器时间的中位数。×1 是一份 10 KB 的年报。',
  hostile:
    '各 1 MB（UTF-16 单元），同步核对所用的时间也就是事件循环被占住的时间；括号内是与 remark-parse 读 1 MB 普通年报之比，轮流测量。“在年报内”指把它放进一份年报的第一部分，使全部规则都去看它。',
};

export function section(name, { measured, date, quick }) {
  const { title, tables } = PARTS[name];
  const how = quick ? '快测：次数少，p99 只供参考。' : '';
  const on = date || quick ? `\n\n${date ? `测于 ${date}。` : ''}${how}` : '';
  return [`## ${title}`, ABOUT[name] + on, ...tables(measured)].join('\n\n');
}

export function page({ parts, machine }) {
  const measured = Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, part.measured]));
  const dates = [...new Set(Object.values(parts).map(({ date }) => date))].filter((date) => date !== null);
  const rows = bounds(measured).map(({ what, against, bound, aim, value, met }) => [
    what,
    against,
    bound,
    aim,
    value,
    met === null ? '—' : met ? '达到' : '**未达到**',
  ]);
  return `${[
    '# 性能',
    '<!-- 由 npm run bench 生成，请勿手改。 -->',
    `与同类工具在同一次运行中测得。绝对时间因机器而异，请看倍数。机器：${machine.cpu}，${machine.cores} 核，${machine.gigabytes} GB 内存，${machine.system}，Node ${machine.node}。${dates.length > 0 ? `日期：${dates.join('、')}。` : ''}`,
    '被测的是与 `dist/` 相同方式打包、压缩的代码；年报由测试用的生成器写成，机关与叙述都是虚构的。重测：`npm run bench`，只测一部分：`npm run bench -- process stdio`，快测：加 `--quick`（再加 `--keep` 才留下结果），注明日期：`--date 2026-01-31`。同类工具及其版本见 `benchmarks/package.json`。',
    '## 目标与实测',
    table(['项目', '相对于', '上限', '目标', '实测', ''], rows),
    REMARKS,
    ...Object.keys(PARTS)
      .filter((name) => parts[name])
      .map((name) => section(name, parts[name])),
  ].join('\n\n')}\n`;
}
