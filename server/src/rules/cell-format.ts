import { formatDecimal } from '../base/decimal.ts';
import { replaceAll } from '../findings/rewrite.ts';
import type { BoundCell, FormatNote, Reading } from '../report/types.ts';
import { cellName } from './cellName.ts';
import type { Draft, Rule } from './types.ts';

export const cellFormat: Rule = {
  id: 'cell-format',
  group: 'structure',
  level: 'hint',
  basis: [{ kind: 'practice' }],
  summary: {
    zh: '数字带千位分隔符、单位、加号、注释或全角数字',
    en: 'A figure with separators, a unit, a sign, a note or full-width digits',
  },
  why: {
    zh: '通行做法是表格里只填半角阿拉伯数字。照样读得懂，但汇总系统常会读错。',
    en: 'Common practice is bare half-width digits. We read the figure all the same; collecting systems often do not.',
  },
  fix: { zh: '改写为半角数字，须逐个确认。', en: 'Rewrite it in bare digits, one by one.' },
  examples: { fires: '行政许可 | 1,234件', silent: '行政许可 | 1234' },
  check({ report }) {
    return report.tables.flatMap((table) =>
      table.rows.flatMap((row) =>
        row.cells.flatMap((cell) =>
          cell.reading.kind === 'number' && cell.reading.format.length > 0 ? [draft(cell, cell.reading)] : [],
        ),
      ),
    );
  },
};

const NOTES: Readonly<Record<FormatNote, { zh: string; en: string }>> = {
  separator: { zh: '千位分隔符', en: 'separators' },
  'full-width': { zh: '全角数字', en: 'full-width digits' },
  unit: { zh: '单位', en: 'a unit' },
  note: { zh: '注释', en: 'a note' },
  plus: { zh: '加号', en: 'a plus sign' },
};

function draft(cell: BoundCell, reading: Reading & { kind: 'number' }): Draft {
  const text = cell.content.text;
  const digits = formatDecimal(reading.value);
  const notes = reading.format.map((note) => NOTES[note]);
  const plain = !reading.format.includes('unit') && !reading.format.includes('note');
  return {
    message: {
      zh: `${cellName(cell).zh}写作「${text}」，带${notes.map((note) => note.zh).join('、')}，已读作 ${digits}。通行做法是只填半角数字。`,
      en: `${cellName(cell).en} is written “${text}”, with ${notes.map((note) => note.en).join(', ')}; it was read as ${digits}. Common practice is bare digits.`,
    },
    span: cell.content.span,
    cell: cell.id,
    certainty: cell.certainty,
    fixes: plain
      ? [
          {
            title: { zh: `改写为 ${digits}`, en: `Rewrite as ${digits}` },
            safety: 'review',
            preferred: true,
            edits: replaceAll(cell.content, digits),
          },
        ]
      : [],
  };
}
