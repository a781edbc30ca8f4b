import { describe, expect, it } from 'vitest';
import { claimsIn, said } from './sample.ts';

const NINE = { 't3/received/natural': 9, 't3/granted/natural': 9 };

describe('numbers', () => {
  const received = (prose: string, value: number) =>
    said({ prose, figures: { 't3/received/natural': value, 't3/granted/natural': value } });

  it.each([
    ['全年收到政府信息公开申请1,234件。', 1234],
    ['全年收到政府信息公开申请１，２３４件。', 1234],
    ['全年收到政府信息公开申请３７ 件。', 37],
    ['全年收到政府信息公开申请十二件。', 12],
    ['全年收到政府信息公开申请一百零三件。', 103],
    ['全年收到政府信息公开申请两件。', 2],
    ['全年收到政府信息公开申请 **37** 件。', 37],
    ['全年收到37件政府信息公开申请。', 37],
  ])('reads %s', (prose, value) => {
    expect(received(prose, value)).toEqual([`received ${value}`]);
    expect(received(prose, value + 1)).toEqual([`received ${value} ≠ ${value + 1}`]);
  });

  it.each([
    '全年收到政府信息公开申请37余件。',
    '全年收到政府信息公开申请近37件。',
    '全年收到政府信息公开申请约37件。',
    '全年收到政府信息公开申请30多件。',
    '全年收到政府信息公开申请37件左右。',
    '全年收到政府信息公开申请30至40件。',
    '全年收到政府信息公开申请1.2万件。',
  ])('leaves round figures alone: %s', (prose) => {
    expect(received(prose, 9)).toEqual([]);
  });

  it('knows dates, document numbers, telephones and points for what they are', () => {
    const { numbers } = claimsIn({
      prose:
        '（一）依申请公开。2023年3月1日印发《某某办法》（云农发〔2023〕12号，第30号），电话0000-1234567。1.按期办理。',
      figures: NINE,
    });
    expect(numbers.filter((number) => number.section === 'overview' && number.kind === 'count')).toEqual([]);
  });
});

/** The kinds of sentences that must be read, as they are. */
describe('sentences of all kinds', () => {
  const figures = {
    't3/received/natural': 9,
    't3/carried-in/natural': 2,
    't3/granted/natural': 11,
    't4/row/review.upheld': 10,
    't4/row/review.corrected': 2,
  };
  it.each([
    ['收到政府信息公开申请9件，办结1,234件。', ['received 9', 'done 1234 ≠ 11']],
    ['收到政府信息公开申请9件，无上年结转，办结11件。', ['received 9', 'carried-in 0 ≠ 2', 'done 11']],
    ['政府信息公开申请比上年减少5件，为37件。', ['received 37 ≠ 9']],
    ['政府信息公开行政复议12件，结果维持10件。', ['review.total 12', 'review.upheld 10']],
    ['政府信息公开行政复议十二件。', ['review.total 12']],
    ['收到政府信息公开申请３７ 件。', ['received 37 ≠ 9']],
    ['收到政府信息公开申请37余件。', []],
    ['收到政府信息公开申请9件（含上年结转2件）。', ['available 9 ≠ 11', 'carried-in 2']],
    ['收到政府信息公开申请11件（含上年结转2件）。', ['available 11', 'carried-in 2']],
  ])('%s', (prose, expected) => {
    expect(said({ prose, figures })).toEqual(expected);
  });
});

