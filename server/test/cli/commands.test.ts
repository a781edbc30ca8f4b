import { describe, expect, it } from 'vitest';
import schema from '../../../docs/extract.schema.json' with { type: 'json' };
import { csvRows } from '../../src/cli/csv.ts';
import { COMMANDS } from '../../src/cli/run.ts';
import { FORM_2021 } from '../../src/form/form2021.ts';
import { cellIds } from '../../src/form/nodes.ts';
import { nianbao } from './host.ts';
import { sampleReport, slippedReport } from './sample.ts';
import { violations } from './schema.ts';

const ALL_CELLS = FORM_2021.tables.flatMap((table) => table.parts.flatMap((part) => cellIds(table.id, part)));

interface Cell {
  readonly id: string;
  readonly value: string | null;
  readonly raw: string;
  readonly state: string;
  readonly range: unknown;
}

async function extract(text: string): Promise<{ cells: Cell[] }> {
  const { out } = await nianbao('extract a.txt', { 'a.txt': text });
  const document = JSON.parse(out);
  expect(violations(schema, document)).toEqual([]);
  return document;
}

describe('extract', () => {
  it('lists every cell of the form with its value and place', async () => {
    const report = await extract(sampleReport().replace('行政许可\t0', '行政许可\t1,234'));
    expect(report).toMatchObject({ path: 'a.txt', organ: '云溪县水务局', year: 2023, form: '2021' });
    expect(report.cells.map((cell) => cell.id)).toEqual(ALL_CELLS);
    expect(report.cells.find((cell) => cell.id === 't2/permits/decisions')).toEqual({
      id: 't2/permits/decisions',
      value: '1234',
      raw: '1,234',
      state: 'ok',
      range: { start: { line: 18, character: 5 }, end: { line: 18, character: 10 } },
    });
  });

  it('says how each cell was read', async () => {
    const text = sampleReport()
      .replace('行政许可\t0', '行政许可\t—')
      .replace('行政处罚\t0', '行政处罚\t1O')
      .replace(/行政强制\t0\n/, '');
    const { cells } = await extract(text);
    const cell = (id: string) => cells.find((each) => each.id === id);
    expect(cell('t2/permits/decisions')).toMatchObject({ state: 'blank', raw: '—', value: null });
    expect(cell('t2/penalties/decisions')).toMatchObject({ state: 'invalid', raw: '1O', value: null });
    expect(cell('t2/coercion/decisions')).toMatchObject({ state: 'unplaced', raw: '', range: null });
    expect(cells.map((each) => each.id)).toEqual(ALL_CELLS);
  });

  it('writes one object a line for several reports, and none of the cells of what is no report', async () => {
    const { out, err, exit } = await nianbao('extract .', { 'a.txt': sampleReport(), 'b.txt': '便条。' });
    const lines = out.trimEnd().split('\n');
    expect(exit).toBe(0);
    expect(lines.map((line) => JSON.parse(line).path)).toEqual(['a.txt', 'b.txt']);
    expect(JSON.parse(lines[1]!)).toMatchObject({ form: null, cells: [] });
    expect(err).toContain('b.txt：看起来不是');
  });

  it('writes CSV that Excel opens', async () => {
    const { out } = await nianbao('extract --format csv a.txt b.txt', {
      'a.txt': sampleReport(),
      'b.txt': sampleReport(),
    });
    const lines = out.split('\r\n');
    expect(lines[0]).toBe('\ufeffpath,organ,year,form,id,value,raw,state,range');
    expect(lines[1]).toBe('a.txt,云溪县水务局,2023,2021,t2/regulations/issued,0,0,ok,14:3-14:4');
    expect(lines).toHaveLength(2 * ALL_CELLS.length + 2);
  });

  it('quotes what CSV must quote, and lets no text of a report run as a formula', () => {
    const row = (raw: string) => {
      const cells = [{ id: 't2/permits/decisions', value: null, raw, state: 'invalid', range: null }];
      return csvRows({ path: 'a', organ: null, year: null, form: '2021', cells });
    };
    const written = (raw: string) =>
      row(raw).slice('a,,,2021,t2/permits/decisions,,'.length, -',invalid,\r\n'.length);
    expect(written('1,2')).toBe('"1,2"');
    expect(written('"一"\n')).toBe('"""一""\n"');
    expect(written('=1+1')).toBe("'=1+1");
    expect(written('@SUM(A1)')).toBe("'@SUM(A1)");
    expect(written('-cmd|x')).toBe("'-cmd|x");
    expect(written('-5')).toBe('-5');
    expect(written('--')).toBe('--');
  });

  it('exits with 2 where a file cannot be read', async () => {
    expect((await nianbao('extract gone.txt')).exit).toBe(2);
  });
});

