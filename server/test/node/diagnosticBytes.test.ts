import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Diagnostic, PublishDiagnosticsParams } from 'vscode-languageserver-protocol/node';
import { DiagnosticBytes } from '../../src/node/diagnosticBytes.ts';

const METHOD = 'textDocument/publishDiagnostics';

const place = fc.record({ line: fc.nat(2000), character: fc.nat(300) });
const range = fc.record({ start: place, end: place });
// Few, so that much is said again in other places, and nearly the same in other words.
const words = fc.constantFrom('应为 21', '年报「甲」', '\0', '"\0"', '"range":', '𠀀\ud800', '\\"\n');

const diagnostic: fc.Arbitrary<Diagnostic> = fc.record(
  {
    range,
    message: words,
    severity: fc.constantFrom(1, 2),
    code: fc.constantFrom('year', 'period'),
    source: fc.constant('nianbao'),
    data: fc.record(
      { cell: fc.constantFrom('t3/total/total', 't3/received/total'), certainty: fc.constant('certain') },
      { requiredKeys: ['certainty'] },
    ),
    codeDescription: fc.record({ href: fc.constantFrom('https://a.example', 'https://b.example') }),
    relatedInformation: fc.array(fc.record({ location: fc.record({ uri: words, range }), message: words }), {
      maxLength: 3,
    }),
  },
  { requiredKeys: ['range', 'message'] },
) as fc.Arbitrary<Diagnostic>;

const message = (params: PublishDiagnosticsParams) => ({ jsonrpc: '2.0', method: METHOD, params });

describe('diagnostics as they are sent', () => {
  it('are what JSON makes of them, whatever was sent before', () => {
    const documents = fc.array(fc.array(diagnostic, { maxLength: 6 }), { maxLength: 6 });
    fc.assert(
      fc.property(documents, (sent) => {
        const bytes = new DiagnosticBytes();
        for (const [i, diagnostics] of sent.entries()) {
          const version = i + 2;
          const each = message({ uri: 'file:///年报.txt', version, diagnostics });
          expect(Buffer.from(bytes.of(each)!, 'latin1').toString()).toBe(JSON.stringify(each));
        }
      }),
    );
  });

  it('are known again where only their places have changed', () => {
    const bytes = new DiagnosticBytes();
    const at = (line: number) => ({ start: { line, character: 0 }, end: { line, character: 4 } });
    const told = (line: number, cell: string): Diagnostic => ({
      range: at(line),
      message: '这里是 31',
      data: { cell },
      relatedInformation: [{ location: { uri: 'file:///a', range: at(line + 1) }, message: '合计' }],
    });
    for (const each of [told(1, 'a'), told(2, 'a'), told(3, 'b'), told(4, 'a')])
      expect(bytes.of(message({ uri: 'file:///a', version: 2, diagnostics: [each] }))).toBe(
        Buffer.from(JSON.stringify(message({ uri: 'file:///a', version: 2, diagnostics: [each] }))).toString(
          'latin1',
        ),
      );
  });

  it('are forgotten before they are too many', () => {
    const bytes = new DiagnosticBytes();
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
    const diagnostics = Array.from({ length: 5_000 }, (_, i) => ({ range, message: `第${i}处` }));
    const each = message({ uri: 'file:///a', version: 2, diagnostics });
    for (let i = 0; i < 2; i++)
      expect(JSON.parse(Buffer.from(bytes.of(each)!, 'latin1').toString())).toEqual(each);
  });

  it('are no other message', () => {
    expect(new DiagnosticBytes().of({ jsonrpc: '2.0', method: 'window/logMessage' } as never)).toBeNull();
  });
});