describe('claims', () => {
  const figures = {
    't3/received/natural': 37,
    't3/carried-in/natural': 2,
    't3/granted/natural': 20,
    't3/partial/business': 3,
    't3/refused.query/natural': 4,
    't3/unable.not-held/natural': 6,
    't3/declined.repeat/natural': 1,
    't3/closed.else/natural': 2,
    't3/carried-out/natural': 3,
    't3/received/business': 3,
    't4/row/review.upheld': 10,
    't4/row/review.pending': 2,
    't4/row/direct.upheld': 1,
    't4/row/after-review.corrected': 1,
    't2/normative/issued': 7,
    't2/normative/repealed': 23,
    't2/normative/effective': 36,
    't2/regulations/issued': 0,
    't2/permits/decisions': 55,
    't2/penalties/decisions': 8,
    't2/fees/amount': '12.345',
  };
  const of = (prose: string) => said({ prose, figures });

  it('are held against the table', () => {
    expect(of('收到政府信息公开申请40件，上年结转2件，办结36件，结转下年度3件。')).toEqual([
      'received 40',
      'carried-in 2',
      'done 36',
      'carried-out 3',
    ]);
  });

  it.each([
    ['政府信息公开申请较上年减少5件，为40件。', ['received 40']],
    ['收到政府信息公开申请40件，同比增加5件，增长14.3%，办结36件。', ['received 40', 'done 36']],
    ['政府信息公开行政复议12件，结果维持10件。', ['review.total 12', 'review.upheld 10']],
    [
      '因政府信息公开引起的行政诉讼2件，其中结果维持1件，结果纠正1件。',
      ['suit.total 2', 'suit.upheld 1', 'suit.corrected 1'],
    ],
    ['收到政府信息公开申请42件（含上年结转2件）。', ['available 42', 'carried-in 2']],
    [
      '共办理政府信息公开申请42件，其中新收40件、上年结转2件。',
      ['handled 42', 'received 40', 'carried-in 2'],
    ],
    [
      '收到政府信息公开申请40件，其中自然人37件，法人或其他组织3件。',
      ['received 40', 'natural 37', 'legal-persons 3'],
    ],
    [
      '受理信息公开申请40件。其中，予以公开20件、部分公开3件、不予公开4件、无法提供6件、不予处理1件、其他处理2件。',
      [
        'received 40',
        'outcome:granted 20',
        'outcome:partial 3',
        'outcome:refused 4',
        'outcome:unable 6',
        'outcome:declined 1',
        'outcome:closed 2',
      ],
    ],
    ['办结政府信息公开申请36件，予以公开及部分公开23件。', ['done 36', 'outcome:granted+partial 23']],
    ['收到政府信息公开申请40件，因本机关不掌握等原因无法提供6件。', ['received 40', 'outcome:unable 6']],
    [
      '收到政府信息公开申请40件，2022年结转申请2件，结转2024年度办理3件。',
      ['received 40', 'carried-in 2', 'carried-out 3'],
    ],
    [
      '制发行政规范性文件7件，废止23件，现行有效36件，未制定规章。',
      ['normative.issued 7', 'normative.repealed 23', 'normative.effective 36', 'regulations.issued 0'],
    ],
    [
      '收到政府信息公开申请40件，其中自然人、法人或其他组织分别为37件、3件。',
      ['received 40', 'natural 37', 'legal-persons 3'],
    ],
    [
      '办结政府信息公开申请36件，其中予以公开、部分公开、不予公开分别为20件、3件、4件。',
      ['done 36', 'outcome:granted 20', 'outcome:partial 3', 'outcome:refused 4'],
    ],
    [
      '收到政府信息公开申请40件，包括自然人申请37件和企业申请3件。',
      ['received 40', 'natural 37', 'business 3'],
    ],
    ['收到政府信息公开申请40件，2022年为35件，比上年增长14.3%，办结36件。', ['received 40', 'done 36']],
    ['作出行政许可决定55件、行政处罚决定8件。', ['permits 55', 'penalties 8']],
    ['行政许可55件。', ['permits 55']],
    ['全年收取行政事业性收费12.345万元。', ['fees 12.345']],
    ['全年收取行政事业性收费12.35万元。', ['fees 12.35']],
    ['公民提出政府信息公开申请37件。', ['citizens 37']],
    ['公民提出政府信息公开申请40件。', ['citizens 40']],
    ['云岭县农业农村局收到政府信息公开申请40件。', ['received 40']],
    ['2023年，我局通过来信、网络等渠道收到政府信息公开申请40件。', ['received 40']],
  ])('are read: %s', (prose, expected) => {
    expect(of(prose)).toEqual(expected);
  });

  it.each([
    ['本年度未收到政府信息公开申请。', 'received 0 ≠ 40'],
    ['收到政府信息公开申请40件，无上年结转，办结36件。', 'carried-in 0 ≠ 2'],
    ['没有发生因政府信息公开引起的行政复议、行政诉讼。', 'review.total 0 ≠ 12'],
    ['不存在被申请政府信息公开行政复议的情况。', 'review.total 0 ≠ 12'],
    ['未制发行政规范性文件。', 'normative.issued 0 ≠ 7'],
    ['无政府信息公开申请。', 'received 0 ≠ 40'],
    ['未作出行政处罚决定。', 'penalties 0 ≠ 8'],
    ['办结政府信息公开申请36件，无结转。', 'carried-out 0 ≠ 3'],
    ['收到政府信息公开申请40件，无结转至下年度的申请。', 'carried-out 0 ≠ 3'],
  ])('may deny: %s', (prose, expected) => {
    expect(of(prose)).toContain(expected);
  });

  it.each([
    ['收到政府信息公开申请40件，均已办结。', 'carried-out 0 ≠ 3'],
    ['收到政府信息公开申请40件，全部按期办结。', 'carried-out 0 ≠ 3'],
    ['收到政府信息公开申请40件，均在规定时限内办结。', 'carried-out 0 ≠ 3'],
    ['收到政府信息公开申请40件，所有申请均已办理完成。结转下年度3件。', 'carried-out 0 ≠ 3'],
    ['政府信息公开行政复议12件，均获维持。', 'review.not-upheld 0 ≠ 2'],
    ['政府信息公开行政复议12件，全部维持。', 'review.not-upheld 0 ≠ 2'],
    ['政府信息公开行政诉讼2件，结果均为维持。', 'suit.not-upheld 0 ≠ 1'],
  ])('may speak of all: %s', (prose, expected) => {
    expect(of(prose)).toContain(expected);
  });

  it.each([
    '收到政府信息公开申请40件，均已答复。',
    '收到政府信息公开申请40件，均在法定期限内予以答复。',
    '收到政府信息公开申请40件，均已办结，结转下年度3件。',
    '收到政府信息公开申请40件，上年结转2件，均已办结。',
    '收到政府信息公开申请40件，办结36件，均按期办结。',
    '收到政府信息公开申请40件，其中自然人37件，均已办结。',
    '收到信访件40件，均已办结。',
    '政府信息公开行政复议12件，其中已审结10件，均获维持。',
    '政府信息公开行政复议12件，结果维持10件，均已履行。',
  ])('are left alone where all may be some: %s', (prose) => {
    expect(of(prose).filter((each) => each.includes('≠') || each.endsWith('?'))).toEqual(
      prose.includes('结转下年度3件') ? ['carried-out 0 ?'] : [],
    );
  });

  it('know the cells they were compared with, and where they stand', () => {
    const [claim] = claimsIn({ prose: '本年新收政府信息公开申请12件。', figures }).claims;
    expect(claim?.cells).toEqual(['t3/received/total']);
    expect(claim?.content.text).toBe('12');
  });

  it('are read where a line breaks a sentence, and before the tables', () => {
    expect(of('收到政府信息\n公开申请40\n件，办结36件。')).toEqual(['received 40', 'done 36']);
    expect(
      said({
        prose: '平稳。',
        disclosure: '制发行政规范性文件7件，作出行政许可决定55件。',
        requests: '收到政府信息公开申请40件。',
        review: '政府信息公开行政复议12件。',
        figures,
      }),
    ).toEqual(['normative.issued 7', 'permits 55', 'received 40', 'review.total 12']);
  });
});
