import { describe, expect, it } from 'vitest';
import { claimsIn, type Sample, said } from './sample.ts';

const NINE = { 't3/received/natural': 9, 't3/granted/natural': 9 };

/** What real reports legitimately say besides their tables: never a contradiction. */
describe('other matters', () => {
  const figures = { ...NINE, 't2/normative/issued': 1, 't4/row/review.upheld': 1 };
  const wrong = (sample: Partial<Sample> & { prose: string }) =>
    claimsIn({ figures, ...sample }).claims.filter((claim) => claim.agrees === false);

  it.each([
    ['scope', '各部门收到政府信息公开申请83件，县自然资源局收到政府信息公开申请12件。'],
    ['scope', '全县共受理政府信息公开申请300件，我局收到9件。'],
    ['scope', '本级收到政府信息公开申请5件。'],
    ['record', '报送备案行政规范性文件5件，合法性审查行政规范性文件12件。'],
    ['publishing', '主动公开行政规范性文件6件，发布行政规范性文件解读8件。'],
    ['documents', '制发文件87件，印发政策文件12件，下发公文40件。'],
    ['interpretation', '解读规范性文件3件。'],
    ['withdrawn', '收到政府信息公开申请9件，8件申请人主动撤销。'],
    ['a kind', '收到土地征收类政府信息公开申请4件。'],
    ['a channel', '通过信函收到政府信息公开申请3件，当面提交的申请2件。'],
    ['letters', '办理县长信箱来信82件，办结80件，答复率97%。'],
    ['proposals', '承办建议提案21件，办结21件。'],
    ['hotline', '受理12345热线工单310件，按期办结309件。'],
    ['petitions', '收到信访事项15件，办结14件。'],
    ['last year', '2022年收到政府信息公开申请17件。'],
    ['last year', '上年收到政府信息公开申请17件。'],
    ['half a year', '上半年收到政府信息公开申请4件。'],
    ['since', '自2008年以来累计收到政府信息公开申请230件。'],
    ['until now', '此前累计收到政府信息公开申请230件。'],
    ['change', '收到政府信息公开申请比上年增加3件。'],
    ['of a part', '收到政府信息公开申请9件，其中自然人9件，其中予以公开3件。'],
    ['other reviews', '办理行政复议案件45件，行政应诉案件12件。'],
    ['other reviews', '收到行政复议申请45件，受理40件。'],
    ['other reviews', '办理政府信息公开申请9件。办理行政复议案件45件，行政诉讼12件。'],
    ['lost cases', '收到政府信息公开申请9件，未发生行政复议被纠错、行政诉讼败诉的情况。'],
    ['lost cases', '收到政府信息公开申请9件，无因政府信息公开引起的行政复议败诉案件。'],
    ['complaints', '办理政府信息公开申请9件，未收到对政府信息公开工作的投诉举报。'],
    ['complaints', '办理政府信息公开申请9件，未收到投诉举报类的政府信息公开申请。'],
    ['attributes', '主动公开公文50件，占62.5%；依申请公开20件，占25%；不予公开10件，占12.5%。'],
    ['attributes', '公文按属性分，主动公开50件、依申请公开20件、不予公开10件。'],
    ['permits', '公开行政许可信息320条、行政处罚信息41条。'],
    ['permits', '公示行政许可320件。办理行政许可事项900件。'],
    ['permits', '公开信息300条，其中行政许可120条，行政处罚30件。'],
    ['permits', '公开财政信息12条、行政许可120件、行政处罚30件。'],
    ['powers', '动态调整权责清单，行政许可31项，行政处罚412项，行政强制9项。'],
    ['powers', '公布行政权力443项。其中，行政许可31项、行政处罚412项。'],
    ['a part', '公示执法结果450件。其中，行政许可31件、行政处罚419件。'],
    ['taken up', '接收政府信息公开申请11件，剔除无效件2件，受理9件。'],
    ['in brackets', '办结政府信息公开申请9件，予以公开9件（含部分公开0件）。'],
    ['kinds', '收到政府信息公开申请9件，答复7件，转交其他单位办理2件。'],
    ['kinds', '收到政府信息公开申请9件，书面答复7件，电话答复2件。'],
    ['kinds', '收到政府信息公开申请9件，受理7件，不予受理1件，退回补正1件。'],
    ['published before', '办结政府信息公开申请9件，其中，同意公开6件，已主动公开3件。'],
    ['published before', '答复政府信息公开申请9件，予以公开7件、属于主动公开的2件。'],
    ['fees', '收取行政事业性收费1.2亿元，信息处理费300元。'],
    ['brackets', '共收到政府信息公开申请（县政府349件、甲镇933件）情况良好。'],
  ])('%s: %s', (_, prose) => {
    expect(wrong({ prose: `（一）有关情况。${prose}` })).toEqual([]);
  });

  it('carried in and put off', () => {
    const carried = {
      't3/received/natural': 59,
      't3/carried-in/natural': 7,
      't3/granted/natural': 58,
      't3/carried-out/natural': 8,
    };
    const prose = '受理政府信息公开申请59件，答复58件（含上年度结转7件，另有8件顺延）。';
    expect(said({ prose, figures: carried })).toEqual([
      'received 59',
      'done 58',
      'carried-in 7',
      'carried-out 8',
    ]);
  });

  it.each([
    ['收到政府信息公开申请11件，实际受理10件。', ['received 11 ≠ 9', 'received 10 ≠ 9']],
    ['收到政府信息公开申请9件，答复7件。', ['received 9', 'done 7 ≠ 9']],
    ['收到政府信息公开申请9件，答复7件，转交其他单位办理1件。', ['received 9', 'done 7 ≠ 9']],
    ['收到政府信息公开申请9件，答复7件，正在办理2件。', ['received 9', 'done 7 ≠ 9']],
    ['收到政府信息公开申请9件，答复7件，结转下年2件。', ['received 9', 'done 7 ≠ 9', 'carried-out 2 ≠ 0']],
    [
      '收到政府信息公开申请9件，未发生行政复议、行政诉讼。',
      ['received 9', 'review.total 0 ≠ 1', 'suit.total 0'],
    ],
    [
      '收到政府信息公开申请9件，未发生行政复议、行政诉讼和投诉举报。',
      ['received 9', 'review.total 0 ≠ 1', 'suit.total 0'],
    ],
    ['未收到政府信息公开申请和投诉举报。', ['received 0 ≠ 9']],
    ['主动公开信息50条，依申请公开20件，不予公开1件。', ['received 20 ≠ 9', 'outcome:refused 1 ≠ 0']],
    ['主动公开文件50件，收到依申请公开20件。', ['received 20 ≠ 9']],
    [
      '办理行政复议案件45件，因政府信息公开引发的行政复议3件、行政诉讼2件。',
      ['review.total 3 ≠ 1', 'suit.total 2 ≠ 0'],
    ],
    ['作出行政许可决定31项。', ['permits 31 ≠ 0']],
    ['行政许可31件，行政处罚412件。', ['permits 31 ≠ 0', 'penalties 412 ≠ 0']],
    ['办结政府信息公开申请9件，其中，同意公开6件，主动公开信息3条。', ['done 9', 'outcome:granted 6 ≠ 9']],
  ])('and what looks like them: %s', (prose, expected) => {
    expect(said({ prose, figures })).toEqual(expected);
  });

  it('where 予以公开 includes what was disclosed in part', () => {
    const parted = { 't3/received/natural': 9, 't3/granted/natural': 7, 't3/partial/natural': 2 };
    const of = (prose: string) =>
      said({ prose: `答复政府信息公开申请9件，${prose}`, figures: parted }).filter((each) =>
        each.includes('≠'),
      );
    expect(of('予以公开9件（含部分公开2件）。')).toEqual([]);
    expect(of('予以公开7件，部分公开2件。')).toEqual([]);
    expect(of('予以公开8件（含部分公开2件）。')).toEqual(['outcome:granted 8 ≠ 7']);
    expect(of('予以公开9件，部分公开2件。')).toEqual(['outcome:granted 9 ≠ 7']);
  });

  it('of the whole district in a report of its office', () => {
    const sample = { organ: '云岭县人民政府办公室', prose: '全县收到政府信息公开申请300件。' };
    expect(wrong(sample)).toEqual([]);
    expect(wrong({ ...sample, organ: '云岭县人民政府' })).toHaveLength(1);
  });

  it('in plans', () => {
    const text = claimsIn({ prose: '平稳。', other: '下一年收到政府信息公开申请12件时按此办理。', figures });
    expect(text.claims).toEqual([]);
  });
});
