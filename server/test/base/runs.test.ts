import fc from 'fast-check';
import { expect, it } from 'vitest';
import { runsOf, tableOf } from '../../src/base/runs.ts';

it('gives the table back that the runs were made of', () => {
  const range = fc.tuple(fc.nat(0xffff), fc.nat(0xffff), fc.nat(0xff));
  fc.assert(
    fc.property(fc.array(range, { maxLength: 20 }), (ranges) => {
      const table = new Uint8Array(0x10000);
      for (const [from, to, value] of ranges) table.fill(value, from, to);
      expect(Buffer.from(table).equals(tableOf(runsOf(table)))).toBe(true);
    }),
  );
});
