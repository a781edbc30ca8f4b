// (b) From nothing to the first diagnostics: `node benchmarks/start.mjs [--quick]`.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { startClient } from './lib/client.mjs';
import { loadEngine } from './lib/engine.mjs';
import { median } from './lib/measure.mjs';
import { loadReports } from './lib/reports.mjs';
import { bare, nianbao, vscodeMarkdown } from './lib/servers.mjs';
import { configure, openDocument } from './lib/session.mjs';
import { ms, table, times } from './lib/table.mjs';

export async function measureStart({ quick }) {
  const reports = await loadReports(await loadEngine());
  const servers = [await vscodeMarkdown(), await bare('remark'), await bare('empty'), await nianbao()];
  const results = [];
  for (const layout of ['tab', 'markdown']) {
    const text = reports.ofSeedSizes(layout)[2];
    const name = layout === 'tab' ? 'report.txt' : 'report.md';
    const measured = servers.map(() => ({ initialized: [], diagnosed: [] }));
    const node = [];
    for (let round = -2; round < (quick ? 8 : 60); round++) {
      for (const [s, server] of servers.entries()) {
        const { initialized, diagnosed } = await start(server, name, text);
        if (round < 0) continue;
        measured[s].initialized.push(initialized);
        measured[s].diagnosed.push(diagnosed);
      }
      if (round >= 0) node.push(bareNode());
    }
    const rows = servers.map(({ name }, s) => ({
      name,
      initialized: median(measured[s].initialized),
      diagnosed: median(measured[s].diagnosed),
    }));
    results.push({ layout, node: median(node), rows });
  }
  return results;
}

async function start(server, name, text) {
  const begin = performance.now();
  const client = startClient(server);
  await client.initialize();
  const initialized = performance.now() - begin;
  configure(client, server);
  await openDocument({ client, server }, name, text);
  const diagnosed = performance.now() - begin;
  await client.stop();
  return { initialized, diagnosed };
}

/** Node starting and ending with nothing to do. */
export function bareNode() {
  const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
  const begin = performance.now();
  spawnSync(process.execPath, ['-e', '0'], { env });
  return performance.now() - begin;
}

export function startTables(results) {
  return results.map(({ layout, node, rows }) => {
    const [first] = rows;
    const headers = ['', '→ 应答 initialize', `÷ ${first.name}`, '→ 首次诊断', `÷ ${first.name}`];
    const lines = rows.map((row) => [
      row.name,
      ms(row.initialized),
      times(row.initialized / first.initialized),
      ms(row.diagnosed),
      times(row.diagnosed / first.diagnosed),
    ]);
    return `### ${layout === 'tab' ? '制表符文本' : 'Markdown'}\n\n${table(headers, [...lines, ['`node -e 0`', ms(node), '', '', '']])}`;
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const results = await measureStart({ quick: process.argv.includes('--quick') });
  console.log(startTables(results).join('\n\n'));
}
