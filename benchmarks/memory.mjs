// (b) Memory with many documents open: `node benchmarks/memory.mjs [--quick]`.
import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { loadEngine } from './lib/engine.mjs';
import { median } from './lib/measure.mjs';
import { loadReports } from './lib/reports.mjs';
import { bare, nianbao, vscodeMarkdown } from './lib/servers.mjs';
import { openDocument, startSession } from './lib/session.mjs';
import { table, times } from './lib/table.mjs';

const COUNTS = [1, 100, 1000];

export async function measureMemory({ quick }) {
  const reports = await loadReports(await loadEngine());
  const texts = reports.many('tab', COUNTS.at(-1));
  const servers = [await bare('empty'), await nianbao(), await bare('remark'), await vscodeMarkdown()];
  const rounds = Array.from({ length: quick ? 1 : 5 });
  const rows = servers.map(({ name }) => ({ name, sizes: COUNTS.map(() => []) }));
  for (const _ of rounds) {
    for (const [s, server] of servers.entries()) {
      const sizes = await sizesOf(server, texts);
      for (const [i, size] of sizes.entries()) rows[s].sizes[i].push(size);
    }
  }
  return rows.map(({ name, sizes }) => ({ name, megabytes: sizes.map(median) }));
}

async function sizesOf(server, texts) {
  const session = await startSession(server);
  const sizes = [];
  for (const [i, text] of texts.entries()) {
    await openDocument(session, `${i}.txt`, text);
    if (!COUNTS.includes(i + 1)) continue;
    await setTimeout(1000);
    sizes.push(residentMegabytes(session.client.pid));
  }
  await session.stop();
  return sizes;
}

function residentMegabytes(pid) {
  const [, kilobytes] = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Number(kilobytes) / 1024;
}

export function memoryTables(rows) {
  const [first] = rows;
  const headers = ['打开的年报', ...COUNTS.flatMap((count) => [`${count} 份`, `÷ ${first.name}`])];
  const cells = ({ megabytes }) =>
    megabytes.flatMap((size, i) => [`${size.toFixed(0)} MB`, times(size / first.megabytes[i])]);
  return [
    table(
      headers,
      rows.map((row) => [row.name, ...cells(row)]),
    ),
  ];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const rows = await measureMemory({ quick: process.argv.includes('--quick') });
  console.log(memoryTables(rows).join('\n\n'));
}
