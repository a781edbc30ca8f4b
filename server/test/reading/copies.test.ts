import { describe, expect, it } from 'vitest';
import { check } from '../../src/engine/check.ts';
import { DEFAULT_SETTINGS } from '../../src/settings/types.ts';
import { generateReport, injectSlip, SLIP_KINDS } from '../generator/index.ts';

/** Rewrites the tables of a text, each given as its rows of cells. */
function rewriteTables(text: string, write: (rows: readonly string[][]) => string): string {
  const lines: string[] = [];
  let rows: string[][] = [];
  for (const line of [...text.split('\n'), '']) {
    if (line.includes('\t')) rows.push(line.split('\t'));
    else {
      if (rows.length > 0) lines.push(write(rows));
      rows = [];
      lines.push(line);
    }
  }
  return lines.slice(0, -1).join('\n');
}

const joined = (separator: string) => (rows: readonly string[][]) =>
  rows.map((cells) => cells.join(separator)).join('\n');

/** As a spreadsheet saves it: quoted where a cell holds the separator or a quote. */
const saved = (separator: string) => (rows: readonly string[][]) =>
  rows
    .map((cells) =>
      cells
        .map((cell) =>
          cell.includes(separator) || cell.includes('"') ? `"${cell.replaceAll('"', '""')}"` : cell,
        )
        .join(separator),
    )
    .join('\n');

const FIRST_LINE = 8;

/** As spreadsheets write a cell of two lines: in quotes, its own doubled. */
const savedInTwoLines = (separator: string) => (rows: readonly string[][]) =>
  rows
    .map((cells) =>
      cells
        .map((cell) => {
          if (cell.length <= 12 && !cell.includes(separator)) return cell;
          const quoted = cell.replaceAll('"', '""');
          return `"${quoted.slice(0, FIRST_LINE)}\n${quoted.slice(FIRST_LINE)}"`;
        })
        .join(separator),
    )
    .join('\n');

const COLUMN = 10;

/** Cells of several lines in a narrow column; between the rows a line is drawn, or none. */
function drawn(pipe: string, edge: string | null): (rows: readonly string[][]) => string {
  return (rows) => {
    const width = Math.max(...rows.map((cells) => cells.length));
    const rule = edge === null ? [] : [`${edge}${`${'─'.repeat(COLUMN)}${edge}`.repeat(width)}`];
    const printed = rows.flatMap((cells) => {
      const pieces = cells.map((cell) => cell.match(/.{1,10}/gu) ?? ['']);
      const height = Math.max(...pieces.map((each) => each.length));
      const lines = Array.from({ length: height }, (_, y) =>
        Array.from({ length: width }, (__, x) => (pieces[x]?.[y] ?? '').padEnd(COLUMN, '　')),
      );
      return [...lines.map((line) => `${pipe}${line.join(pipe)}${pipe}`), ...rule];
    });
    return [...rule, ...printed].join('\n');
  };
}

/** As wikis write tables, with a cell on each line or the cells of a row on one. */
const inWiki = (between: string) => (rows: readonly string[][]) =>
  ['{| class="wikitable"', ...rows.map((cells) => `|-\n| ${cells.join(between)}`), '|}'].join('\n');

/** As pandoc writes AsciiDoc: lines are broken between cells. */
const inAsciidoc = (rows: readonly string[][]) => {
  const width = Math.max(...rows.map((cells) => cells.length));
  const printed = rows.map((cells) => {
    const padded = Array.from({ length: width }, (_, i) => `|${cells[i] ?? ''}`);
    return `${padded.slice(0, 5).join(' ')}\n${padded.slice(5).join(' ')}`;
  });
  return [`[cols="${Array(width).fill('9%').join(',')}"]`, '|===', ...printed, '|==='].join('\n');
};

const inHtml = (rows: readonly string[][]) =>
  `<table>\n${rows.map((cells) => `<tr><td>${cells.join('</td><td>')}</td></tr>`).join('\n')}\n</table>`;

/** A cell of two lines, as a word processor copies it. */
const broken = (rows: readonly string[][]) =>
  rows
    .map((cells) =>
      cells
        .map((cell) => (cell.length > 12 ? `${cell.slice(0, FIRST_LINE)}\n${cell.slice(FIRST_LINE)}` : cell))
        .join('\t'),
    )
    .join('\n');

