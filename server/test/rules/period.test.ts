import { describe, expect, it } from 'vitest';
import { period } from '../../src/rules/period.ts';
import { found, mended, run, write } from './text/report.ts';

const of = (dates: string) => ({ introduction: `本报告所列数据的统计期限${dates}。` });

describe('finds', () => {
  it.each([
    [
      '自2022年1月1日起至2022年12月30日止',
      '2022年1月1日起至2022年12月30日',
      '自2022年1月1日起至2022年12月31日止',
    ],
    ['为2021年1月1日至2021年12月31日', '2021年1月1日至2021年12月31日', '为2022年1月1日至2022年12月31日'],
    ['为2021年1月1日至12月31日', '2021年1月1日至12月31日', '为2022年1月1日至12月31日'],
    [
      '从 2022 年 1 月 1 日到 11 月 31 日',
      '2022 年 1 月 1 日到 11 月 31 日',
      '从 2022 年 1 月 1 日到 12 月 31 日',
    ],
    ['为2022.1.1-2022.12.30', '2022.1.1-2022.12.30', '为2022.1.1-2022.12.31'],
    ['为2022年2月1日至2023年1月31日', '2022年2月1日至2023年1月31日', '为2022年1月1日至2022年12月31日'],
  ])('%s', (dates, quote, right) => {
    expect(found(period, of(dates))).toEqual([quote]);
    expect(mended(period, of(dates))).toEqual([of(right).introduction]);
  });

  it('what the report says it covers', () => {
    const cover = (dates: string) => ({ introduction: `本报告涵盖${dates}本局的工作情况。` });
    expect(found(period, cover('2022年1月1日至12月21日'))).toEqual(['2022年1月1日至12月21日']);
    expect(found(period, cover('2022年1月1日至12月31日'))).toEqual([]);
    expect(found(period, { introduction: '培训涵盖2022年3月1日至5月1日招录的人员。' })).toEqual([]);
  });

  it.each([
    '202211日至20221231日',
    '20221月1日至2022年12月31日',
    '2022年11日至2022年1231日',
    '2022年1月1日起至202212月31日',
    '2022年1月1日起至2022年1231日',
    '2022年1月1日至202022年12月31日',
  ])('lost digits: %s', (dates) => {
    expect(found(period, of(`自${dates}止`))).toEqual([dates]);
    expect(mended(period, of(`自${dates}止`))).toEqual([of('自2022年1月1日至2022年12月31日止').introduction]);
  });
});

describe('is silent on', () => {
  it.each([
    '自2022年1月1日起至2022年12月31日止',
    '从2022年1月1日到12月31日',
    '为 2022 年 1 月 1 日 — 12 月 31 日',
    '为２０２２年１月１日至１２月３１日',
    '为2022年1月至12月',
    '为2022年1月1日到20221231',
    '自2022年3月1日（机关组建之日，2022年3月1日挂牌成立）至2022年12月31日，即2022年3月1日至2022年12月31日',
  ])('%s', (dates) => {
    expect(found(period, of(dates))).toEqual([]);
  });

  it.each([
    '政策的意见征集期限为2022年5月1日至2022年5月31日。',
    '公示期限自2022年5月1日至5月7日。',
    '2022年5月1日至2022年6月30日开展专项整治。',
    '落实《青岚县统计局数据发布办法（2021年1月1日至2023年12月31日）》。',
  ])('other dates: %s', (overview) => {
    expect(found(period, { overview })).toEqual([]);
  });

  it('the period that shows the title to be wrong', () => {
    const parts = {
      title: '青岚县人民政府2021年政府信息公开工作年度报告',
      introduction: '统计期限为2022年1月1日至12月31日。',
      overview: '2022年，我县工作有序。2022年，我县共收到申请5件。',
    };
    expect(found(period, parts)).toEqual([]);
  });
});

it('shows what it means by its examples', () => {
  expect(found(period, period.words().examples.fires)).toEqual(['2022年1月1日至2022年12月30日']);
  expect(found(period, period.words().examples.silent)).toEqual([]);
});

it('says what, why and what to do', () => {
  const [draft] = run(period, write(of('为2022年1月1日至12月30日')));
  expect(draft!.message.zh).toBe(
    '统计期限「2022年1月1日至12月30日」不对：2022年度报告的统计期限是2022年1月1日至12月31日。请核对后改正。',
  );
  expect(draft!.message.en).toMatch(/^The period “2022年1月1日至12月30日” is wrong: .*\.$/);
});
