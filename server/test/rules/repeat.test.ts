import { describe, expect, it } from 'vitest';
import { repeat } from '../../src/rules/repeat.ts';
import { found, mended, run, write } from './text/report.ts';

describe('finds what is written twice', () => {
  it.each([
    ['及时更新的的目录', '的的', '及时更新的目录'],
    ['公布补助资金资金的分配', '资金资金', '公布补助资金的分配'],
    ['公布补助资 金 资金的分配', '资 金 资金', '公布补助资 金 的分配'],
    ['主动公开政府信息政府信息12条', '政府信息政府信息', '主动公开政府信息12条'],
    ['主动公开政府政府信息12条', '政府政府', '主动公开政府信息12条'],
    ['做到按时，，准确公开', '，，', '做到按时，准确公开'],
    ['答复与与沟通并重', '与与', '答复与沟通并重'],
    ['被申请行行政复议1件', '行行', '被申请行政复议1件'],
    ['属于过程性性信息', '性性', '属于过程性信息'],
    ['制发行政规范性性文件', '性性', '制发行政规范性文件'],
    ['收到申申请3件', '申申', '收到申请3件'],
    ['行政复复议1件', '复复', '行政复议1件'],
    ['行政诉诉讼1件', '诉诉', '行政诉讼1件'],
    ['政府信息息公开平台', '息息', '政府信息公开平台'],
    ['县水利局局认真落实', '局局', '县水利局认真落实'],
  ])('%s', (overview, quote, right) => {
    const parts = { overview: `${overview}。` };
    expect(found(repeat, parts)).toEqual([quote]);
    expect(mended(repeat, parts)).toEqual([`${right}。`]);
  });

  it('the year, with nothing but the organ between', () => {
    const parts = { overview: '（二）依申请公开情况\n\n2022年，云溪镇2022年未收到政府信息公开申请。' };
    expect(found(repeat, parts)).toEqual(['2022年，云溪镇2022年']);
    expect(mended(repeat, parts)).toEqual(['（二）依申请公开情况\n\n2022年，云溪镇未收到政府信息公开申请。']);
    expect(found(repeat, { overview: '2022年我县2022年共收到申请3件。' })).toEqual(['2022年我县2022年']);
    expect(found(repeat, { overview: '2022年，2022年我县收到申请3件。' })).toEqual(['2022年，2022年']);
  });
});

describe('is silent on', () => {
  it.each([
    '层层压实责任，时时更新栏目，常常督促检查，刚刚启用的平台逐步逐步完善。',
    '以公开为目的的活动，为了了解群众需求，以及及时回应，参与与会代表的讨论。',
    '经办人员对疑难申请研究研究、讨论讨论，一项一项核对，一个一个答复。',
    '的的确确方便了群众，气氛温和和谐。',
    '推进政府信息公开公开透明。',
    '执行行政复议决定，履行行政处罚，另行行政许可，与民生息息相关，重申申请要求，提出申诉诉讼，公益性性质，公安局局长、局党组和财政局局属单位。',
    '青埠县人民政府政府信息公开工作由县政府办公室负责，各镇政府政府信息公开专栏已建成。',
    '发布《关于资金资金管理的通知》，共一百一百二十条。',
    '2022年，全县公开2022年部门预算、2021年部门决算。',
    '2022年，县政府办制定2022年重大行政决策事项目录。',
    '2022年，按照《2022年政务公开工作要点》，2022年度任务全部完成。',
    '统计期限自2022年1月1日起至2022年12月31日止。',
    '成立以副县长、办公室主任为组长，办公室副主任为副组长的领导小组。',
    '2021年收到2件，2022年收到3件。',
  ])('%s', (overview) => {
    expect(found(repeat, { overview })).toEqual([]);
  });

  it('what a table leaves behind that could not be read', () => {
    expect(found(repeat, { disclosure: '结果结果其他尚未\n\n总计总计总计' })).toEqual([]);
  });
});

it('sees across a line that a page broke', () => {
  const source = write({ overview: '公布了补助资金\n\n资金的分配结果。' });
  expect(run(repeat, source)).toHaveLength(1);
});

it('shows what it means by its examples', () => {
  expect(found(repeat, { overview: repeat.words().examples.fires })).toEqual([
    '2021年，青岚乡2021年',
    '资金资金',
  ]);
  expect(found(repeat, { overview: repeat.words().examples.silent })).toEqual([]);
});

it('says what, why and what to do', () => {
  const [draft] = run(repeat, write({ overview: '更新的的目录。' }));
  expect(draft!.message.zh).toBe('「的」连着写了两遍：的的。请删去一处。');
  expect(draft!.message.en).toBe('“的” is written twice in a row: 的的. Delete one.');
});
