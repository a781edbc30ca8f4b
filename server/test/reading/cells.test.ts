import { describe, expect, it } from 'vitest';
import { formatDecimal } from '../../src/base/decimal.ts';
import { applyEdits } from '../../src/findings/apply.ts';
import { change, figures, findings, found, read, sheet } from './documents.ts';

const TOTAL = 't3/received/total';
const written = (text: string, cell = TOTAL) => sheet({ cells: { [cell]: text } });
const T4 = new Array<string>(15).fill('0').join('\t');

describe('cell-invalid', () => {
  it.each(['一', '?', 'O', '1O', 'l2', '-3', '2.5', '1 件左右', '若干', '1,2'])(
    '%s is no number of pieces',
    (text) => {
      expect(found(written(text))).toEqual([`cell-invalid: ${text}`]);
    },
  );

  it.each(['0', '12', '007', '3985758'])('%s is', (text) => {
    expect(found(written(text))).toEqual([]);
  });

  it('is silent on a fraction of money', () => {
    expect(found(written('2843.38', 't2/fees/amount'))).toEqual([]);
    expect(found(written('1447.3263', 't2/fees/amount'))).toEqual([]);
  });

  it('is silent on a change of the trial form that goes down', () => {
    const text = sheet({
      form: '2019',
      year: 2020,
      cells: { 't2/permits/change': '-3', 't2/penalties/change': '+2' },
    });
    expect(found(text)).toEqual([]);
  });

  it('offers both readings where there are two', () => {
    const [finding] = findings(written('1O'));
    expect(finding!.fixes.map((fix) => fix.safety)).toEqual(['review', 'review']);
  });
});

describe('the mark of a footnote behind a figure', () => {
  it.each(['7*', '7①', '7 ※', '7²', '７＊'])('%s is 7', (text) => {
    const own = sheet({ cells: { 't3/received/natural': text, 't3/received/total': '7' } });
    expect(figures(read(own), 'received')).toEqual([text, '0', '0', '0', '0', '0', '7']);
    expect(found(own).filter((each) => !each.startsWith('cell-format'))).toEqual([]);
  });

  it.each(['*', '※', '7*2'])('%s is no number', (text) => {
    expect(found(written(text))).not.toEqual([]);
  });
});

describe('a question mark before a figure', () => {
  const lines = sheet({ cells: { 't2/normative/effective': '7' } }).replace(/\t+/g, ' |\n');
  it('was a blank that does not break, in cells on lines of their own', () => {
    const text = change(lines, '行政规范性文件 |\n0 |\n0 |', '行政规范性文件 |\n0 |\n? 0 |');
    expect(found(text)).toEqual([]);
    expect(figures(read(text), 'normative')).toEqual(['0', '0', '7']);
  });

  it('is none alone', () => {
    const text = change(lines, '行政规范性文件 |\n0 |\n0 |', '行政规范性文件 |\n0 |\n? |');
    expect(found(text)).toEqual(['cell-invalid: ?']);
  });
});

describe('cell-blank', () => {
  it.each(['—', '－', '-', '/', '／', '无', '、', 'ー'])('%s stands for nothing', (text) => {
    expect(found(written(text))).toEqual([`cell-blank: ${text}`]);
  });

  it('says a run once', () => {
    const text = sheet({
      cells: {
        't3/declined.repeat/natural': '',
        't3/declined.repeat/business': '',
        't3/declined.repeat/research': '',
      },
    });
    expect(found(text).map((each) => each.split(':')[0])).toEqual(['cell-blank']);
  });

  it('says five blanks of a block of table 4 once, and offers 0', () => {
    const text = sheet({ review: `\t\t\t\t\t${T4.slice(10)}` });
    const [finding, ...rest] = findings(text);
    expect([finding!.rule, finding!.severity, rest.length]).toEqual(['cell-blank', 'information', 0]);
    expect(finding!.fixes.map((fix) => fix.edits.length)).toEqual([5]);
  });

  it('says a mark that stands for more than 0 apart from those that do not', () => {
    const row = ['natural', 'business', 'research', 'welfare', 'legal', 'other'];
    const marks = Object.fromEntries(row.map((column) => [`t3/declined.repeat/${column}`, '—']));
    const text = sheet({
      cells: { ...marks, 't3/declined.repeat/total': '2', 't3/total/natural': '2', 't3/total/total': '2' },
    });
    const [owed, others] = findings(text).filter(({ rule }) => rule === 'cell-blank');
    expect(owed!.message.zh).toContain('这里应是 2');
    expect(applyEdits(text, owed!.fixes[0]!.edits)).toBe(text.replace('—', '2'));
    expect(others!.message.zh).toContain('起 5 格');
  });

  it.each([
    ['—\t3\t—\t—\t5', '合计 3，总计填 5', '0\t3\t0\t0\t3', '0\t5\t0\t0\t5'],
    ['\t3\t\t\t5', '合计 3，总计填 5', '2\t3\t0\t0\t5', '0\t3\t2\t0\t5'],
    ['—\t—\t—\t1\t—', '合计 1，总计不会是 0', '0\t0\t0\t1\t1', '0\t0\t0\t0\t0'],
  ])('says that the blanks of a block are not all 0: %j', (block, told, ...mended) => {
    const text = sheet({ review: `${block}${T4.slice(9)}` });
    const [finding, ...rest] = findings(text).filter(({ message }) => message.zh.includes('同组'));
    expect(rest).toEqual([]);
    expect(finding!.message.zh).toContain(told);
    const offered = finding!.fixes.map(({ edits }) => applyEdits(text, edits));
    for (const each of mended) expect(offered).toContain(sheet({ review: `${each}${T4.slice(9)}` }));
  });

  it('says nothing of a block whose blanks may be 0', () => {
    const text = sheet({ review: `—\t3\t—\t—\t3${T4.slice(9)}` });
    expect(findings(text).some(({ message }) => message.zh.includes('同组'))).toBe(false);
  });

  it('is silent on 0', () => {
    expect(found(sheet({ review: T4 }))).toEqual([]);
  });

  it('is silent where nothing is filled in yet', () => {
    const cells = Object.fromEntries(
      read(sheet()).tables.flatMap((table) =>
        table.rows.flatMap((row) => row.cells.map((cell) => [cell.id, ''])),
      ),
    );
    expect(found(sheet({ cells }))).toEqual([]);
  });
});

