import { describe, expect, it } from 'vitest';
import { check } from '../../src/engine/check.ts';
import { applyEdits } from '../../src/findings/apply.ts';
import type { Finding } from '../../src/findings/types.ts';
import { DEFAULT_SETTINGS } from '../../src/settings/types.ts';
import { type Sample, sampleReport } from '../facts/sample.ts';

function found(sample: Sample): { source: string; findings: readonly Finding[] } {
  const source = sampleReport(sample);
  const { findings } = check(source, 'plain', DEFAULT_SETTINGS);
  return { source, findings: findings.filter((finding) => finding.rule.startsWith('prose-')) };
}

function said(sample: Sample): string[] {
  const { source, findings } = found(sample);
  return findings.map(
    ({ rule, severity, span }) => `${rule} ${severity} ${source.slice(span.start, span.end)}`,
  );
}

const figures = { 't3/received/natural': 37, 't3/granted/natural': 37 };

describe('prose-table', () => {
  it('stands on the number, points into the table, and offers both ways out', () => {
    const { source, findings } = found({ prose: '全年收到政府信息公开申请73件，办结37件。', figures });
    expect(findings).toHaveLength(1);
    const [finding] = findings;
    expect(finding).toMatchObject({ rule: 'prose-table', severity: 'warning', cell: 't3/received/total' });
    expect(finding!.message.zh).toContain('这里是 73');
    expect(finding!.message.zh).toContain('37');
    const [related] = finding!.related;
    expect(source.slice(related!.span.start, related!.span.end)).toBe('37');
    // The table's way out is not offered: it would break the sums of the row.
    expect(finding!.fixes.map((fix) => [fix.safety, fix.title.zh])).toEqual([['review', '文字改为 37']]);
    expect(applyEdits(source, finding!.fixes[0]!.edits)).toContain('收到政府信息公开申请37件');
  });

  it('offers the table where no sum forbids it', () => {
    const { source, findings } = found({
      prose: '制发行政规范性文件７件。',
      figures: { 't2/normative/issued': 8, 't2/normative/effective': 20 },
    });
    expect(findings[0]!.fixes.map((fix) => fix.title.zh)).toEqual(['文字改为 8', '表格改为 7']);
    expect(applyEdits(source, findings[0]!.fixes[0]!.edits)).toContain('制发行政规范性文件８件');
  });

  it('is silent where the other row that the sentence may count was not read', () => {
    const all = {
      ...figures,
      't3/carried-in/natural': 4,
      't3/granted/natural': 41,
    };
    const source = sampleReport({ prose: '全年收到政府信息公开申请41件。', figures: all });
    const saidOf = (text: string) => check(text, 'plain', DEFAULT_SETTINGS).findings.map(({ rule }) => rule);
    const row = /^二、上年结转政府信息公开申请数量.*$/m;
    const unplaced = source.replace(row, '二、上年结转政府信息公开申请数量 4 0 0 0 4');
    const blankTotal = source.replace(row, (line) => line.replace(/4(?=\D*$)/, ''));
    expect(blankTotal).not.toBe(source);
    expect(saidOf(source)).not.toContain('prose-table');
    expect(saidOf(unplaced)).not.toContain('prose-table');
    expect(saidOf(blankTotal)).not.toContain('prose-table');
    const blankRow = source.replace(row, (line) => line.replace(/\d/g, ''));
    expect(saidOf(blankRow)).toContain('prose-table');
  });

  it('says so of a denial, without a fix', () => {
    const { findings } = found({ prose: '本年度未收到政府信息公开申请。', figures });
    expect(findings).toHaveLength(1);
    expect(findings[0]!.message.zh).toContain('这里说没有');
    expect(findings[0]!.fixes).toEqual([]);
  });

  it('says so of all', () => {
    const { findings } = found({
      prose: '收到政府信息公开申请37件，均已办结。',
      figures: { 't3/received/natural': 37, 't3/granted/natural': 35, 't3/carried-out/natural': 2 },
    });
    expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([['prose-table', 'warning']]);
    expect(findings[0]!.message.zh).toContain('这里说「均已办结」');
    expect(findings[0]!.fixes).toEqual([]);
  });

  it('rewrites an amount of money', () => {
    const figures = { 't2/fees/amount': '12.345' };
    const { source, findings } = found({ prose: '收取行政事业性收费13.345万元。', figures });
    const fixes = findings.find((finding) => finding.rule === 'prose-table')!.fixes;
    expect(fixes.map((fix) => fix.title.zh)).toEqual(['文字改为 12.345', '表格改为 13.345']);
    expect(applyEdits(source, fixes[0]!.edits)).toContain('行政事业性收费12.345万元');
  });

  it('leaves to the arithmetic what the arithmetic explains', () => {
    const broken = { ...figures, 't3/received/total': 38 };
    expect(said({ prose: '全年收到政府信息公开申请37件。', figures: broken })).toEqual([]);
  });

  it('takes a blank for zero only in a table that writes no zeros', () => {
    const blank = { 't4/row/review.total': '', 't4/row/review.upheld': '' } as const;
    expect(said({ prose: '政府信息公开行政复议1件。', figures: blank })).toEqual([]);
  });

  it('breaks ties between explanations', () => {
    const table = { 't4/row/review.upheld': 9, 't4/row/review.pending': 2, 't4/row/review.total': 13 };
    const first = (prose: string) => {
      const { arithmetic } = check(sampleReport({ prose, figures: table }), 'plain', DEFAULT_SETTINGS);
      return arithmetic.groups[0]!.explanations[0]!;
    };
    expect(first('平稳。').support).toBe(0);
    for (const [result, cell] of [
      ['结果维持11件', 'upheld'],
      ['尚未审结4件', 'pending'],
      ['结果纠正2件', 'corrected'],
    ] as const) {
      const { changes, support } = first(`政府信息公开行政复议13件，${result}。`);
      expect(changes.map((change) => change.cell)).toEqual([`t4/row/review.${cell}`]);
      expect(support).toBe(1);
    }
  });
});

