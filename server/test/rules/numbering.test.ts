import { describe, expect, it } from 'vitest';
import { numbering } from '../../src/rules/numbering.ts';
import { found, run, write } from './text/report.ts';

const LIST = '总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、';
const REVIEW = '政府信息公开行政复议、行政诉讼情况、';
const REST = '存在的主要问题及改进情况、其他需要报告的事项';

describe('finds numbers that skip or repeat', () => {
  it.each([
    [
      '（一）主动公开\n\n公开有序。\n\n（二）依申请公开\n\n答复及时。\n\n（四）平台建设\n\n更新及时。',
      '（四）',
    ],
    ['（一）主动公开情况。公开有序。\n\n(二)依申请公开情况。答复及时。\n\n(二)平台建设。更新及时。', '(二)'],
    ['主要问题：一是形式单一；二是更新不快；四是人员更替。', '四是'],
    ['一是形式单一。**二是**更新不快。二是人员更替。', '二是'],
    ['问题：一是形式单一；二是更新不快；三是人员更替。针对上述问题：一是培训；二是督查；四是通报。', '四是'],
    ['一是形式单一。\n\n二是更新不快。\n\n四是人员更替。', '四是'],
    ['1.加强培训。\n\n2.加强督查。\n\n4.加强通报。', '4.'],
  ])('%s', (problems, quote) => {
    expect(found(numbering, { problems })).toEqual([quote]);
  });
});

describe('finds lists of another length', () => {
  it('the parts of a report', () => {
    expect(found(numbering, { introduction: `本报告由${LIST}${REST}等六部分组成。` })).toEqual(['六部分']);
    expect(found(numbering, { introduction: `本报告由${LIST}${REST}五个部分组成。` })).toEqual(['五个部分']);
  });

  it.each([
    `本报告主要由${LIST}${REST}等六部分组成。`,
    `报告主要包括${LIST}${REST}六部分。`,
    `报告主要包括${LIST}${REVIEW}${REST}等五部分。`,
  ])('the parts of a report, 主要 or not: %s', (introduction) => {
    expect(found(numbering, { introduction })).toHaveLength(1);
  });

  it('a slogan', () => {
    expect(
      found(numbering, { overview: '落实“五统一”标准（统一标识、统一设备、统一资料、统一管理）。' }),
    ).toEqual(['五统一”标准（统一标识、统一设备、统一资料、统一管理）']);
  });
});

describe('is silent on', () => {
  it.each([
    '（一）主动公开\n\n一是公开；二是解读。\n\n（二）依申请公开\n\n一是登记；二是答复。',
    '问题：一是单一；二是不快；三是更替。措施：一是培训；二是督查；三是通报；四是改版。',
    '一是加强培训：一是集中学，二是跟班学。二是加强督查，三是通报。',
    '一是单一。二是不快，第三是更替。四是生疏。',
    '按照条例第五十条第\n（四）项的规定报告。',
    '（一）问题。单一。\n\n（二）措施。培训。\n\n（一）要点落实。完成。',
    '1.5万元用于培训。\n\n3.2万元用于栏目。',
    '二是加强培训。',
  ])('%s', (problems) => {
    expect(found(numbering, { problems })).toEqual([]);
  });

  it.each([
    `本报告由${LIST}${REVIEW}${REST}等六个部分组成。`,
    `报告全文包括${LIST}因政府信息公开工作被申请行政复议、提起行政诉讼情况，存在的主要问题及改进情况以及其他需要报告的事项等六部分。`,
    `本报告由依申请公开情况、行政复议和行政诉讼情况、主动公开情况、总体情况、存在的问题及其他需要报告的事项六部分组成。`,
    '本报告由政府信息主动公开工作总体情况、行政机关主动公开政府信息情况、收到和处理政府信息公开申请情况、复议诉讼情况、存在的问题、其他事项等六个部分组成。',
    '本报告由正文、附表、说明和图解四部分组成。',
    `报告主要包括${LIST}存在的主要问题及改进情况等六个部分。`,
  ])('%s', (introduction) => {
    expect(found(numbering, { introduction })).toEqual([]);
  });

  it.each([
    '按照“五统一”标准（统一标识、统一设备、统一资料、统一功能、统一管理）建设。',
    '落实“三审三校”（初审、复审、终审）。',
    '收到申请12件（自然人10件、企业2件）。',
    '坚持五公开（决策公开、执行公开等）。',
    '形成“两微一网”矩阵（微信、微博、网站）。',
  ])('%s', (overview) => {
    expect(found(numbering, { overview })).toEqual([]);
  });
});

it('shows what it means by its examples', () => {
  expect(found(numbering, numbering.words().examples.fires)).toEqual(['四是']);
  expect(found(numbering, numbering.words().examples.silent)).toEqual([]);
});

it('says what, why and what to do', () => {
  const [draft] = run(numbering, write({ problems: '一是单一；二是不快；四是更替。' }));
  expect(draft!.message.zh).toBe(
    '序号「四是」跳号：前面是「二是」，接着应是「三是」。请核对序号，或者补上缺的内容。',
  );
  expect(draft!.related![0]!.message.zh).toBe('前一个序号「二是」');
  expect(draft!.message.en).toMatch(/^“四是” follows “二是”, where “三是” should\..*\.$/);
});
