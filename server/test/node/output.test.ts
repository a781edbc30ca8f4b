import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { outputTo } from '../../src/node/output.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nianbao-output-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function collecting(): { stream: NodeJS.WriteStream; written: string[] } {
  const written: string[] = [];
  const stream = new Writable({
    write(chunk, _, done) {
      written.push(String(chunk));
      done();
    },
  });
  return { stream: Object.assign(stream, { isTTY: true }) as unknown as NodeJS.WriteStream, written };
}

it.skipIf(process.platform === 'win32')('writes to a file without a stream', async () => {
  const path = join(folder, 'out.txt');
  const fd = openSync(path, 'w');
  const none = () => {
    throw new Error('no stream was needed');
  };
  const output = outputTo(fd, none, none);
  expect(output.isTerminal).toBe(false);
  await output.write('年报\n');
  await output.write('第二行\n');
  closeSync(fd);
  expect(readFileSync(path, 'utf8')).toBe('年报\n第二行\n');
});

it.skipIf(process.platform === 'win32')('writes to nowhere without a stream', async () => {
  const fd = openSync('/dev/null', 'w');
  const none = () => {
    throw new Error('no stream was needed');
  };
  const output = outputTo(fd, none, none);
  expect(output.isTerminal).toBe(false);
  await output.write('年报\n');
  closeSync(fd);
});

it('leaves anything else to the stream, which is made once', async () => {
  const { stream, written } = collecting();
  let made = 0;
  const output = outputTo(
    -1,
    () => {
      made++;
      return stream;
    },
    () => {},
  );
  expect(output.isTerminal).toBe(true);
  await output.write('年报');
  await output.write('校对');
  expect([made, written.join('')]).toEqual([1, '年报校对']);
});

it.skipIf(process.platform === 'win32')('tells of a file that cannot be written', async () => {
  const path = join(folder, 'read-only.txt');
  closeSync(openSync(path, 'w'));
  const fd = openSync(path, 'r');
  const told: string[] = [];
  const output = outputTo(
    fd,
    () => process.stdout,
    ({ code }) => told.push(code!),
  );
  await output.write('年报');
  closeSync(fd);
  expect(told).toEqual(['EBADF']);
});
