import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Plugin } from 'esbuild';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildProgram } from '../../../scripts/build.mjs';
import { generateReport } from '../generator/index.ts';

const MARK = 'remark-parse is evaluated';

let folder: string;
let server: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nianbao-remark-'));
  server = await buildProgram('dist/server.js', folder, [marking]);
}, 60_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

/** remark says so when it is evaluated. */
const marking: Plugin = {
  name: 'marking',
  setup(build) {
    build.onLoad({ filter: /[\\/]remark-parse[\\/]index\.js$/ }, async ({ path }) => ({
      contents: `process.stderr.write(${JSON.stringify(MARK)});\n${await readFile(path, 'utf8')}`,
      resolveDir: join(path, '..'),
    }));
  },
};

/** What the server writes to stderr until the diagnostics of a document are out. */
function saidUntilDiagnostics(languageId: string, text: string): Promise<string> {
  const child = spawn(process.execPath, [server, '--stdio']);
  let said = '';
  let out = '';
  child.stderr.on('data', (data) => {
    said += data;
  });
  const send = (message: object) => {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
    child.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
    child.stdin.write(body);
  };
  const textDocument = { uri: 'untitled:report', languageId, version: 1, text };
  send({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } });
  send({ method: 'initialized', params: {} });
  send({ method: 'textDocument/didOpen', params: { textDocument } });
  return new Promise((resolve) => {
    child.on('close', () => resolve(said));
    child.stdout.on('data', (data) => {
      out += data;
      if (out.includes('textDocument/publishDiagnostics')) child.kill();
    });
  });
}

it('remark is not evaluated before the first diagnostics of a plain-text report', async () => {
  const { text } = generateReport(1, { layout: 'tab', size: 'large' });
  expect(await saidUntilDiagnostics('plaintext', text)).toBe('');
  const pipes = generateReport(2, { layout: 'pipe-both', size: 'large' });
  expect(await saidUntilDiagnostics('plaintext', pipes.text)).toBe('');
}, 30_000);

it('and would be seen if it were', async () => {
  const said = await saidUntilDiagnostics(
    'markdown',
    '> 1. a\n>    - b\n>\n>      ```\n>      c\n>      ```\n',
  );
  expect(said).toContain(MARK);
}, 30_000);
