import { describe, expect, it } from 'vitest';
import type { Content } from '../../src/base/content.ts';
import { FORMS } from '../../src/form/forms.ts';
import { bindByLikeness } from '../../src/report/bindTable.ts';
import { bindWritten } from '../../src/report/bindWritten.ts';
import { type ExpectedTable, expectedTable } from '../../src/report/expected.ts';
import { type DocumentLine, documentLines } from '../../src/report/lines.ts';
import { readReport } from '../../src/report/read.ts';
import type { BoundLabel, BoundRow, BoundTable } from '../../src/report/types.ts';
import { parse } from '../../src/syntax/parse.ts';
import { generateReport, LAYOUTS, type Layout, VARIATIONS, vary } from '../generator/index.ts';
import { sheet } from './documents.ts';

/** What a table says, its getters read. */
function said({ form, span, notation, labels, rows, missing, extra }: BoundTable): unknown {
  return {
    form,
    span,
    notation,
    labels: labels.map(saidByLabel),
    rows: rows.map(saidByRow),
    missing,
    extra,
  };
}

function saidByLabel({ target, content, same, certainty }: BoundLabel): unknown {
  return { target, content: saidByContent(content), same, certainty };
}

function saidByRow(row: BoundRow): unknown {
  const cells = row.cells.map(({ id, row: node, column, content, reading, certainty }) => {
    return { id, node, column, content: saidByContent(content), reading, certainty };
  });
  const { node, part, span, label, unplaced } = row;
  return { node, part, span, label: label && saidByLabel(label), cells, unplaced };
}

/** Where a row tells its counts, they are what its cells say. */
function expectCounts({ rows }: BoundTable): void {
  for (const { counts, ids, cells } of rows) {
    expect(ids).toEqual(cells.map(({ id }) => id));
    if (counts === null) continue;
    const read = cells.map(({ reading }) => (reading.kind === 'number' ? Number(reading.value.units) : null));
    expect(counts).toEqual(read);
  }
}

function saidByContent({ span, text, pieces }: Content): unknown {
  return { span, text, pieces: pieces.map((piece) => ({ span: piece.span, text: piece.text })) };
}

interface Part {
  readonly lines: readonly DocumentLine[];
  readonly expected: ExpectedTable;
}

/** The sections of the tables, and what the form has there. */
function parts(text: string, layout: Layout): Part[] {
  const tree = parse(text, layout.startsWith('markdown') ? 'markdown' : 'plain');
  const report = readReport(tree);
  const lines = documentLines(tree);
  return report.sections.flatMap(({ form, body }) => {
    const table = report.form.tables.find((each) => each.section === form.id);
    if (!table) return [];
    const own = lines.filter(({ span }) => body.start <= span.start && span.end <= body.end);
    return [{ lines: own, expected: expectedTable(table, FORMS) }];
  });
}

/** How many tables stand word for word; of them, what binding by likeness says is the same. */
function agreeing(text: string, layout: Layout): number {
  let count = 0;
  for (const { lines, expected } of parts(text, layout)) {
    const written = bindWritten(lines, expected);
    if (!written) continue;
    expectCounts(written);
    expect(written.asInForm && written.labels.every(({ same }) => same)).toBe(true);
    const weighed = bindByLikeness(expected, { lines });
    expect(weighed === null || weighed === 'too-long' ? weighed : said(weighed)).toEqual(said(written));
    count++;
  }
  return count;
}

/** The text with something done to it in one place, and in another. */
function* damaged(text: string): Generator<string> {
  const rows = text.split('\n');
  for (let i = 0; i < rows.length; i++) {
    if (!/[\t|]/.test(rows[i]!)) continue;
    const to = (changed: readonly string[]) =>
      [...rows.slice(0, i), ...changed, ...rows.slice(i + 1)].join('\n');
    yield to([]);
    yield to([rows[i]!, rows[i]!]);
    yield to(['', rows[i]!]);
    yield to(['说明：数据截至年底。', rows[i]!]);
    yield to(['其他', rows[i]!]);
    yield to([rows[i]!.replace(/\d+/, '')]);
    yield to([rows[i]!.replace(/\d+/, '/')]);
    yield to([rows[i]!.replace(/(\d+)(\D+)(\d+)/, '$3.5$2$1件')]);
    yield to([rows[i]!.replace(/([\t|])([^\t|]+)([\t|])([^\t|]*)/, '$1$4$3$2')]);
    yield to([rows[i]!.replace(/[\t|]/, '$&$&')]);
    yield to([rows[i]!.replace(/\p{Script=Han}/u, '')]);
    if (i + 1 < rows.length)
      yield [...rows.slice(0, i), rows[i + 1]!, rows[i]!, ...rows.slice(i + 2)].join('\n');
  }
}

const SEEDS = [3, 40, 77, 114, 151, 188];

describe('a table that stands word for word', () => {
  it.each(LAYOUTS)('is bound as by likeness: %s', (layout) => {
    for (const seed of SEEDS) agreeing(generateReport(seed, { layout }).text, layout);
  });

  it.each(['tab', 'tab-damaged', 'pipe', 'pipe-both', 'markdown'] as const)(
    'is bound at once: %s',
    (layout) => {
      for (const seed of SEEDS) expect(agreeing(generateReport(seed, { layout }).text, layout)).toBe(3);
    },
  );

  it.each(VARIATIONS)('is bound as by likeness where the typography is another: %s', (variation) => {
    for (const layout of ['tab', 'pipe', 'markdown'] as const)
      for (const seed of SEEDS) agreeing(vary(generateReport(seed, { layout }), variation).text, layout);
  });

  it.each(['tab', 'pipe-both'] as const)('or left to likeness: %s', (layout) => {
    for (const text of damaged(generateReport(5, { layout }).text)) agreeing(text, layout);
  });

  it('is bound at once in the form of 2019', () => {
    expect(agreeing(sheet({ form: '2019', year: 2020 }), 'tab')).toBe(3);
  });
});
