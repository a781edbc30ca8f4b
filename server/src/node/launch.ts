import { join } from 'node:path';
import { Parts } from './parts.ts';

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

  parts.load(first);
}
