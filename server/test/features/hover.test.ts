import { describe, expect, it } from 'vitest';
import { check } from '../../src/engine/check.ts';
import { linkedReport } from '../../src/facts/linked.ts';
import { hoverAt } from '../../src/features/hover.ts';
import { DEFAULT_SETTINGS } from '../../src/settings/types.ts';
import { lineTable } from '../../src/source/lines.ts';
import { offsetOfCell, read, sample } from './sample.ts';

const hover = (text: string, needle: string, after = '') => {
  const offset = text.indexOf(needle, text.indexOf(after));
  expect(offset).toBeGreaterThanOrEqual(0);
  const found = hoverAt(read(text), offset);
  return (
    found && {
      at: text.slice(found.span.start, found.span.end),
      says: found.blocks.map((block) => block.text.zh),
    }
  );
};

const cellHover = (figures: Record<string, string>, cell: string) => {
  const snapshot = read(sample(figures));
  const found = hoverAt(snapshot, offsetOfCell(snapshot, cell));
  return found?.blocks.map((block) => block.text.zh);
};

describe('hover on the words of the form', () => {
  it('explains a section, with its articles', () => {
    expect(hover(sample(), '五、存在')).toEqual({
      at: '五、存在的主要问题及改进情况',
      says: [
        '五、存在的主要问题及改进情况',
        expect.stringContaining('改进措施'),
        expect.stringMatching(/^依据：《政府信息公开条例》第五十条/),
      ],
    });
  });

  it('explains a row, named with its groups', () => {
    expect(hover(sample(), '3.危及')).toEqual({
      at: '3.危及“三安全一稳定”',
      says: [
        '三、本年度办理结果 › （三）不予公开 › 3.危及“三安全一稳定”',
        expect.stringContaining('国家安全、公共安全、经济安全、社会稳定'),
        '依据：《政府信息公开条例》第十四条',
      ],
    });
  });

  it('explains a column, a group, a part and a corner', () => {
    expect(hover(sample(), '其他\t', '法律服务机构')?.says[0]).toBe('申请人情况 › 法人或其他组织 › 其他');
    expect(hover(sample(), '（三）不予公开')?.says[0]).toBe('三、本年度办理结果 › （三）不予公开');
    expect(hover(sample(), '第二十条第（六）项')?.says[1]).toContain('行政处罚');
    expect(hover(sample(), '（本列数据')?.says[1]).toContain('第一项 + 第二项 = 第三项（总计）+ 第四项');
  });

  it('names practice as practice', () => {
    expect(hover(sample(), '现行有效件数')?.says).toContain('依据：通行做法');
  });
});

