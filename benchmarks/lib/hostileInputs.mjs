// A megabyte of one thing each, none of it a report. UTF-16 units: what an editor holds.
const MEGABYTE = 1 << 20;

const fill = (unit, size = MEGABYTE) => unit.repeat(Math.ceil(size / unit.length)).slice(0, size);
const lines = (count, line) => Array.from({ length: count }, (_, i) => line(i)).join('\n');
const pad = (text, length) => text + '政'.repeat(Math.max(0, length - text.length));

export const HOSTILE = {
  tabs: fill('\t'),
  pipes: fill('|'),
  '<': fill('<'),
  '**': fill('**'),
  '** pairs': fill('**a** '),
  '[': fill('['),
  '[] pairs': fill('[a](b) '),
  digits: fill('1234567890'),
  '（': fill('（'),
  'one line of prose': fill('全年公开政府信息12条，其中'),
  'rows of tabs': fill(`${'\t'.repeat(20)}\n`),
  'rows of figures': fill(`${'1\t'.repeat(20)}\n`),
  '<table> openings': fill('<table>'),
  '10,000 headings': lines(10_000, (i) => pad(`# 一、总体情况${i}`, 104)),
  '10,000 rows': lines(10_000, (i) => `${pad(`第${i}行`, 84)}${'\t7'.repeat(10)}`),
};

/** The same inside a report, where all rules look at it: behind the heading of section 一. */
export function within(report, hostile) {
  const next = /^[#* ]*二、/m.exec(report);
  return `${report.slice(0, next.index)}\n${hostile}\n\n${report.slice(next.index)}`;
}