describe('prose-sum', () => {
  it.each([
    ['共收到政府信息公开申请37件，其中自然人35件，法人或其他组织3件。', 'prose-sum warning 37'],
    ['共发布信息300条，其中网站200条，微信公众号70条，其他信息20条。', 'prose-sum warning 300'],
    ['共发布信息300条（网站200条、微信公众号70条、微博20条）。', 'prose-sum warning 300'],
    ['共发布信息300条，其中网站200条，微信公众号120条。', 'prose-sum warning 300'],
    ['共发布信息300条，其中网站200条，微信公众号120条。各平台同步发布。', 'prose-sum warning 300'],
    ['共发布解读材料30份，其中图解33份。', 'prose-sum warning 30'],
    ['网站公开信息200条，公众号公开信息70条，合计300条。', 'prose-sum warning 300'],
    ['共发布信息300条，分别为200条、70条、20条。', 'prose-sum warning 300'],
    [
      '政府信息公开行政复议12件，其中结果维持10件，结果纠正1件，其他结果0件，尚未审结0件。',
      'prose-sum warning 12',
    ],
  ])('finds %s', (prose, expected) => {
    const all = {
      ...figures,
      't3/received/business': 0,
      't4/row/review.upheld': 10,
      't4/row/review.other': 2,
    };
    expect(said({ prose, figures: all }).filter((each) => each.startsWith('prose-sum'))).toHaveLength(1);
    if (!prose.includes('自然人') && !prose.includes('复议'))
      expect(said({ prose, figures: all })).toContain(expected);
  });

  it.each([
    '共发布信息300条，其中网站200条，微信公众号100条。',
    '共发布信息300条，其中网站200条，微信公众号70条。',
    '共发布信息300条，其中网站200条，微信公众号70余条。',
    '共发布信息300条，其中动态类信息200条，公示类信息100条，政府文件21件。',
    '共发布信息300条，其中动态类信息200条，公示类信息100条，图解20条。',
    '主动公开信息73条，其中网站公开73条；公众号公开73条；公开栏公开73条。',
    '共举办活动12场，其中现场活动7场，线上活动5场，全年组织培训9场。',
    '网站公开信息200条，公众号公开信息70条，合计270条。',
    '网站公开信息200条，公众号公开信息70条，举办活动3场，合计参加300人次。',
    '共发布信息300条，较上年增加40条，其中网站200条，微信公众号100条。',
    '共发布信息300条，其中网站200条，其中图解30条，视频20条。',
    '共发布信息300条，其中网站200条，微信公众号120条，部分信息同步发布。',
    '收到政府信息公开申请35件，上年结转2件，其中窗口递交20件，邮寄17件，均已办结。',
    '上年结转申请2件，收到政府信息公开申请35件，其中自然人30件，法人或其他组织7件。',
    '收到政府信息公开申请35件，其中窗口递交4件，办结37件。',
    '收到政府信息公开申请35件，其中窗口递交20件，邮寄15件，引发行政复议2件。',
  ])('is silent about %s', (prose) => {
    const both = {
      't3/received/natural': 28,
      't3/received/business': 7,
      't3/carried-in/natural': 2,
      't3/granted/natural': 30,
      't3/granted/business': 7,
      't4/row/review.upheld': 2,
    };
    expect(said({ prose, figures: prose.includes('35件') ? both : figures })).toEqual([]);
  });

  it.each([
    '收到政府信息公开申请35件，上年结转2件，其中窗口递交21件，邮寄17件。',
    '上年结转申请2件，收到政府信息公开申请35件，其中自然人31件，法人或其他组织7件。',
    '收到政府信息公开申请35件，其中窗口递交21件，邮寄15件，引发行政复议2件。',
  ])('finds parts of neither what was received nor of all: %s', (prose) => {
    const { source, findings } = found({ prose });
    const sums = findings.filter(({ rule }) => rule === 'prose-sum');
    expect(sums.map(({ span }) => source.slice(span.start, span.end))).toEqual(['35']);
  });

  it.each([
    '政府信息公开行政复议12件，其中结果维持3件，其中结果纠正9件。',
    '收到政府信息公开申请37件，其中自然人1件，其中企业36件。',
  ])('does not take the second of two parts for a part of the first: %s', (prose) => {
    expect(said({ prose, figures }).filter((each) => each.startsWith('prose-sum'))).toEqual([]);
  });

  it.each([
    [64, '公告15条，通知46条，政策文件3条，公开指南含网站、公报等合计14条。', []],
    [64, '公告含招标、采购等15条，通知46条，其他3条。', []],
    [64, '公告含招标、采购等15条，通知46条，其他4条。', ['64']],
    [3, '公告含招标、采购共4条。', ['3']],
    [20, '公告12条，回应共计5条，其他信息4条。', ['20']],
    [21, '公告12条，回应共计5条，其他信息4条。', []],
    [17, '公告12条，通知5条，微信推送共计90条，其他平台40条。', []],
    [17, '公告12条，预算、决算等其他信息共计4条。', ['17']],
    [17, '公告12条，预算、决算等其他信息共计5条。', []],
    [13, '网站发布6条，公众号6条，办结“12345”回复3条。', []],
    [13, '网站发布6条，公众号8条，办结“12345”回复3条。', ['13']],
  ])('tells what a part holds from what holds it: %s, %s', (whole, parts, expected) => {
    const { source, findings } = found({ prose: `公开信息${whole}条，其中${parts}` });
    expect(findings.map(({ span }) => source.slice(span.start, span.end))).toEqual(expected);
  });

  it('adds up the outcomes against what was answered', () => {
    const table = { ...figures, 't3/granted/natural': 30, 't3/refused.query/natural': 7 };
    const prose =
      '答复政府信息公开申请37件。予以公开20件、部分公开0件、不予公开7件、无法提供0件、不予处理0件、其他处理0件。';
    expect(said({ prose, figures: table })).toEqual(['prose-table warning 20', 'prose-sum warning 20']);
  });
});

