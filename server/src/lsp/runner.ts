import { type CancellationToken, LSPErrorCodes, ResponseError } from './protocol.ts';
import type { Runtime } from './runtime.ts';

export type Answer<T> = T | ResponseError<never>;

/** Runs a handler: after the messages already here, not when cancelled, and a throw is logged and answered with the fallback. */
export type Runner = <T>(
  what: string,
  work: () => T | Promise<T>,
  fallback: T,
  token?: CancellationToken,
) => Promise<Answer<T>>;

export function createRunner(runtime: Runtime, log: (message: string) => void): Runner {
  return async (what, work, fallback, token) => {
    await new Promise<void>((resolve) => runtime.afterPendingMessages(resolve));
    if (token?.isCancellationRequested) return cancelled();
    try {
      const result = await work();
      return token?.isCancellationRequested ? cancelled() : result;
    } catch (error) {
      log(`${what}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      return fallback;
    }
  };
}

function cancelled(): ResponseError<never> {
  return new ResponseError<never>(LSPErrorCodes.RequestCancelled, 'Request cancelled');
}
