import { join } from 'node:path';
import { Parts } from './parts.ts';

/** What the first part of a program tells of it, where there is something to tell. */
interface Program {
  /** Whether it has done what it is mostly run for. */
  readonly hasWorked?: () => boolean;
}

/** By then a first report has been checked. */
const SOON = 2_000;

/**
 * Starts a program by the first of its parts. `killedBy`: the signal that commonly ends it; not for a program that
 * works without a pause, which would not hear it.
 */
export function launch(
  folder: string,
  first: string,
  require: (name: string) => unknown,
  killedBy?: NodeJS.Signals,
): void {
  const compiled = join(folder, 'compiled', `${process.versions.v8}-${process.arch}`);
  // The name is Node's own, for a cache of its own.
  const kept = process.env.NODE_DISABLE_COMPILE_CACHE ? null : compiled;
  const parts = new Parts(folder, kept, require, keepInTime);
  let waiting: NodeJS.Timeout | undefined;
  let program: Program = {};

  /** While it waits, or before it ends, however it is ended. */
  function keepInTime(): void {
    if (waiting) {
      waiting.refresh();
      return;
    }
    waiting = setTimeout(keep, SOON).unref();
    process.on('exit', keep);
    if (killedBy) process.on(killedBy, stop);
  }

  function keep(): void {
    // Nothing is added later: after `--version` alone every check would have most of the code to compile, for ever.
    if (program.hasWorked?.() === false) return;
    clearTimeout(waiting);
    waiting = undefined;
    process.off('exit', keep);
    if (killedBy) process.off(killedBy, stop);
    parts.keep();
  }

  function stop(signal: NodeJS.Signals): void {
    keep();
    process.kill(process.pid, signal);
  }

  program = parts.load(first) as Program;
}
