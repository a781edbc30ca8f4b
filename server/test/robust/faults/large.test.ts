import { describe, expect, it } from 'vitest';
import { testRuntime } from '../../lsp/runtime.ts';
import { at, edit, open, pull, session } from '../../lsp/session.ts';

describe('a document far larger than any report', () => {
  it('is not checked, which is said, until it is small enough', async () => {
    const runtime = testRuntime();
    await session({ runtime }, async (client) => {
      await open(client, '错'.repeat(5_000_001));
      expect(await pull(client)).toMatchObject([
        { code: 'too-large', severity: 3, message: expect.stringContaining('没有检查'), range: at(0, 0) },
      ]);
      expect(runtime.asked.map(({ source }) => source.length)).toEqual([0]);
      await edit(client, 2, at(0, 1, 5_000_001), '');
      expect(await pull(client)).toMatchObject([{ code: 'typo' }]);
    });
  });
});
