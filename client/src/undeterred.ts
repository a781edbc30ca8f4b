import type { ErrorHandler } from 'vscode-languageclient';

/**
 * Every write to a server that was killed fails until its end is noticed. The client takes the fourth failure for the end
 * of its own service then, and starts nothing again: here each counts as the first, and is logged without a message.
 */
export function undeterred(usual: ErrorHandler): ErrorHandler {
  return {
    error: async (error, message) => ({ ...(await usual.error(error, message, 1)), handled: true }),
    closed: () => usual.closed(),
  };
}
