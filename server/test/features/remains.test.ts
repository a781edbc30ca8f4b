import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hoverAt } from '../../src/features/hover.ts';
import { definitionsAt, highlightsAt, referencesAt } from '../../src/features/navigation.ts';
import { type OutlineNode, outlineOf } from '../../src/features/outline.ts';
import { selectionsAt } from '../../src/features/selection.ts';
import { tokensOf } from '../../src/features/tokens.ts';
import { generateReport } from '../generator/index.ts';
import { read } from './sample.ts';

const layouts = fc.constantFrom('tab', 'pipe-both', 'markdown', 'html', 'pdf-text', 'cells-plain', 'mixed');
const cuts = fc.array(fc.record({ at: fc.nat(9999), length: fc.nat(800) }), { minLength: 1, maxLength: 6 });

/** Half a report is what an author sees most of the time. */
describe('what remains of a report when passages are cut out', () => {
  it('is read without a throw, nested and in order', () => {
    fc.assert(
      fc.property(fc.nat(50), layouts, cuts, (seed, layout, passages) => {
        const report = generateReport(seed, { layout, size: 'small' });
        let text = report.text;
        for (const { at, length } of passages) {
          const start = Math.floor((at / 10_000) * text.length);
          text = text.slice(0, start) + text.slice(start + length);
        }
        const snapshot = read(text, report.language);
        expect(strays(outlineOf(snapshot), { start: 0, end: text.length })).toEqual([]);
        let end = 0;
        for (const { span } of tokensOf(snapshot)) {
          expect(span.start).toBeGreaterThanOrEqual(end);
          end = span.end;
        }
        for (let offset = 0; offset <= text.length; offset += 37) {
          for (const span of [
            ...definitionsAt(snapshot, offset),
            ...referencesAt(snapshot, offset, true),
            ...highlightsAt(snapshot, offset).map((each) => each.span),
            ...selectionsAt(snapshot, offset),
            ...[hoverAt(snapshot, offset)].flatMap((hover) => hover?.span ?? []),
          ])
            expect(span.start >= 0 && span.start <= span.end && span.end <= text.length).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });
});

function strays(nodes: readonly OutlineNode[], outer: OutlineNode['span']): string[] {
  return nodes.flatMap(({ name, span, selection, children }) => [
    ...(outer.start <= span.start && span.end <= outer.end ? [] : [name.zh]),
    ...(span.start <= selection.start && selection.end <= span.end ? [] : [`selection of ${name.zh}`]),
    ...strays(children, span),
  ]);
}