describe('outline', () => {
  it('shows title, sections, their parts and the state of the tables', async () => {
    const text = sampleReport().replace('行政许可\t0', '行政许可\t');
    const { out, exit } = await nianbao('outline a.txt', { 'a.txt': text });
    expect(exit).toBe(0);
    expect(out).toContain('    1  云溪县水务局2023年政府信息公开工作年度报告\n');
    expect(out).toContain('机关 云溪县水务局；年度 2023；格式 2021');
    expect(out).toContain('    3  一、总体情况\n    6    （一）主动公开\n    8    （二）依申请公开\n');
    expect(out).toMatch(/\[表格\] 共 10 格，读出 9，空白 1\n/);
  });

  it('shows what is missing', async () => {
    const text = sampleReport().replace(/四、政府信息公开行政复议[^五]*/, '');
    const { out } = await nianbao('outline a.txt', { 'a.txt': text });
    expect(out).toContain('四、政府信息公开行政复议、行政诉讼情况  [缺]\n');
    expect(out).toContain('[缺表格]');
  });

  it('says that a text is no report', async () => {
    const { out } = await nianbao('outline a.txt', { 'a.txt': '便条。' });
    expect(out).toContain('看起来不是');
  });
});

describe('explain', () => {
  it('tells all there is to know about a rule', async () => {
    const { out, exit } = await nianbao('explain section-heading');
    expect(exit).toBe(0);
    for (const part of ['section-heading · 警告', '为什么', '怎么改', '会报', '不报', '改级别']) {
      expect(out).toContain(part);
    }
    expect((await nianbao('explain --lang en section-heading')).out).toContain('What to do');
  });

  it('lists the rules', async () => {
    const { out } = await nianbao('explain');
    expect(out).toMatch(/^label {2,}警告 {2}/m);
  });

  it('guesses what was meant', async () => {
    const { exit, err } = await nianbao('explain section-headin');
    expect(exit).toBe(2);
    expect(err).toContain('是不是 section-heading？');
  });
});

describe('help', () => {
  it('names every command, on request to standard output, else as wrong usage', async () => {
    const asked = await nianbao('--help');
    const bare = await nianbao('');
    expect(asked.exit).toBe(0);
    expect(bare.exit).toBe(2);
    expect(bare.err).toBe(asked.out);
    for (const { name } of COMMANDS) expect(asked.out).toContain(`\n  ${name} `);
    expect((await nianbao('help')).out).toBe(asked.out);
  });

  it('describes every option of every command in both languages', async () => {
    for (const { name, options } of COMMANDS) {
      for (const language of ['zh', 'en']) {
        const { out, exit } = await nianbao(`${name} --help --lang ${language}`);
        expect(exit).toBe(0);
        for (const option of options) expect(out).toContain(`--${option.name}`);
        expect(/[\u4e00-\u9fff]/.test(out.split('\n')[0]!)).toBe(language === 'zh');
      }
    }
    expect((await nianbao('help fix')).out).toBe((await nianbao('fix -h')).out);
    expect((await nianbao('help fxi')).exit).toBe(2);
  });

  it('tells the version', async () => {
    expect((await nianbao('--version')).out).toBe('1.2.3\n');
    expect((await nianbao('check -V')).out).toBe('1.2.3\n');
  });

  it('takes the language from before the command too', async () => {
    const { out } = await nianbao('--lang en check a.txt', { 'a.txt': slippedReport() });
    expect(out).toContain('Reports checked');
  });
});

describe('ledger', () => {
  it('has a line for every figure of the tables, then for every figure of the text', async () => {
    const text = sampleReport().replace('全年没有收到申请。', '全年收到申请2件，召开会议3次。');
    const { out } = await nianbao('ledger a.txt', { 'a.txt': text });
    const lines = out.split('\n');
    const cell = lines.find((line) => line.includes('一、本年新收政府信息公开申请数量·总计'));
    expect(cell).toMatch(/✓行 ✓平衡 ✗文字$/);
    expect(lines.find((line) => line.includes('文字：本年新收申请'))).toMatch(
      /^ +9 +2 {2}文字：本年新收申请 {2}✗ 文字 2 ≠ 表格 0，差 2$/,
    );
    expect(lines.find((line) => /^ +9 +3 /.test(line))).toMatch(/文字 {2}定不了这句话说的是表格的哪一格$/);
    expect(lines.slice(-3, -1)).toEqual([
      expect.stringMatching(/^已核 190\/200；未核：格式没有给这个数规定勾稽关系 10$/),
      '文字中的数 2 个：相符 0，不符 1，没有核对 1。',
    ]);
  });

  it('is in English where asked', async () => {
    const text = sampleReport().replace('全年没有收到申请。', '全年收到申请2件。');
    const { out } = await nianbao('ledger --lang en a.txt', { 'a.txt': text });
    expect(out).toContain('text: requests received  ✗ text 2 ≠ table 0, off by 2');
    expect(out).toContain('Figures in the text: 1; 0 agree, 1 differ, 0 not compared.');
  });
});
