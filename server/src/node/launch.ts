import { join } from 'node:path';
import { Parts } from './parts.ts';

/** By then a first report has been checked. */
const SOON = 2_000;

/** Starts a program by the first of its parts. */
export function launch(folder: string, first: string, require: (name: string) => unknown): void {
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
    process.on('SIGTERM', stop);
  }

  function keep(): void {
    clearTimeout(waiting);
    waiting = undefined;
    process.off('exit', keep);
    process.off('SIGTERM', stop);
    parts.keep();
  }

  function stop(): void {
    keep();
    process.kill(process.pid, 'SIGTERM');
  }

  parts.load(first);
}
