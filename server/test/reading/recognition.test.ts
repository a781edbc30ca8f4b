import { describe, expect, it } from 'vitest';
import { findings, found, read, sheet } from './documents.ts';

describe('texts that are no report', () => {
  it.each([
    [
      'news',
      '我市公布2023年政府信息公开工作年度报告\n\n昨天，市政府网站登出年度报告。报告说，全年收到申请31件，件件有答复，读者可以上网查看。',
    ],
    [
      'a notice',
      '关于编报2023年政府信息公开工作年度报告的通知\n\n各镇、各部门：\n请于1月20日前报送。一要按时，二要准确。\n\n附件：格式样表',
    ],
    [
      'a plan',
      '2024年政务公开工作要点\n\n一、总体要求\n围着群众关心的事公开。\n\n二、重点任务\n更新栏目。\n\n三、保障措施\n有人负责。',
    ],
    [
      'a summary with other tables',
      '青埠镇2023年政务公开工作总结\n\n一、主动公开政府信息情况\n发了30条。\n\n二、依申请公开情况\n没有申请。\n\n三、存在问题及改进情况\n人手不够。\n\n栏目\t条数\n通知\t12\n公告\t18',
    ],
    ['an empty text', ''],
  ])('%s', (_, text) => {
    expect(read(text).recognition).toBe('not-a-report');
    expect(found(text)).toEqual([]);
  });
});

describe('reports of the time before the form', () => {
  it('are told by their year', () => {
    const text =
      '青埠镇2016年政府信息公开工作年度报告\n\n一、概述\n全年更新栏目。\n\n二、主动公开政府信息情况\n公开信息30条。\n\n三、政府信息公开的收费及减免情况\n没有收费。';
    expect(read(text).recognition).toBe('old-form');
    expect(found(text)).toEqual([]);
  });

  it('are told by the words of their tables', () => {
    const text =
      '政府信息公开情况统计表\n指标名称\t计量单位\t代码\t数量\n当面申请数\t件\t11\t2\n传真申请数\t件\t12\t0\n信息不存在\t件\t23\t0';
    expect(read(text).recognition).toBe('old-form');
  });

  it('are not recognised by a word alone', () => {
    const text = sheet().replace('内容以办事指南为主', '内容以年度概述为主，信息不存在的另行说明');
    expect(read(text).recognition).toBe('report');
  });
});

describe('years of transition', () => {
  const slip = (form: '2019' | '2021', year: number) =>
    findings(
      sheet({ form, year })
        .replace('五、存在的主要问题及改进情况', '五、存在问题及改进情况')
        .replace('规范性文件\t', '规范文件\t'),
    );

  it('2019: information at most', () => {
    expect(slip('2019', 2019).map((each) => each.severity)).toEqual(['information', 'information']);
  });

  it('2020: warning at most', () => {
    expect(slip('2019', 2020).map((each) => each.severity)).toEqual(['warning', 'warning']);
    const missing = sheet({ form: '2019', year: 2020 }).replace(/五、[\s\S]*(?=六、)/, '');
    expect(findings(missing).map((each) => `${each.severity} ${each.rule}`)).toEqual([
      'warning section-missing',
    ]);
  });

  it('2021 on: as the rule says', () => {
    const missing = sheet({ year: 2021 }).replace(/五、[\s\S]*(?=六、)/, '');
    expect(findings(missing).map((each) => `${each.severity} ${each.rule}`)).toEqual([
      'error section-missing',
    ]);
  });
});

describe('organ and year', () => {
  it.each([
    ['青埠镇2023年政府信息公开工作年度报告', '青埠镇', 2023],
    ['青埠镇 2023 年度政府信息公开工作年度报告', '青埠镇', 2023],
    ['2023年青埠镇政府信息公开工作年度报告', '青埠镇', 2023],
    ['青埠镇人民政府\n2023年政府信息公开工作年度报告', '青埠镇人民政府', 2023],
    ['青埠镇二〇二三年政府信息公开工作年度报告', '青埠镇', 2023],
  ])('of %s', (title, organ, year) => {
    const { organ: read1, year: read2 } = read(sheet().replace(/^.*\n/, `${title}\n`));
    expect([read1, read2]).toEqual([organ, year]);
  });

  it('the year of the period where no title tells it', () => {
    const text = sheet().replace(/^.*\n/, '数字从2022年1月1日起至2022年12月31日止。\n');
    expect(read(text).year).toBe(2022);
  });
});
