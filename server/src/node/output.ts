import { fstatSync, statSync, writeSync } from 'node:fs';
import type { Output } from '../cli/context.ts';

/**
 * Node makes a stream when it is first asked for it, which takes longer than checking a report. Files, pipes and
 * terminals are written to without one, unless they are full and do not wait.
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
  const kind = kindOf(fd);
  return {
    get isTerminal() {
      return kind === 'terminal' || (kind === 'other' && get().isTTY === true);
    },
    write(text) {
      const rest = kind !== 'other' && made === undefined ? writeNow(fd, text, fail) : text;
      return rest === null ? Promise.resolve() : new Promise((done) => get().write(rest, () => done()));
    },
  };
}

function kindOf(fd: number): 'plain' | 'terminal' | 'other' {
  // Pipes and terminals of Windows may be written to by their own functions only.
  if (process.platform === 'win32') return 'other';
  try {
    const found = fstatSync(fd);
    if (found.isFile() || found.isFIFO() || found.isSocket()) return 'plain';
    if (!found.isCharacterDevice()) return 'other';
    // To ask Node whether it is a terminal takes its streams. There are two such devices that output is sent to.
    return found.rdev === statSync('/dev/null').rdev ? 'plain' : 'terminal';
  } catch {
    return 'other';
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