describe('hover on a figure', () => {
  it('tells its place and every sum it is in', () => {
    expect(cellHover({}, 't3/total/natural')).toEqual([
      '三、本年度办理结果 › （七）总计 · 申请人情况 › 自然人',
      '✓ 本行，各类申请人之和 = 总计：4 + 1 = 5',
      '✓ 本列，（一）至（六）之和 = （七）总计：3 + 1 = 4',
      '✓ 本列，第一项 + 第二项 = 第三项总计 + 第四项：5 = 4 + 1',
    ]);
  });

  it('shows both sides of a sum that fails, and the difference', () => {
    expect(cellHover({ 't3/granted/natural': '8' }, 't3/granted/natural')).toEqual([
      '三、本年度办理结果 › （一）予以公开 · 申请人情况 › 自然人',
      '✗ （一）予以公开一行：各类申请人合计 9，总计填 4，差 5（8 + 1 = 9 ≠ 4）',
      '✗ 自然人一列：（一）至（六）合计 9，（七）总计填 4，差 5（8 + 1 = 9 ≠ 4）',
    ]);
  });

  it('tells what the sums leave for a blank cell', () => {
    expect(cellHover({ 't3/granted/business': '' }, 't3/granted/business')).toEqual([
      '三、本年度办理结果 › （一）予以公开 · 申请人情况 › 法人或其他组织 › 商业企业',
      '这一格没有填数，由勾稽关系推得应为 1。',
      expect.stringContaining('3 + (1) = 4'),
      expect.stringContaining('(1) = 1'),
      expect.stringContaining('(n) 是空格'),
    ]);
    expect(cellHover({ 't3/granted/research': '' }, 't3/granted/research')?.[1]).toContain('应为 0');
  });

  it('says so when nothing tells the value', () => {
    const unknown = {
      't3/granted/natural': '',
      't3/granted/business': '',
      't3/unable.not-held/natural': '',
      't3/unable.not-held/business': '',
    };
    const said = cellHover(unknown, 't3/granted/natural');
    expect(said?.[1]).toContain('定不出');
    expect(said?.[2]).toBe('? 本行，各类申请人之和 = 总计：□ + □ = 4');
  });

  it('asks what was meant by what is no figure', () => {
    expect(cellHover({ 't3/received/natural': '5?' }, 't3/received/natural')?.[1]).toMatch(/^读不成数/);
  });

  it('explains the row where no sum holds the figure', () => {
    expect(cellHover({}, 't2/normative/issued')).toEqual([
      '行政规范性文件 · 本年制发件数',
      expect.stringContaining('普遍约束力'),
      expect.stringContaining('国办发〔2018〕37号'),
    ]);
  });

  it('finds a blank cell of a pipe table by the room it has', () => {
    const text = [
      '# 柳塘镇2023年政府信息公开工作年度报告',
      '',
      '## 二、主动公开政府信息情况',
      '',
      '| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |',
      '| --- | --- | --- | --- |',
      '| 规章 | 0 |    | 0 |',
      '| 行政规范性文件 | 2 | 0 | 9 |',
      '',
    ].join('\n');
    const snapshot = read(text, 'markdown');
    const found = hoverAt(snapshot, text.indexOf('|    |') + 3);
    expect(found?.blocks[0]?.text.zh).toBe('规章 · 本年废止件数');
  });
});

describe('hover on a citation', () => {
  it.each([
    ['《条例》', '《中华人民共和国政府信息公开条例》（国务院令第711号）'],
    [
      '国办公开办函',
      '《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（国办公开办函〔2021〕30号）',
    ],
  ])('%s is given in full', (needle, name) => {
    expect(hover(sample(), needle)?.says[0]).toBe(name);
  });

  it.each(['《信访工作条例》', '某政办发〔2023〕7号'])(
    '%s, of which nothing is known, is left alone',
    (citation) => {
      const text = sample().replace('《条例》', citation);
      expect(hover(text, citation)).toBeNull();
    },
  );
});

describe('hover elsewhere', () => {
  it('is nothing in prose, and nothing in what is not a report', () => {
    expect(hover(sample(), '没有收取')).toBeNull();
    expect(hover('一封信\n\n《条例》要学。', '《条例》')).toBeNull();
  });

  it('never throws, wherever the cursor is', () => {
    const snapshot = read(sample({ 't3/granted/natural': '' }));
    for (let offset = 0; offset <= snapshot.report.source.length; offset += 3) hoverAt(snapshot, offset);
    expect(hoverAt(snapshot, -1)).toBeNull();
    expect(hoverAt(snapshot, Number.NaN)).toBeNull();
    expect(hoverAt(snapshot, 1e9)).toBeNull();
  });
});

describe('hover on a figure beside last year’s report', () => {
  const now = sample({ 't3/carried-in/natural': '1' }).replaceAll('2023', '2024');
  const last = linkedReport('去年.txt', read(sample()).report, lineTable(sample()))!;
  const hoverOn = (cell: string) => {
    const snapshot = check(now, 'plain', DEFAULT_SETTINGS, [last]);
    return hoverAt(snapshot, offsetOfCell(snapshot, cell))!.blocks.map((block) => block.text.zh);
  };

  it('tells what stood there, and what is carried in was carried over', () => {
    expect(hoverOn('t3/carried-in/natural').slice(-2)).toEqual([
      '去年报告的结转下年度继续办理：1',
      '去年报告的这一格：0',
    ]);
    expect(hoverOn('t3/received/natural').at(-1)).toBe('去年报告的这一格：5');
    expect(cellHover({}, 't3/received/natural')!.join()).not.toContain('去年');
  });
});
