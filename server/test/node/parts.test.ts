import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildProgram } from '../../../scripts/build.mjs';
import { Parts } from '../../src/node/parts.ts';
import { slippedReport } from '../cli/sample.ts';
import { ended, start } from '../robust/faults/program.ts';

const require = createRequire(import.meta.url);

const ADDS = "exports.sum = (a, b) => a + b; exports.separator = require('node:path').sep;";
const ASKS = "exports.six = () => require('./adds.js').sum(2, 4);";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nianbao-parts-'));
  await writePart('adds.js', ADDS);
  await writePart('asks.js', ASKS);
});

afterEach(() => rm(folder, { recursive: true, force: true }));

function writePart(name: string, code: string): Promise<void> {
  return writeFile(join(folder, name), `(function (exports, require, module) {${code}\n})`);
}

const kept = () => join(folder, 'compiled');

/** What the parts say and how many of them V8 had to make anew. */
function loaded(keeps = true): { six: number; fresh: number; keep: () => void } {
  let fresh = 0;
  const parts = new Parts(folder, keeps ? kept() : null, require, () => fresh++);
  const { six } = parts.load('./asks.js') as { six: () => number };
  return { six: six(), fresh, keep: () => parts.keep() };
}

describe('the parts of a program', () => {
  it('know each other and Node', () => {
    const parts = new Parts(folder, null, require, () => {});
    expect(parts.load('./adds.js')).toMatchObject({ separator: expect.any(String) });
    expect(parts.load('./adds.js')).toBe(parts.load('./adds.js'));
    expect(loaded().six).toBe(6);
  });

  it('are taken as V8 made them at an earlier start', async () => {
    const first = loaded();
    expect(first.fresh).toBe(2);
    first.keep();
    expect((await readdir(kept())).sort()).toEqual(['adds.js.bin', 'asks.js.bin']);
    expect(loaded()).toMatchObject({ six: 6, fresh: 0 });
  });

  it('are not where their code was changed since', async () => {
    loaded().keep();
    await writePart('asks.js', ASKS.replace('sum(2, 4)', 'sum(2, 5)'));
    await utimes(join(folder, 'asks.js'), 1, 1);
    const { six, fresh } = loaded();
    expect(six).toBe(7);
    expect(fresh).toBe(1);
  });

  it.each([
    ['a byte is damaged', (bytes: Buffer) => bytes.fill(bytes[100]! ^ 0x55, 100, 101)],
    ['half of it is lost', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    ['nothing is left of it', () => Buffer.alloc(0)],
    ['the disk wrote zeros', (bytes: Buffer) => Buffer.alloc(bytes.length)],
    ['a byte was added', (bytes: Buffer) => Buffer.concat([bytes, Buffer.from([1])])],
    ['only the stamp is left', (bytes: Buffer) => bytes.subarray(0, 16)],
  ])('nor where %s, and are made anew', async (_, damage) => {
    loaded().keep();
    const file = join(kept(), 'asks.js.bin');
    await writeFile(file, damage(await readFile(file)));
    const again = loaded();
    expect(again).toMatchObject({ six: 6, fresh: 1 });
    again.keep();
    expect(loaded()).toMatchObject({ six: 6, fresh: 0 });
  });

  it('are not kept where that is not wanted, or cannot be', async () => {
    loaded(false).keep();
    expect(await readdir(folder)).toEqual(['adds.js', 'asks.js']);
    await writeFile(kept(), 'a file where the folder should be');
    loaded().keep();
    expect(loaded()).toMatchObject({ six: 6, fresh: 2 });
  });

  it('leave nothing unfinished', async () => {
    // A folder stands where the file should go.
    await mkdir(join(kept(), 'asks.js.bin', 'in the way'), { recursive: true });
    loaded().keep();
    expect((await readdir(kept())).sort()).toEqual(['adds.js.bin', 'asks.js.bin']);
  });
});

describe('the programs', () => {
  let programs: string;
  let report: string;

  beforeAll(async () => {
    programs = await mkdtemp(join(tmpdir(), 'nianbao-programs-'));
    for (const outfile of ['dist/cli.js', 'dist/server.js']) await buildProgram(outfile, programs);
    report = join(programs, 'a.txt');
    await writeFile(report, slippedReport());
  }, 60_000);

  afterAll(() => rm(programs, { recursive: true, force: true }));
  afterEach(() => rm(join(programs, 'compiled'), { recursive: true, force: true }));

  const keptFiles = async () => {
    const versions = await readdir(join(programs, 'compiled')).catch(() => []);
    return (await Promise.all(versions.map((each) => readdir(join(programs, 'compiled', each))))).flat();
  };

  it('are plain ASCII, which is read fastest', async () => {
    for (const name of await readdir(programs))
      if (name.endsWith('.js'))
        expect(/[^\0-\x7f]/.test(await readFile(join(programs, name), 'utf8'))).toBe(false);
  });

  it('say the same the second time, many at once the first time', async () => {
    const check = () => ended(start(process.execPath, [join(programs, 'cli.js'), 'check', report]));
    const first = await Promise.all([check(), check(), check(), check()]);
    expect(await keptFiles()).toEqual(['command.js.bin']);
    const again = await check();
    for (const each of first) expect(each).toEqual(again);
    expect(again).toMatchObject({ exit: 0, err: '' });
    expect(again.out).toContain(report);
  });

  it('keep nothing that does not know how to check', async () => {
    expect(await ended(start(process.execPath, [join(programs, 'cli.js'), '--version']))).toMatchObject({
      exit: 0,
    });
    expect(await keptFiles()).toEqual([]);
  });

  it('keep nothing when told so by the variable of Node', async () => {
    const env = { ...process.env, NODE_DISABLE_COMPILE_CACHE: '1' };
    const { exit } = await ended(
      start(process.execPath, [join(programs, 'cli.js'), 'check', report], { env }),
    );
    expect(exit).toBe(0);
    expect(await keptFiles()).toEqual([]);
  });

  it('a server that is killed keeps it all the same, and dies of that', async () => {
    const server = start(process.execPath, [join(programs, 'server.js'), '--stdio']);
    const over = ended(server);
    const message = JSON.stringify({
      jsonrpc: '2.0',
      id: 1,
      method: 'initialize',
      params: { processId: null, rootUri: null, capabilities: {} },
    });
    server.stdout!.once('data', () => server.kill());
    server.stdin!.write(`Content-Length: ${message.length}\r\n\r\n${message}`);
    await over;
    expect(server.signalCode).toBe('SIGTERM');
    expect(await keptFiles()).toEqual(expect.arrayContaining(['languageServer.js.bin', 'protocol.js.bin']));
  });
});
