// (c) The whole command line: `node benchmarks/cli.mjs [--quick]`. Everything on one core.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROOT } from '../scripts/load-typescript.mjs';
import { loadEngine, program } from './lib/engine.mjs';
import { median } from './lib/measure.mjs';
import { loadReports } from './lib/reports.mjs';
import { ms, table, times } from './lib/table.mjs';

const require = createRequire(import.meta.url);
// Its package does not name its command among its exports.
const MARKDOWNLINT = join(ROOT, 'benchmarks/node_modules/markdownlint-cli2/markdownlint-cli2-bin.mjs');
const COUNTS = [200, 1000, 2000];
const { NODE_EXTRA_CA_CERTS: _, ...ENVIRONMENT } = process.env;

export async function measureCli({ quick }) {
  const reports = await loadReports(await loadEngine());
  const folders = writeReports(reports.many('tab', COUNTS.at(-1)));
  const cli = await program('dist/cli.js');
  const tools = [
    {
      name: 'autocorrect',
      command: (folder) => [require.resolve('autocorrect-node/cli.js'), '--lint', folder],
    },
    {
      name: 'markdownlint-cli2',
      command: (folder) => [MARKDOWNLINT, folder.endsWith('.txt') ? folder : `${folder}/*.txt`],
    },
    { name: 'Nianbao', command: (folder) => [cli, 'check', folder] },
  ];
  // From the second start on there is what V8 made of the code at the first.
  for (const { command } of tools) cpuSeconds(command(join(folders[200], '0.txt')));
  const many = [];
  for (const count of COUNTS) {
    const measured = tools.map(() => []);
    for (let round = 0; round < (quick ? 1 : 7); round++) {
      for (const [t, { command }] of tools.entries()) measured[t].push(cpuSeconds(command(folders[count])));
    }
    many.push({
      count,
      rows: tools.map(({ name }, t) => ({ name, perSecond: count / median(measured[t]) })),
    });
  }
  return { many, one: oneFile(tools, join(folders[200], '0.txt'), quick ? 8 : 60) };
}

/** Not within the project: autocorrect passes by what .gitignore names. */
function writeReports(texts) {
  const folders = {};
  for (const count of COUNTS) {
    folders[count] = join(tmpdir(), 'nianbao-benchmarks', `${count}`);
    mkdirSync(folders[count], { recursive: true });
    for (const [i, text] of texts.slice(0, count).entries())
      writeFileSync(join(folders[count], `${i}.txt`), text);
  }
  return folders;
}

/** User and system time of a command with all it starts, as bash counts it. */
function cpuSeconds(args) {
  const script = 'TIMEFORMAT="%U %S"; time taskset -c 0 "$@" > /dev/null 2> /dev/null';
  const { stderr } = spawnSync('bash', ['-c', script, 'time', process.execPath, ...args], {
    env: ENVIRONMENT,
    encoding: 'utf8',
  });
  const [user, system] = stderr.trim().split(' ').map(Number);
  return user + system;
}

/** One file, from nothing to the end of the process, beside a Node that has nothing to do. */
function oneFile(tools, file, rounds) {
  const subjects = [
    { name: '`node -e 0`', args: ['-e', '0'] },
    ...tools.map(({ name, command }) => ({ name, args: command(file) })),
  ];
  const measured = subjects.map(() => []);
  for (let round = -2; round < rounds; round++) {
    for (const [s, { args }] of subjects.entries()) {
      const begin = performance.now();
      spawnSync('taskset', ['-c', '0', process.execPath, ...args], { env: ENVIRONMENT });
      if (round >= 0) measured[s].push(performance.now() - begin);
    }
  }
  return subjects.map(({ name }, s) => ({ name, time: median(measured[s]) }));
}

export function cliTables({ many, one }) {
  const tools = many[0].rows.map(({ name }) => name);
  const [base] = one;
  return [
    table(
      ['每处理器秒的份数', ...COUNTS.flatMap((count) => [`${count} 份`, '÷ autocorrect'])],
      tools.map((name, t) => [
        name,
        ...many.flatMap(({ rows }) => [
          rows[t].perSecond.toFixed(0),
          times(rows[t].perSecond / rows[0].perSecond),
        ]),
      ]),
    ),
    table(
      ['1 份，冷启动', '中位数', `÷ ${base.name}`],
      one.map(({ name, time }) => [name, ms(time), times(time / base.time)]),
    ),
  ];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log(cliTables(await measureCli({ quick: process.argv.includes('--quick') })).join('\n\n'));
}
