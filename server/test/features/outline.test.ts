import { describe, expect, it } from 'vitest';
import { foldsOf } from '../../src/features/folding.ts';
import { type OutlineNode, outlineOf } from '../../src/features/outline.ts';
import { generateReport, LAYOUTS } from '../generator/index.ts';
import { read, sample } from './sample.ts';

const names = (nodes: readonly OutlineNode[]): string[] => nodes.map((node) => node.name.zh);
const named = (nodes: readonly OutlineNode[], name: string): OutlineNode => {
  const all = (some: readonly OutlineNode[]): OutlineNode[] =>
    some.flatMap((node) => [node, ...all(node.children)]);
  return all(nodes).find((node) => node.name.zh === name)!;
};

describe('the outline', () => {
  it('has the title, six sections, their parts, tables, groups and rows', () => {
    const outline = outlineOf(read(sample()));
    expect(names(outline)).toEqual([
      '柳塘镇2023年政府信息公开工作年度报告',
      '一、总体情况',
      '二、主动公开政府信息情况',
      '三、收到和处理政府信息公开申请情况',
      '四、政府信息公开行政复议、行政诉讼情况',
      '五、存在的主要问题及改进情况',
      '六、其他需要报告的事项',
    ]);
    expect(names(outline[1]!.children)).toEqual(['（一）主动公开', '（二）依申请公开']);
    expect(names(outline[2]!.children[0]!.children)).toEqual([
      '第二十条第（一）项',
      '第二十条第（五）项',
      '第二十条第（六）项',
      '第二十条第（八）项',
    ]);
    const requests = outline[3]!.children[0]!;
    expect(requests.name).toEqual({ zh: '表格', en: 'Table' });
    expect(names(requests.children)).toEqual([
      '一、本年新收政府信息公开申请数量',
      '二、上年结转政府信息公开申请数量',
      '三、本年度办理结果',
      '四、结转下年度继续办理',
    ]);
    expect(named(outline, '（四）无法提供').children).toHaveLength(3);
    expect(named(outline, '（一）予以公开').detail).toBe('4');
    expect(names(outline[4]!.children[0]!.children)).toEqual(['行政复议', '未经复议直接起诉', '复议后起诉']);
  });

  it('names what is missing, with no width, where it should be', () => {
    const text = sample()
      .replace(/五、存在[\s\S]*登记。\n/, '')
      .replace(/\n行政复议[\s\S]*(?=\n六、)/, '')
      .replace(/\n\t[^\n]*重复申请[^\n]*/, '');
    const outline = outlineOf(read(text));
    const section = named(outline, '五、存在的主要问题及改进情况（缺）');
    expect(section).toMatchObject({
      kind: 'missing',
      name: { en: '五、存在的主要问题及改进情况 (missing)' },
    });
    expect(section.span).toEqual({ start: text.indexOf('\n六、'), end: text.indexOf('\n六、') });
    expect(named(outline, '四、政府信息公开行政复议、行政诉讼情况').children).toMatchObject([
      { kind: 'missing', name: { zh: '表格（缺）' } },
    ]);
    const row = named(outline, '2.重复申请（缺）');
    expect(row.span).toEqual(row.selection);
    expect(row.span.start).toBe(row.span.end);
    expect(text.slice(0, row.span.start).split('\n').at(-1)).toContain('1.信访举报投诉类申请');
  });

  it('has parts without number, in time: their square would take longer than a test may', () => {
    const many = 40_000;
    const text = sample().replace('（一）主动公开', `${'（一）\n'.repeat(many)}（一）主动公开`);
    const overview = named(outlineOf(read(text)), '一、总体情况');
    expect(overview.children).toHaveLength(many + 2);
    for (const [i, { span }] of overview.children.slice(0, -1).entries())
      if (span.end > overview.children[i + 1]!.span.start) expect.fail(`part ${i} runs over into the next`);
  });

  it('is empty for what is not a report', () => {
    expect(outlineOf(read('一封信\n\n一、总体情况\n'))).toEqual([]);
  });

  it.each(LAYOUTS)('has the total of each row as it is written, in the layout %s', (layout) => {
    const { text, language } = generateReport(3, { layout, size: 'small' });
    const written = text.replace(/(?<=[\t|] ?)(\d)(?= ?(?:\||$))/gm, '00$1');
    const snapshot = read(written, language);
    const details: unknown[] = [];
    const visit = (nodes: readonly OutlineNode[]) => {
      for (const { kind, detail, children } of nodes) {
        if (kind === 'row') details.push(detail);
        visit(children);
      }
    };
    visit(outlineOf(snapshot));
    const rows = snapshot.report.tables
      .flatMap((table) => table.rows)
      .filter(({ node }) => node.label !== '');
    const totals = rows.map(({ cells }) => {
      const total = cells.at(-1);
      return total?.column.id === 'total' && total.content.text !== '' ? total.content.text : undefined;
    });
    expect(details).toEqual(totals);
    if (layout === 'tab') expect(totals.filter((total) => total?.startsWith('00')).length).toBeGreaterThan(3);
  });

  it.each(LAYOUTS)('nests in the layout %s', (layout) => {
    const { text, language } = generateReport(7, { layout, size: 'small' });
    const outline = outlineOf(read(text, language));
    expect(outline.filter((node) => node.kind === 'section')).toHaveLength(6);
    const wrong: string[] = [];
    const visit = (nodes: readonly OutlineNode[], outer: OutlineNode['span']) => {
      for (const { name, span, selection, children } of nodes) {
        if (span.start < outer.start || span.end > outer.end || span.start > span.end) wrong.push(name.zh);
        if (selection.start < span.start || selection.end > span.end) wrong.push(`selection of ${name.zh}`);
        visit(children, span);
      }
    };
    visit(outline, { start: 0, end: text.length });
    expect(wrong).toEqual([]);
  });
});

describe('folding', () => {
  it('takes sections, parts, tables and groups, from their first line to their last', () => {
    const text = sample();
    const folds = foldsOf(read(text)).map(({ start, end }) => text.slice(start, end));
    const from = (words: string) => folds.find((fold) => fold.startsWith(words));
    expect(from('五、')).toMatch(/登记。$/);
    expect(from('（一）主动公开')).toMatch(/通知！$/);
    expect(from('行政复议')).toBeDefined();
    expect(
      folds.some((fold) => fold.includes('（三）不予公开') && /8\.属于行政查询事项[\t0]*$/.test(fold)),
    ).toBe(true);
    expect(folds.some((fold) => fold.startsWith('规章'))).toBe(false);
  });
});
