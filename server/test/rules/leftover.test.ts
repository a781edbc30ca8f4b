import { describe, expect, it } from 'vitest';
import { check } from '../../src/engine/check.ts';
import { emptyReport, NOTATIONS } from '../../src/form/template.ts';
import { leftover } from '../../src/rules/leftover.ts';
import { DEFAULT_SETTINGS } from '../../src/settings/types.ts';
import { found, run, write } from './text/report.ts';

describe('finds', () => {
  it.each([
    ['该部分以表格形式报告。表格如下：', '该部分以表格形式报告'],
    ['（文字描述，收取信息处理费情况在此处报告。）', '（文字描述，收取信息处理费情况在此处报告。）'],
    ['本年度××局共收到申请。', '××'],
    ['20XX年，我县工作有序。', '20XX'],
    ['联系电话：××××××。', '××××××'],
    ['共收到申请____件。', '____'],
    ['20__年工作总结。', '__'],
    ['负责人： ____________________', '____________________'],
    ['____________________镇人民政府负责答复。', '____________________'],
    ['全年主动公开信息  条，答复及时。', '信息  条'],
    ['共收到政府信息公开申请 件。', '申请 件'],
    ['收取信息处理费情况：（请填写收费金额）', '（请填写收费金额）'],
  ])('%s', (other, quote) => {
    expect(found(leftover, { other })).toEqual([quote]);
  });
});

it.each([
  '本部分的数据见下表。',
  '全年主动公开信息 12 条，受理申请件 9 件。',
  '共收到政府信息公开申请件，均已登记。',
  '申请人张×、李××要求公开补偿标准。',
  '开展“1+X”新闻发布会，实行24×7值守，栏目宽300×200。',
  '详见http://www.example.cn/zwgk/t2022__12___3.html。',
  '邮箱：nx__office@example.cn。',
  '张贴XXL号宣传画。',
  '____________________ 搜索',
  '[5]_____________________ [6]搜索',
  '互动交流\n\n   ____________________ (BUTTON) 搜索',
])('is silent on: %s', (overview) => {
  expect(found(leftover, { overview })).toEqual([]);
});

describe('the words of another organ', () => {
  const of = (organ: string, overview: string) =>
    found(leftover, { title: `${organ}2022年政府信息公开工作年度报告`, overview });

  it.each([
    ['青岚县农业农村局', '我镇对发现的问题及时指导。', '我镇'],
    ['青岚县住房和城乡建设局', '全年我街道未收到申请。', '我街道'],
    ['青岚县云溪镇人民政府', '2022年，我局主动公开信息12条。', '我局'],
    ['青岚区临湖街道办事处', '我局未收到申请。', '我局'],
  ])('are found in the report of %s', (organ, overview, quote) => {
    expect(of(organ, overview)).toEqual([quote]);
  });

  it.each([
    ['青岚县农业农村局', '我局指导各镇，保持自我镇定，服务我乡村振兴。'],
    ['青岚县农业农村局', '开设“我镇我说”栏目，转发《我镇公开办法》。'],
    ['青岚县云溪镇人民政府', '我镇和县财政局打破自我局限。'],
    ['青岚市公安局云溪镇分局', '我镇治安平稳。'],
    ['青岚县云溪镇综合行政执法局', '我镇、我局。'],
    ['青岚县人民政府办公室', '我局、我镇。'],
  ])('are not found in that of %s: %s', (organ, overview) => {
    expect(of(organ, overview)).toEqual([]);
  });

  it('are told with whose report it is', () => {
    const title = '青岚县农业农村局2022年政府信息公开工作年度报告';
    const [draft] = run(leftover, write({ title, overview: '我镇对发现的问题及时指导。' }));
    expect(draft!.message.zh).toContain('报告是青岚县农业农村局的');
    expect(draft!.message.en).toContain('taken from elsewhere');
  });
});

it('shows what it means by its examples', () => {
  expect(found(leftover, { disclosure: leftover.words().examples.fires })).toEqual(['该部分以表格形式报告']);
  expect(found(leftover, { disclosure: leftover.words().examples.silent })).toEqual([]);
});

it('says what, why and what to do', () => {
  const [draft] = run(leftover, write({ overview: '共收到申请____件。' }));
  expect(draft!.message.zh).toBe('「____」是没有填写的空：公布的报告里不应保留。请填写或者删去。');
  expect(draft!.message.en).toMatch(/^“____” is a blank never filled in .*\.$/);
});

describe.each(NOTATIONS)('（待填写） of a new report in %s', (notation) => {
  const empty = emptyReport({ organ: '青岚县财政局', year: 2024, notation });
  const language = notation === 'markdown' ? 'markdown' : 'plain';
  const quotes = (text: string) =>
    check(text, language, DEFAULT_SETTINGS)
      .findings.filter(({ rule }) => rule === 'leftover')
      .map(({ span }) => text.slice(span.start, span.end));

  it('is left alone while no table has a figure', () => {
    expect(quotes(empty)).toEqual([]);
    expect(quotes(empty.replace('（待填写）', '主动公开工作有序。'))).toEqual([]);
  });

  it('is a blank never filled in once one has', () => {
    const row = notation === 'markdown' ? '| 行政许可 |' : '行政许可\t';
    const at = empty.indexOf(row) + row.length;
    const end = empty.indexOf('\n', at);
    const begun = `${empty.slice(0, at)} 12${notation === 'markdown' ? ' |' : ''}${empty.slice(end)}`;
    const all = empty.match(/（待填写[^）]*）/g)!;
    expect(all.length).toBeGreaterThan(6);
    expect(quotes(begun)).toEqual(all);
  });
});
