import { expect, test } from 'vitest';
import { outline } from '../../src/syntax/markdown/outline.ts';
import { prepare } from '../../src/syntax/markdown/prepare.ts';
import { remarkStructure } from '../../src/syntax/markdown/remark.ts';
import type { Structure } from '../../src/syntax/markdown/structure.ts';
import { readMarkdown } from '../../src/syntax/markdown.ts';
import { generateReport } from '../generator/index.ts';
import { type Random, random } from '../generator/random.ts';

/** Markers in the order of the text, without the blanks behind a rule. */
function normal(text: string, { headings, html, markers }: Structure): unknown {
  const spans = markers.map(({ start, end }) => ({
    start,
    end: start + text.slice(start, end).trimEnd().length,
  }));
  return { headings, html, markers: spans.sort((a, b) => a.start - b.start) };
}

/** Whether remark was not needed. Where it was not, it must not have known more. */
function expectSame(text: string): boolean {
  const told = outline(text);
  if (told === null) return false;
  expect(normal(text, told), JSON.stringify(text)).toEqual(normal(text, remarkStructure(text)));
  return true;
}

const INDENTS = ['', '', '', '', ' ', '  ', '   ', '    ', '      ', '\t', ' \t', '\u3000\u3000'];
const MARKS = ['-', '*', '+', '_', '=', '#', '##', '1.', '2)', '10.', '-', '1234567890.', '—', '|', '>', '<'];
const BETWEEN = ['', ' ', ' ', ' ', '  ', '     ', '\t', '\u3000', '\u00a0'];
const WORDS = [
  '一、总体情况',
  '甲',
  '0',
  '5 -',
  '5',
  '| 0 |',
  '**一是**甲',
  '<b>',
  '<1',
  '#',
  '-',
  '---',
  '=',
  '',
];
const LINES = [
  ...[
    '---',
    '***',
    '___',
    '- - -',
    '-\t-\t-',
    '* * *',
    '--',
    '-',
    '*',
    '+',
    '===',
    '=',
    '- 5 -',
    '----  ',
    '- -',
  ],
  ...[
    '甲',
    '甲\t0',
    '**（一）甲**',
    '| 甲 | 0 |',
    '|---|---|',
    '1. 甲',
    '- 甲',
    '  - 乙',
    '# 甲',
    '##乙',
    '',
    '',
    '',
    '  ',
  ],
];

function anyLine(any: Random): string {
  if (any.chance(0.6)) return any.pick(LINES);
  const pairs = Array.from({ length: any.int(1, 2) }, () => any.pick(MARKS) + any.pick(BETWEEN));
  return any.pick(INDENTS) + pairs.join('') + any.pick(WORDS) + any.pick(['', '', ' ', '\t']);
}

function anyText(any: Random): string {
  const end = any.chance(0.8) ? '\n' : any.pick(['\r\n', '\r']);
  return Array.from({ length: any.int(1, 7) }, () => anyLine(any)).join(end);
}

test('remark is not asked only where it would have nothing to add', () => {
  const any = random(7);
  let spared = 0;
  for (let i = 0; i < 20_000; i++) if (expectSame(anyText(any))) spared++;
  expect(spared).toBeGreaterThan(10_000);
});

const REPORTS = (['markdown', 'markdown-mini', 'markdown-detached'] as const).flatMap((layout) =>
  [1, 2, 3, 4].map((seed) => generateReport(seed, { layout, typography: { bold: seed % 2 === 0 } }).text),
);

test('nor for reports, with other lines among theirs', () => {
  const any = random(8);
  let spared = 0;
  for (let i = 0; i < 2_000; i++) {
    const lines = any.pick(REPORTS).split('\n');
    const from = any.int(0, lines.length - 1);
    const some = lines.slice(from, from + 10);
    for (let j = any.int(1, 3); j > 0; j--) some.splice(any.int(0, some.length), any.int(0, 1), anyLine(any));
    if (expectSame(some.join('\n'))) spared++;
  }
  expect(spared).toBeGreaterThan(1_000);
});

test('ordinary reports do without it', () => {
  for (const report of REPORTS) {
    const text = `---\ntitle: 年报\n---\n\n${report}\n\n---\n\n<!-- 甲 -->\n- **乙**：丙\n  * 丁\n\n1. 戊\n2. 己\n\n- 5 -\n`;
    expect(readMarkdown(text).reader).toBe('lines');
    expect(expectSame(prepare(text).text)).toBe(true);
  }
});

test('whatever holds one block within another, a quote, HTML or an underline is for remark', () => {
  for (const text of [
    '> 甲',
    '- - 甲',
    '1. # 甲',
    '    # 甲',
    '甲\n---',
    '甲\n===',
    '甲\n\n<b>乙</b>',
    '- > 甲',
  ]) {
    expect(outline(text), text).toBeNull();
    expect(readMarkdown(text).reader).toBe('remark');
  }
});
