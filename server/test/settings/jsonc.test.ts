import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type JsonNode, parseJsonc } from '../../src/settings/jsonc.ts';

function plain(node: JsonNode | null): unknown {
  if (node === null) return undefined;
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'array') return node.items.map(plain);
  return Object.fromEntries(node.properties.map(({ key, value }) => [key, plain(value)]));
}

const read = (text: string) => {
  const { root, problems } = parseJsonc(text);
  return { value: plain(root), places: problems.map(({ span }) => span.start) };
};

describe('JSON with comments', () => {
  it('reads every JSON as JSON.parse does', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 5 }), fc.boolean(), (json, spread) => {
        const text = spread ? JSON.stringify(JSON.parse(json), null, 2) : json;
        expect(read(text)).toEqual({ value: JSON.parse(text), places: [] });
      }),
    );
  });

  it('never throws and never hangs, and keeps its spans within the text', () => {
    const pieces = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      "'",
      '\\',
      '/',
      '*',
      '\n',
      '“',
      '：',
      '，',
      'a',
      '1',
      ' ',
      '宁',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
        const text = parts.join('');
        for (const { span } of parseJsonc(text).problems) {
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeGreaterThanOrEqual(span.start);
          expect(span.end).toBeLessThanOrEqual(text.length + 2);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('tolerates comments, trailing commas and a byte order mark', () => {
    const text = '\ufeff// 说明\n{ "a": [1, 2,], /* 下面 */ "b": "x", }\n';
    expect(read(text)).toEqual({ value: { a: [1, 2], b: 'x' }, places: [] });
  });

  it.each([
    ['{ "a": 1 "b": 2 }', { a: 1, b: 2 }, [7]],
    ['{ "a" 1, "b": 2 }', { a: 1, b: 2 }, [2]],
    ['{ "a": off, "b": 2 }', { a: undefined, b: 2 }, [7]],
    ["{ 'a': 1, b: 2 }", { a: 1, b: 2 }, [2, 10]],
    ['{ "a": 1,, "b": 2 }', { a: 1, b: 2 }, [9]],
    ['{ "a": "x\n, "b": 2 }', { a: 'x', b: 2 }, [7]],
    ['{ "a": [1, 2, "b": 2 }', { a: [1, 2, 'b', 2] }, [16, 7]],
    ['{ "a": { "b": 1 ', { a: { b: 1 } }, [7, 0]],
    ['{ "a": "C:\\d" }', { a: 'C:d' }, [10]],
    ['{ "a": 1 } x', { a: 1 }, [11]],
    ['{ "a": 01 }', { a: undefined }, [7]],
    ['{ “a”: “off”, "b": 2 }', { a: 'off', b: 2 }, [2]],
    ['{ “a": "x" }', { a: 'x' }, [2]],
    ['{ "a"：1，"b": 2 }', { a: 1, b: 2 }, [5]],
    ['[1，2]', [1, 2], [2]],
    ['{ "a": "“x”：，" }', { a: '“x”：，' }, []],
    ['', undefined, [0]],
    ['/* 没有完', undefined, [0]],
  ])('reads what it can of %j', (text, value, places) => {
    const seen = read(text);
    expect(seen.value).toEqual(value);
    expect(seen.places).toEqual(places);
  });

  it('gives up on what is nested too deeply, and does not list endless errors', () => {
    expect(parseJsonc('['.repeat(100_000)).problems.length).toBeGreaterThan(0);
    expect(parseJsonc(':'.repeat(1000)).problems.length).toBeLessThan(30);
    expect(parseJsonc(`{${'x '.repeat(1000)}}`).problems).toHaveLength(21);
  });
});
