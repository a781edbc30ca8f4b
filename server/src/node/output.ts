import { fstatSync, writeSync } from 'node:fs';
import type { Output } from '../cli/context.ts';

/**
 * Node makes a stream when it is first asked for it, which takes longer than checking a report. Files and pipes are
 * written to without one, unless a pipe is full and does not wait.
 */
export function outputTo(
  fd: number,
  stream: () => NodeJS.WriteStream,
  fail: (error: NodeJS.ErrnoException) => void,
): Output {
  let made: NodeJS.WriteStream | undefined;
  const get = () => {
    made ??= stream();
    return made;
  };
  const isPlain = isFileOrPipe(fd);
  return {
    get isTerminal() {
      return !isPlain && get().isTTY === true;
    },
    write(text) {
      const rest = isPlain && made === undefined ? writeNow(fd, text, fail) : text;
      return rest === null ? Promise.resolve() : new Promise((done) => get().write(rest, () => done()));
    },
  };
}

function isFileOrPipe(fd: number): boolean {
  // Pipes of Windows may be written to by their own functions only.
  if (process.platform === 'win32') return false;
  try {
    const found = fstatSync(fd);
    return found.isFile() || found.isFIFO() || found.isSocket();
  } catch {
    return false;
  }
}

/** What could not be written without waiting; null for nothing. */
function writeNow(fd: number, text: string, fail: (error: NodeJS.ErrnoException) => void): Uint8Array | null {
  const bytes = Buffer.from(text);
  let at = 0;
  try {
    while (at < bytes.length) at += writeSync(fd, bytes, at);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EAGAIN') return bytes.subarray(at);
    fail(error as NodeJS.ErrnoException);
  }
  return null;
}
