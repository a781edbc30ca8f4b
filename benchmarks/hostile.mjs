// (e) Hostile megabytes: `node benchmarks/hostile.mjs [--quick]`.
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { HOSTILE } from './lib/hostileInputs.mjs';
import { ms, table, times } from './lib/table.mjs';

const LIMIT = 60_000;

export async function measureHostile({ quick }) {
  const rounds = quick ? 1 : 5;
  const worker = hostileWorker();
  const rows = [];
  for (const name of Object.keys(HOSTILE)) {
    const row = { name, cases: [] };
    for (const language of ['plain', 'markdown']) {
      for (const inside of [false, true]) {
        const answer = await worker.ask({ name, language, inside, rounds });
        row.cases.push({ language, inside, ...answer });
      }
    }
    rows.push(row);
  }
  worker.stop();
  return rows;
}

/** Started again when it has hung. */
function hostileWorker() {
  let child;
  let ready;
  const next = () =>
    new Promise((resolve) => {
      const asked = child;
      const settle = (answer) => {
        clearTimeout(timer);
        asked.removeAllListeners();
        if (answer.error && !answer.base) child = undefined;
        resolve(answer);
      };
      const timer = setTimeout(() => {
        asked.kill('SIGKILL');
        settle({ error: `over ${LIMIT / 1000} s` });
      }, LIMIT);
      asked.once('message', settle);
      asked.once('exit', (code) => settle({ error: `ended with ${code}` }));
    });
  return {
    async ask(question) {
      if (!child) {
        child = fork(fileURLToPath(new URL('lib/hostileWorker.mjs', import.meta.url)));
        ready = next();
      }
      await ready;
      const answer = next();
      child?.send(question);
      return answer;
    },
    stop: () => child?.kill(),
  };
}

const told = ({ error, time, base }) => (error ? error : `${ms(time)} (${times(time / base)})`);

export function hostileTables(rows) {
  const base = rows[0].cases.find((each) => each.base)?.base;
  const headers = ['1 MB', '.txt', '.txt，在年报内', '.md', '.md，在年报内'];
  return [
    `remark-parse 读 1 MB 普通年报：${ms(base)}。`,
    table(
      headers,
      rows.map(({ name, cases }) => [`\`${name}\``.replaceAll('|', '\\|'), ...cases.map(told)]),
    ),
  ];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const rows = await measureHostile({ quick: process.argv.includes('--quick') });
  console.log(hostileTables(rows).join('\n\n'));
}