describe('cell-format', () => {
  it.each(['1,234', '12件', '１２', '３，４５６', '+3', '22（其中修订 16 件）', '〇', '零', '○'])(
    '%s is read, and hinted at',
    (text) => {
      expect(findings(written(text)).map((each) => `${each.rule} ${each.severity}`)).toEqual([
        'cell-format hint',
      ]);
    },
  );

  it.each([
    ['5000元', '0.5'],
    ['0.5万元', '0.5'],
    ['1.2亿元', '12000'],
    ['12', '12'],
  ])('an amount in 万元 is read by its own unit: %s', (text, value) => {
    const source = sheet({ cells: { 't2/fees/amount': text } });
    const row = read(source).tables[0]!.rows.find(({ node }) => node.id === 'fees')!;
    const [{ reading }] = row.cells as [(typeof row.cells)[number]];
    expect(reading.kind === 'number' && formatDecimal(reading.value)).toBe(value);
    for (const { edits } of findings(source).flatMap(({ fixes }) => fixes))
      expect(applyEdits(source, edits)).toBe(sheet({ cells: { 't2/fees/amount': value } }));
  });

  it('offers bare digits, but for a note', () => {
    const titles = (text: string) =>
      findings(written(text)).flatMap(({ fixes }) => fixes.map(({ title }) => title.zh));
    expect(titles('12件')).toEqual(['改写为 12']);
    expect(titles('22（其中修订 16 件）')).toEqual([]);
  });

  it.each([' 12 ', '1234', '12　'])('“%s” is plain', (text) => {
    expect(found(written(text))).toEqual([]);
  });

  it('reads a zero in Chinese, or as a circle, and says a habit once', () => {
    const tables = sheet().split('\n');
    for (const zero of ['〇', '零', '○']) {
      const text = tables
        .map((line) => (line.includes('\t') ? line.replace(/(?<![^\t])0(?![^\t])/g, zero) : line))
        .join('\n');
      const report = read(text);
      const cells = report.tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
      expect(cells.map(({ reading }) => reading.kind === 'number' && reading.value.units)).toEqual(
        cells.map(() => 0n),
      );
      const said = findings(text);
      expect(said.map(({ rule }) => rule)).toEqual(report.tables.map(() => 'cell-format'));
      const edits = said.flatMap((each) => each.fixes.flatMap((fix) => fix.edits));
      expect(applyEdits(text, edits)).toBe(sheet());
    }
  });

  it.each(['O', 'o', '一〇', '1〇', '口'])('“%s” is no zero', (text) => {
    expect(found(written(text)).map((each) => each.split(':')[0])).not.toContain('cell-format');
  });

  it('is silent on what stands in other cells', () => {
    expect(found(change(sheet(), '以办事指南为主', '以办事指南为主，共1,234条（12件）'))).toEqual([]);
  });
});

describe('form-version', () => {
  const children = /\t（六）其他处理\t1\.[\s\S]*?\t\t3\.其他.*\n/;
  const single = (year: number, figures = '0\t0\t0\t0\t0\t0\t0') =>
    sheet({ year }).replace(children, `\t（六）其他处理\t\t${figures}\n`);

  it('finds the single row （六）, once', () => {
    expect(found(single(2023))).toEqual(['form-version: （六）其他处理']);
  });

  it('counts its figures', () => {
    const report = read(single(2023, '2\t0\t0\t0\t0\t0\t2'));
    const cells = report.tables.flatMap((table) => table.rows).flatMap((row) => row.cells);
    expect(cells.find((cell) => cell.id === 't3/closed/total')?.content.text).toBe('2');
  });

  it('finds the trial form in a report for 2022', () => {
    expect(found(sheet({ form: '2019', year: 2022 })).map((each) => each.split(':')[0])).toEqual([
      'form-version',
    ]);
  });

  it('finds the present form in a report for 2020', () => {
    expect(
      findings(sheet({ form: '2021', year: 2020 })).map((each) => `${each.rule} ${each.severity}`),
    ).toEqual(['form-version warning']);
  });

  it('is silent on the trial form in its years', () => {
    expect(found(sheet({ form: '2019', year: 2019 }))).toEqual([]);
    expect(found(sheet({ form: '2019', year: 2020 }))).toEqual([]);
  });

  it('is told by the first report where the one of an earlier year follows', () => {
    const report = read(`${sheet()}\n${sheet({ form: '2019', year: 2020 })}`);
    expect(report.form.id).toBe('2021');
    expect(report.tables.map(({ form }) => form.id)).toEqual(['t2', 't3', 't4']);
  });

  it('is silent on words of the trial form in prose', () => {
    expect(found(change(sheet(), '以办事指南为主', '以政府集中采购和上一年项目数量的说明为主'))).toEqual([]);
  });
});
