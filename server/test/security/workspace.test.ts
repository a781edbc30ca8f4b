import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nodeFileSystem } from '../../src/node/filesystem.ts';
import type { WritableFileSystem } from '../../src/workspace/filesystem.ts';
import { nianbao } from '../cli/host.ts';
import { slippedReport } from '../cli/sample.ts';
import { realRuntime } from '../lsp/runtime.ts';
import { open, PULL, pull, session } from '../lsp/session.ts';

/** Everything a configuration can name a file with, leading out, and everything it could hope to have run. */
const HOSTILE = (outside: string) => `{
  "$schema": "${outside}/secret.json",
  "extends": "${outside}/secret.json",
  "plugins": ["../outside/evil.cjs", "${outside}/evil.cjs"],
  "rules": { "label": "error", "../../evil": "error", "__proto__": "error", "constructor": "off" },
  "organs": { "甲": "$(touch ${outside}/ran)", "__proto__": "乙" },
  "include": ["../**", "${outside}/**", "/**", "**/../../**", "reports/**"],
  "exclude": ["../outside/*.txt"],
  "suppress": [
    { "file": "../outside/secret.txt", "rule": "label", "reason": "外面的" },
    { "file": "${outside}/secret.txt", "rule": "label", "reason": "外面的" }
  ]
}`;

let top: string;
let workspace: string;
let outside: string;
let touched: string[];
let contents: string[];

beforeEach(async () => {
  top = await realpath(await mkdtemp(join(tmpdir(), 'nianbao-untrusted-')));
  workspace = join(top, 'workspace');
  outside = join(top, 'outside');
  touched = [];
  contents = [];
  await mkdir(join(workspace, 'reports'), { recursive: true });
  await mkdir(outside);
  await writeFile(join(workspace, 'reports', 'a.txt'), slippedReport());
  await writeFile(join(outside, 'secret.txt'), slippedReport());
  await writeFile(join(outside, 'secret.json'), '{"rules": {"label": "off"}, "password": "hunter2"}');
  await writeFile(join(outside, 'evil.cjs'), `require('node:fs').writeFileSync('${outside}/ran', '')`);
});

afterEach(() => rm(top, { recursive: true }));

/** The real one, which tells what it was asked for. */
const watched: WritableFileSystem = {
  status: (path) => nodeFileSystem.status(noted(path)),
  readFile(path) {
    contents.push(path);
    return nodeFileSystem.readFile(noted(path));
  },
  readDirectory: (path) => nodeFileSystem.readDirectory(noted(path)),
  realPath: (path) => nodeFileSystem.realPath!(path),
  replaceFile: (path, bytes) => nodeFileSystem.replaceFile(noted(path), bytes),
};

function noted(path: string): string {
  touched.push(path);
  return path;
}

function strayed(): string[] {
  return touched.filter((path) => path !== workspace && !path.startsWith(`${workspace}/`));
}

async function inEditor(text = slippedReport()) {
  const system = watched;
  const pathOf = (uri: string) => fileURLToPath(uri);
  const runtime = { ...realRuntime(), files: { system, pathOf } };
  const uri = pathToFileURL(join(workspace, 'reports', 'a.txt')).href;
  let said: Awaited<ReturnType<typeof pull>> = [];
  const workspaceFolders = [{ uri: pathToFileURL(workspace).href, name: 'reports' }];
  await session({ runtime, capabilities: PULL, workspaceFolders }, async (client) => {
    await open(client, text, { uri, languageId: 'nianbao' });
    said = await pull(client, uri);
    for (const method of ['window/logMessage', 'textDocument/publishDiagnostics']) client.forget(method);
  });
  return said;
}

describe('a workspace from elsewhere', () => {
  it('whose configuration leads out of it is checked, with nothing outside touched and nothing run', async () => {
    await writeFile(join(workspace, '.nianbao.json'), HOSTILE(outside));
    const said = await inEditor();
    expect(said.find(({ code }) => code === 'label')?.severity).toBe(1);
    expect(strayed()).toEqual([]);

    touched = [];
    const { out, err } = await nianbao(`check ${workspace}`, {}, { fs: watched, folder: process.cwd() });
    expect(out).toContain('reports/a.txt');
    expect(out + err).not.toContain('hunter2');
    expect(strayed()).toEqual([]);
    await expect(nodeFileSystem.status(join(outside, 'ran'))).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('whose configuration is a link to a file outside is told, and the file is not read', async () => {
    await symlink(join(outside, 'secret.json'), join(workspace, '.nianbao.json'));
    const said = await inEditor();
    expect(said.find(({ code }) => code === 'label')?.severity).toBe(2);
    expect(JSON.stringify(said)).not.toContain('hunter2');
    expect(contents).toEqual([]);
  });

  it('has no say above itself: a configuration over the workspace is not looked for by the editor', async () => {
    await writeFile(join(top, '.nianbao.json'), '{"rules": {"label": "off"}}');
    expect((await inEditor()).map(({ code }) => code)).toContain('label');
    expect(strayed()).toEqual([]);
  });

  it('whose folders lead out by links is walked without them', async () => {
    await symlink(outside, join(workspace, 'reports', 'out'));
    await symlink(join(outside, 'secret.txt'), join(workspace, 'reports', 'b.txt'));
    const { out } = await nianbao(
      `check --no-config ${workspace}`,
      {},
      { fs: watched, folder: process.cwd() },
    );
    expect(out).toContain('a.txt');
    expect(out).not.toMatch(/b\.txt|secret/);
    expect(strayed()).toEqual([]);
  });

  it('whose reports name files, code and commands has them read as words', async () => {
    const hostile = slippedReport().replace(
      '云溪县水务局认真落实公开要求。',
      `$(touch ${outside}/ran) \`touch ${outside}/ran\` <script src="file://${outside}/evil.cjs"></script>
![图](file://${outside}/secret.txt) <iframe src="${outside}/secret.txt"> {{constructor.constructor("x")()}} %n%s`,
    );
    for (const name of ['h.txt', 'h.md', 'h.html']) {
      const path = join(workspace, 'reports', name);
      await writeFile(path, hostile);
      for (const command of ['check', 'outline', 'ledger', 'extract', 'fix --dry-run'])
        expect((await nianbao(`${command} ${path}`, {}, { fs: watched })).exit).toBeLessThan(2);
    }
    await inEditor(hostile);
    expect(touched.filter((path) => path.startsWith(outside))).toEqual([]);
    await expect(nodeFileSystem.status(join(outside, 'ran'))).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('leaves the prototypes of objects as they were', async () => {
    await writeFile(join(workspace, '.nianbao.json'), HOSTILE(outside));
    await nianbao(`check ${workspace}`, {}, { fs: watched, folder: process.cwd() });
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as { 乙?: unknown }).乙).toBeUndefined();
  });
});