const COPIES: Readonly<Record<string, (text: string) => string>> = {
  commas: (text) => rewriteTables(text, saved(',')),
  semicolons: (text) => rewriteTables(text, saved(';')),
  'commas, in cells of two lines': (text) => rewriteTables(text, savedInTwoLines(',')),
  'tabs, in quoted cells of two lines': (text) => rewriteTables(text, savedInTwoLines('\t')),
  'tabs and quotes': (text) =>
    rewriteTables(text, (rows) =>
      rows.map((cells) => cells.map((cell) => `"${cell}"`).join('\t')).join('\n'),
    ),
  'box drawings': (text) => rewriteTables(text, drawn('│', '┼')),
  'a drawn grid': (text) => rewriteTables(text, drawn('|', '+').bind(null)).replaceAll('─', '-'),
  'narrow columns': (text) => rewriteTables(text, drawn('|', null)),
  'a wiki': (text) => rewriteTables(text, inWiki('\n| ')).replace(/^[一二三四五六]、.*$/gm, "'''$&'''"),
  'a wiki, a row on each line': (text) =>
    rewriteTables(text, inWiki(' || ')).replace(/^[一二三四五六]、.*$/gm, '== $& =='),
  AsciiDoc: (text) => rewriteTables(text, inAsciidoc).replace(/^[一二三四五六]、.*$/gm, '== $&'),
  Textile: (text) => rewriteTables(text, inHtml).replace(/^[一二三四五六]、.*$/gm, 'h2(#part). $&'),
  'pipes below marked headings': (text) =>
    rewriteTables(text, (rows) => `|${joined('|')(rows).replaceAll('\n', '|\n|')}|`).replace(
      /^[一二三四五六]、.*$/gm,
      '===== $& =====',
    ),
  'pipes and tabs': (text) =>
    rewriteTables(text, (rows) => `|\t${joined('\t|\t')(rows).replaceAll('\n', '\t|\n|\t')}\t|`),
  'cells of two lines': (text) => rewriteTables(text, broken),
  'a serial number': (text) =>
    rewriteTables(text, (rows) => {
      if (rows[0]!.length !== 10) return joined('\t')(rows);
      return joined('\t')(rows.map((cells, i) => [/\d/.test(cells.at(-2)!) ? `${i}` : '', ...cells]));
    }),
  'characters of no width': (text) => text.replace(/(?<=[^\s])(?=[\t\n])/g, '\u200b\u2060'),
  'a quoted mail': (text) => text.replace(/^/gm, '> '),
  'a quote of a quote': (text) => text.replace(/^(?=.)/gm, '> > '),
  'a listing with tabs': (text) => numbered(text, (line) => `${String(line).padStart(6)}\t`),
  'a listing with blanks': (text) => numbered(text, (line) => `${String(line).padStart(4)}  `),
  'lines found by a search': (text) => numbered(text, (line) => `${line + 1}:`),
  'paragraphs that lost their ends': (text) => text.replace(/。\n+(?=[^\t\n]+\n)/g, '。　　'),
  'headings behind a full stop': (text) => text.replace(/。\n+(?=[一二三四五六]、[^\t\n]+\n)/g, '。     '),
  'line separators': (text) => text.replaceAll('\n', '\u2028'),
  'next lines': (text) => text.replaceAll('\n', '\u0085'),
  'vertical tabs': (text) => text.replaceAll('\n', '\v'),
  'pages of a line': (text) => text.replaceAll('\n', '\f'),
  'whatever ends a line': (text) => {
    let line = 0;
    return text.replaceAll('\n', () => LINE_ENDS[line++ % LINE_ENDS.length]!);
  },
};

function numbered(text: string, number: (line: number) => string): string {
  return text
    .split('\n')
    .map((line, i) => number(i + 1) + line)
    .join('\n');
}

const LINE_ENDS = ['\n', '\r\n', '\r', '\u2028', '\u2029', '\u0085', '\f', '\f\n'];

const SEEDS = [1, 2, 3, 4, 5, 6];

/** What is said, wherever it stands. */
function said(text: string): string[] {
  return check(text, 'plain', DEFAULT_SETTINGS).findings.map(({ rule, message }) =>
    `${rule}: ${message.zh}`.replace(/[\u200b\u2060]/g, ''),
  );
}

function figures(text: string): string[] {
  return [...check(text, 'plain', DEFAULT_SETTINGS).figures.byCell].map(
    ([id, figure]) =>
      `${id} ${JSON.stringify(figure, (_, value) => (typeof value === 'bigint' ? `${value}` : value))}`,
  );
}

describe.each(Object.entries(COPIES))('a table copied as %s', (_, copy) => {
  it.each(SEEDS)('says what the tab table says (%i)', (seed) => {
    const { text } = generateReport(seed, { layout: 'tab', blanks: 0 });
    expect(said(copy(text)).sort()).toEqual(said(text).sort());
    expect(figures(copy(text)).length).toBe(figures(text).length);
  });

  it.each(SLIP_KINDS)('and so with a slip: %s', (kind) => {
    // Without its heading a table begins with its first whole label; of one on two lines half stands before it.
    if (copy === COPIES['cells of two lines'] && kind === 'heading-missing') return;
    for (const seed of SEEDS) {
      const slip = injectSlip(seed, { layout: 'tab', blanks: 0 }, kind);
      if (slip) expect(said(copy(slip.text)).sort(), `seed ${seed}`).toEqual(said(slip.text).sort());
    }
  });
});
