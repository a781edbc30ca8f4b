import { describe, expect, it } from 'vitest';
import { said } from './sample.ts';

const figures = {
  't3/received/natural': 40,
  't3/carried-in/natural': 2,
  't3/granted/natural': 20,
  't3/refused.third-party/natural': 1,
  't3/refused.internal/natural': 3,
  't3/unable.not-held/natural': 15,
  't3/carried-out/natural': 3,
  't4/row/review.upheld': 9,
  't2/permits/decisions': 55,
};
const of = (prose: string) => said({ prose, figures });

describe('what clerks write', () => {
  it.each([
    [
      '2023年，全局接收政府信息公开申请40件，上年结转政府信息公开申请办件2件。',
      ['received 40', 'carried-in 2'],
    ],
    ['收到政府信息公开申请40件，2023年结转至2024年继续办理3件。', ['received 40', 'carried-out 3']],
    [
      '收到政府信息公开申请40件。答复后被行政复议9件，全部维持。',
      ['received 40', 'review.total 9', 'review.not-upheld 0'],
    ],
    ['收到政府信息公开申请40件。涉行政复议9件。', ['received 40', 'review.total 9']],
    ['收到政府信息公开申请40件。本行政机关被复议的案件共计9件。', ['received 40', 'review.total 9']],
    ['办理行政许可处理决定55件。', ['permits 55']],
    [
      '收到政府信息公开申请40件。办理结果如下：予以公开20件；不予公开4件，其中1件涉及第三方合法权益，3件属于内部事务信息；由于本机关不掌握相关政府信息而无法提供15件。',
      ['received 40', 'outcome:granted 20', 'outcome:refused 4', 'outcome:unable.not-held 15'],
    ],
  ])('is read: %s', (prose, expected) => {
    expect(of(prose)).toEqual(expected);
  });

  it.each([
    ['全局收到政府信息公开申请41件。', 'received 41 ≠ 40'],
    ['收到政府信息公开申请40件，2023年结转至2024年继续办理4件。', 'carried-out 4 ≠ 3'],
    ['收到政府信息公开申请40件。答复后被行政复议8件。', 'review.total 8 ≠ 9'],
    ['办理行政许可处理决定54件。', 'permits 54 ≠ 55'],
    ['收到政府信息公开申请40件。不予公开4件，其中国家秘密1件；无法提供16件。', 'outcome:unable 16 ≠ 15'],
  ])('is found wrong: %s', (prose, expected) => {
    expect(of(prose)).toContain(expected);
  });

  it.each([
    '12月未收到政府信息公开申请。',
    '2023年3月收到政府信息公开申请1件，5月份收到政府信息公开申请2件。',
    '1—11月收到政府信息公开申请37件。',
    '收到依申请公开信息1人2次。',
    '受理政府信息公开申请45件，其中5件为咨询，不属于政府信息公开申请；实际受理40件。',
    '办理行政许可事项57件。',
    '不予公开4件，其中国家秘密9件。',
  ])('is left alone: %s', (prose) => {
    expect(of(prose).filter((each) => each.includes('≠'))).toEqual([]);
  });

  it.each([
    '截至2023年12月，收到政府信息公开申请41件。',
    '1-12月，收到政府信息公开申请41件。',
    '2023年1月至12月，收到政府信息公开申请41件。',
    '12月底前，共收到政府信息公开申请41件。',
    '2023年5月召开培训会，全年收到政府信息公开申请41件。',
    '实际收到政府信息公开申请41件。',
  ])('speaks of the whole year: %s', (prose) => {
    expect(of(prose)).toContain('received 41 ≠ 40');
  });
});
