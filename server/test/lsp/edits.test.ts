import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rangeOf } from '../../src/lsp/positions.ts';
import { lineTable } from '../../src/source/lines.ts';
import { testRuntime } from './runtime.ts';
import { open, PULL, pull, URI } from './session.ts';
import { connect } from './wire.ts';

const piece = fc.string({ unit: fc.constantFrom('错', '对', '𠀀', '\t', '\n', '\r', '\r\n'), maxLength: 8 });
const edits = fc.array(fc.record({ from: fc.nat(60), length: fc.nat(6), text: piece }), { maxLength: 30 });

describe('a document after many edits', () => {
  it('is what the client has, with findings where the client sees them', async () => {
    await fc.assert(
      fc.asyncProperty(piece, edits, async (start, changes) => {
        const runtime = testRuntime();
        const client = await connect({ runtime, capabilities: PULL });
        await open(client, start);
        let text = start;
        for (const [index, change] of changes.entries()) {
          const lines = lineTable(text);
          const at = Math.min(change.from, text.length);
          const end = Math.min(at + change.length, text.length);
          const range = rangeOf(lines, { start: at, end });
          // A position cannot lie between \r and \n: what the client edits is what its range says.
          text =
            text.slice(0, lines.offsetAt(range.start)) + change.text + text.slice(lines.offsetAt(range.end));
          await client.connection.sendNotification('textDocument/didChange', {
            textDocument: { uri: URI, version: index + 2 },
            contentChanges: [{ range, text: change.text }],
          });
        }
        const found = await pull(client);
        expect(runtime.asked.at(-1)?.source).toBe(text);
        const expected = [...text.matchAll(/错/g)].map(({ index }) => ({ start: index, end: index + 1 }));
        expect(found.map(({ range }) => range)).toEqual(
          expected.map((span) => rangeOf(lineTable(text), span)),
        );
        await client.finish();
      }),
      { numRuns: 60 },
    );
  });
});