describe('prose-ratio', () => {
  it.each([
    ['收到政府信息公开申请37件，其中自然人36件，占79.3%。', ['prose-ratio information 79.3']],
    ['收到政府信息公开申请37件，比上年增加5件，增长25.6%。', ['prose-ratio information 25.6']],
    ['收到政府信息公开申请37件，比上年增加37件，增长100%。', ['prose-ratio information 100']],
    ['收到政府信息公开申请37件，同比增长15.6。', ['prose-ratio information 15.6']],
    ['收到政府信息公开申请37件，上年为32件，同比增长25.6%。', ['prose-ratio information 25.6']],
    ['收到政府信息公开申请37件，较上年的32件增长25.6%。', ['prose-ratio information 25.6']],
    ['收到政府信息公开申请37件，同比增长25.6%（上年32件）。', ['prose-ratio information 25.6']],
    ['收到政府信息公开申请37件，较上年的32件下降15.6%。', ['prose-ratio information 15.6']],
    ['收到政府信息公开申请37件，比上年增加73件，增长15.6%。', ['prose-ratio information 15.6']],
    ['收到政府信息公开申请37宗，其中自然人36件，占79.3%。', ['prose-ratio information 79.3']],
    ['共收到申请37件，其中自然人36件、企业1件；比上年增长15.6%（上年为32件）。', []],
    ['共收到申请37件，其中自然人36件、企业1件，上年为32件，增长15.6%。', []],
    [
      '共收到申请37件，其中自然人36件、企业1件；比上年增长25.6%（上年为32件）。',
      ['prose-ratio information 25.6'],
    ],
    ['全年受理热线工单85件，办结80件，办结率100%。', ['prose-ratio information 100']],
    ['办理依申请公开37例，其中网上申请30件，占18%，来信7件，占19%。', ['prose-ratio information 18']],
    ['收到政府信息公开申请37件，部分公开9件，约占34.3%。', []],
    ['发布信息80条，政务动态50条，占62.5%；通知公告20条，占52%。', ['prose-ratio information 52']],
    ['收到政府信息公开申请37件，部分公开9件，共占34.3%。', ['prose-ratio information 34.3']],
  ])('finds %s', (prose, expected) => {
    expect(said({ prose, figures }).filter((each) => each.startsWith('prose-ratio'))).toEqual(expected);
  });

  it.each([
    '收到政府信息公开申请37件，其中网上申请20件，占54.1%。',
    '收到政府信息公开申请37件，比上年增加5件，增长15.6%。',
    '收到政府信息公开申请37件，比上年减少5件，下降11.9%。',
    '收到政府信息公开申请37件，同比增长70.3%。',
    '收到政府信息公开申请37件，上年为32件，同比增长15.6%。',
    '收到政府信息公开申请37件，较上年的32件增长15.6%，上半年20件。',
    '收到政府信息公开申请37件，同比增长15.6%（上年32件）。',
    '全年受理热线工单85件，办结85件，办结率100%。',
    '全年受理热线工单85件，办结80件，按期办结率100%。',
    '问卷满意率98.6%，网上申请占申请人偏好的61%。',
    '新收政府信息公开申请37件，共办理37件，其中予以公开占59.5%、部分公开占40.5%。',
    '较2022年的32条增加5条，增幅15.6%，网站发布图解37条。',
    '发布图解37条，较2022年的32条增加5条，增幅15.6%。',
    '政务动态50条，占62.5%；通知公告20条，占25%；其他10条，占12.5%。',
    '办理依申请公开37例，其中网上申请30件，占81%，来信7件，占19%。',
  ])('is silent about %s', (prose) => {
    expect(said({ prose, figures })).toEqual([]);
  });
});

