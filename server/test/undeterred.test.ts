import { expect, it } from 'vitest';
import { undeterred } from '../../client/src/undeterred.ts';

/** As the client's own: the fourth failure in a row shuts it down. */
const usual = {
  error: (_error: Error, _message: unknown, count: number | undefined) => ({
    action: count !== undefined && count <= 3 ? 1 : 2,
  }),
  closed: () => ({ action: 2 }),
};

it('takes any number of failed writes for what they are, and the end of the server for its end', async () => {
  const handler = undeterred(usual);
  const failed = new Error('write EPIPE');
  const actions = [1, 2, 3, 4, 40].map((count) => handler.error(failed, undefined, count));
  expect(await Promise.all(actions)).toEqual(actions.map(() => ({ action: 1, handled: true })));
  expect(await handler.closed()).toEqual({ action: 2 });
});
