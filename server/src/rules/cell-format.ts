import { formatDecimal } from '../base/decimal.ts';
import { replaceAll } from '../findings/rewrite.ts';
import type { Fix } from '../findings/types.ts';
import { unplainCellsWhere } from '../report/cells.ts';
import type { BoundCell, FormatNote, Reading } from '../report/types.ts';
import { cellName } from './cellName.ts';
import type { Draft, Rule } from './types.ts';

export const cellFormat: Rule = {
  id: 'cell-format',
  group: 'structure',
  level: 'hint',
  words: () => ({
    basis: [{ kind: 'practice' }],
    summary: {
      zh: '数字带千位分隔符、单位、加号、注释、全角数字，或零写作〇',
      en: 'A figure with separators, a unit, a sign, a note, full-width digits, or 〇 for zero',
    },
    why: {
      zh: '通行做法是表格里只填半角阿拉伯数字。照样读得懂，但汇总系统常会读错。',
      en: 'Common practice is bare half-width digits. We read the figure all the same; collecting systems often do not.',
    },
    fix: {
      zh: '改写为半角数字，须逐个确认；带注释的须自行改写。',
      en: 'Rewrite it in bare digits, one by one; notes are left to you.',
    },
    examples: { fires: '行政许可 | 1,234件', silent: '行政许可 | 1234' },
  }),
  check({ report }) {
    return report.tables.flatMap((table) => {
      const cells = unplainCellsWhere([table], isNoted).flatMap(formatted);
      return cells.length > MOST_APART ? [together(cells)] : cells.map(draft);
    });
  },
};

interface Formatted {
  readonly cell: BoundCell;
  readonly reading: Reading & { kind: 'number' };
}

/** More such cells than this are a habit of the table, said once. */
const MOST_APART = 8;

function isNoted({ reading }: BoundCell): boolean {
  return reading.kind === 'number' && reading.format.length > 0;
}

function formatted(cell: BoundCell): Formatted[] {
  const { reading } = cell;
  return reading.kind === 'number' ? [{ cell, reading }] : [];
}

/** Bare digits say the same: not where a note goes with them, or no column gives the unit. */
function isPlain({ cell, reading }: Formatted): boolean {
  const unitCounts = cell.column.type === 'money' && reading.format.includes('unit');
  return !unitCounts && !reading.format.includes('note');
}

const NOTES: Readonly<Record<FormatNote, { zh: string; en: string }>> = {
  separator: { zh: '千位分隔符', en: 'separators' },
  'full-width': { zh: '全角数字', en: 'full-width digits' },
  unit: { zh: '单位', en: 'a unit' },
  note: { zh: '注释', en: 'a note' },
  plus: { zh: '加号', en: 'a plus sign' },
  zero: { zh: '汉字的零或圆圈', en: 'a Chinese zero or a circle' },
};

function together(cells: readonly Formatted[]): Draft {
  const first = cells[0]!;
  const notes = [...new Set(cells.flatMap(({ reading }) => reading.format))].map((note) => NOTES[note]);
  const plain = cells.filter(isPlain);
  return {
    message: {
      zh: `这张表有 ${cells.length} 格的数带${notes.map((note) => note.zh).join('、')}，都已照读。通行做法是只填半角数字。`,
      en: `${cells.length} cells of this table carry ${notes.map((note) => note.en).join(', ')}; all were read. Common practice is bare digits.`,
    },
    span: first.cell.content.span,
    certainty: first.cell.certainty,
    fixes: () => (plain.length > 0 ? [rewriting(plain)] : []),
  };
}

function draft(one: Formatted): Draft {
  const { cell, reading } = one;
  const text = cell.content.text;
  const notes = reading.format.map((note) => NOTES[note]);
  return {
    message: {
      zh: `${cellName(cell).zh}写作「${text}」，带${notes.map((note) => note.zh).join('、')}，已读作 ${formatDecimal(reading.value)}。通行做法是只填半角数字。`,
      en: `${cellName(cell).en} is written “${text}”, with ${notes.map((note) => note.en).join(', ')}; it was read as ${formatDecimal(reading.value)}. Common practice is bare digits.`,
    },
    span: cell.content.span,
    cell: cell.id,
    certainty: cell.certainty,
    fixes: () => (isPlain(one) ? [rewriting([one])] : []),
  };
}

/** The same values in bare digits. */
function rewriting(cells: readonly Formatted[]): Fix {
  const digits = cells.map(({ reading }) => formatDecimal(reading.value));
  return {
    title:
      cells.length === 1
        ? { zh: `改写为 ${digits[0]}`, en: `Rewrite as ${digits[0]}` }
        : { zh: `${cells.length} 格都改写为半角数字`, en: `Rewrite ${cells.length} cells in bare digits` },
    safety: 'review',
    preferred: true,
    edits: cells.flatMap(({ cell }, i) => replaceAll(cell.content, digits[i]!)),
  };
}