describe('prose-conflict', () => {
  it('holds one statement against the other where no table tells', () => {
    expect(said({ prose: '全年主动公开政府信息320条。\n2023年我局共主动公开政府信息302条。' })).toEqual([
      'prose-conflict warning 302',
    ]);
    const blank = { 't4/row/review.total': '' } as const;
    const prose = '政府信息公开行政复议3件。';
    expect(said({ prose, review: '政府信息公开行政复议2件。', figures: blank })).toEqual([
      'prose-conflict warning 2',
    ]);
  });

  it('offers both ways out', () => {
    const { source, findings } = found({
      prose: '全年主动公开政府信息３２０条。\n2023年我局共主动公开政府信息三百零二条。',
    });
    const [first, second] = findings[0]!.fixes;
    expect([first!.safety, second!.safety]).toEqual(['review', 'review']);
    expect(applyEdits(source, first!.edits)).toContain('我局共主动公开政府信息320条');
    expect(applyEdits(source, second!.edits)).toContain('全年主动公开政府信息３０２条');
  });

  it('holds all against some, where the table is silent', () => {
    const prose = '收到政府信息公开申请37件，所有申请均已办结。结转下年度1件。';
    const blank = { 't3/received/natural': 37, 't3/carried-out/total': '' } as const;
    const { findings } = found({ prose, figures: { ...blank, 't3/carried-out/natural': '' } });
    expect(findings.map((finding) => finding.rule)).toEqual(['prose-conflict']);
    expect(findings[0]!.message.zh).toContain('前面是「所有申请均已办结」，这里是 1');
    expect(findings[0]!.fixes).toHaveLength(1);
  });

  it('is silent where they speak of different things', () => {
    expect(said({ prose: '全年主动公开政府信息320条。\n通过网站公开政府信息302条。' })).toEqual([]);
    expect(said({ prose: '2022年主动公开政府信息320条。\n2023年主动公开政府信息302条。' })).toEqual([]);
  });
});
