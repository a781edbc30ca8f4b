import { describe, expect, it } from 'vitest';
import { title } from '../../src/rules/title.ts';
import { found, mended, run, TITLE, write } from './text/report.ts';

const messages = (parts: Parameters<typeof write>[0]) =>
  run(title, write(parts)).map(({ message }) => message.zh);

describe('finds', () => {
  it('a title without the official name', () => {
    expect(found(title, { title: '青岚县水务局2022年政府信息公开年度报告' })).toEqual([
      '青岚县水务局2022年政府信息公开年度报告',
    ]);
    expect(mended(title, { title: '青岚县水务局2022年政府信息公开年度报告' })).toEqual([
      '青岚县水务局2022年政府信息公开工作年度报告',
    ]);
    expect(mended(title, { title: '青岚县水务局2022年政务公开工作年度报告' })).toEqual([
      '青岚县水务局2022年政府信息公开工作年度报告',
    ]);
  });

  it.each(['工作报告', '工作情况报告', '年报', '工作年报'])('a title by another name: %s', (name) => {
    for (const organ of ['青岚县水务局2022年', '2022年青岚县水务局']) {
      expect(found(title, { title: `${organ}政府信息公开${name}` })).toEqual([`${organ}政府信息公开${name}`]);
      expect(mended(title, { title: `${organ}政府信息公开${name}` })).toEqual([
        `${organ}政府信息公开工作年度报告`,
      ]);
    }
  });

  it('a title without the organ or the year', () => {
    expect(messages({ title: '2022年政府信息公开工作年度报告' })[0]).toContain('缺少机关名称：');
    expect(messages({ title: '青岚县水务局政府信息公开工作年度报告' })[0]).toContain('缺少年份：');
  });

  it('an organ by its short name', () => {
    expect(messages({ title: '霁州市发改委2022年政府信息公开工作年度报告' })[0]).toContain('机关全称');
  });

  it('another name in the introduction', () => {
    expect(found(title, { title: TITLE.slice(3), introduction: `现发布《${TITLE}》。` })).toEqual([
      `《${TITLE}》`,
    ]);
    expect(found(title, { introduction: '现公布青岚县2022年度政府信息公开年度报告。' })).toEqual([
      '2022年度政府信息公开年度报告',
    ]);
  });
});

describe('is silent on', () => {
  it.each([
    TITLE,
    '青岚县云溪镇 2022 年政府信息公开工作 年度报告',
    '青岚县发展和改革委员会二〇二二年政府信息公开工作年度报告',
    '２０２２年青岚县水务局政府信息公开工作年度报告',
    '青岚县农业农村局2022年度政府信息公开工作年度报告',
  ])('the title %s', (each) => {
    expect(found(title, { title: each })).toEqual([]);
  });

  it.each([
    '首页 > 青岚县水务局 > 2022年政府信息公开年报',
    '2022年政府信息公开年报',
    '青岚县水务局政府信息公开工作情况报告',
  ])('a line that is no title: %s', (each) => {
    expect(found(title, { title: each })).toEqual([]);
  });

  it.each([
    `现发布《${TITLE}》。`,
    '按照《关于做好2022年政府信息公开年度报告编制发布工作的通知》编制。',
    '参照《霁州市人民政府2022年政府信息公开工作年度报告》的体例。',
    '现将我县2022年度政府信息公开工作报告如下。',
    '上一年的《青岚县人民政府2021年政府信息公开工作年度报告》已经公布。',
  ])('the introduction %s', (introduction) => {
    expect(found(title, { introduction })).toEqual([]);
  });
});

it('shows what it means by its examples', () => {
  expect(found(title, { title: title.words().examples.fires })).toHaveLength(1);
  expect(found(title, { title: title.words().examples.silent })).toEqual([]);
});

it('says what, why and what to do', () => {
  const [draft] = run(title, write({ title: '2022年政府信息公开工作年度报告' }));
  expect(draft!.message.zh).toBe(
    '标题「2022年政府信息公开工作年度报告」缺少机关名称：标题应写明机关、年份和正式名称。请补全。',
  );
  expect(draft!.message.en).toMatch(/lacks the organ\. Complete it\.$/);
});
