import { describe, expect, it } from 'vitest';
import { change, figures, findings, found, read, sheet } from './documents.ts';

const DISCLOSURE = '二、主动公开政府信息情况';
const REQUESTS = '三、收到和处理政府信息公开申请情况';
const REVIEW = '四、政府信息公开行政复议、行政诉讼情况';
const REPEATED = '\t\t2.重复申请\t0\t0\t0\t0\t0\t0\t0\n';

/** The text between two headings, replaced. */
function section(heading: string, next: string, body: string): string {
  const text = sheet();
  const from = text.indexOf(heading) + heading.length;
  return `${text.slice(0, from)}\n\n${body}\n\n${text.slice(text.indexOf(next))}`;
}

describe('table-missing', () => {
  it('wants a table under section 四', () => {
    const text = section(REVIEW, '五、存在的主要问题', '本年没有行政复议，也没有行政诉讼。');
    expect(found(text)).toEqual([`table-missing: ${REVIEW}`]);
  });

  it('is silent where a sentence stands before the table', () => {
    const text = change(sheet(), `${REVIEW}\n`, `${REVIEW}\n\n本年没有行政复议，也没有行政诉讼。\n`);
    expect(found(text)).toEqual([]);
  });

  it('is silent where the heading of the table is lost and the table is there', () => {
    const text = change(sheet(), `${REVIEW}\n`, '');
    expect(found(text)).toEqual([`section-missing: ${REQUESTS}`]);
    expect(read(text).tables.map((table) => table.form.id)).toEqual(['t2', 't3', 't4']);
  });

  it('is silent where the table is not filled in', () => {
    const blank = sheet().replaceAll('\t0', '\t').replace(/^0\t/m, '\t');
    expect(found(blank).filter((each) => /missing|unreadable|invalid/.test(each))).toEqual([]);
  });
});

describe('table-unreadable', () => {
  const stream = [
    '第二十条第（一）项',
    '信息内容',
    '本年制发件数',
    '本年废止件数',
    '现行有效件数',
    '规章',
    '3',
    '行政规范性文件',
    '第二十条第（五）项',
    '信息内容',
    '本年处理决定数量',
    '行政许可',
    '第二十条第（六）项',
    '行政处罚',
    '行政强制',
    '第二十条第（八）项',
    '行政事业性收费',
  ];

  it('says so of labels on lines of their own without a figure', () => {
    const labels = ['行政复议', '行政诉讼', '结果维持', '结果纠正', '其他结果', '尚未审结', '复议后起诉'];
    const text = section(REVIEW, '五、存在的主要问题', labels.join('\n'));
    expect(found(text)).toEqual([`table-unreadable: ${REVIEW}`]);
    expect(findings(text)[0]!.message.zh).toContain('一个数字也没有');
  });

  it('says so where blank cells were dropped', () => {
    expect(found(section(DISCLOSURE, REQUESTS, stream.join('\n')))).toEqual([
      `table-unreadable: ${DISCLOSURE}`,
    ]);
  });

  it('says that there is no figure where there is none, and only there', () => {
    const message = (lines: readonly string[]) =>
      findings(section(DISCLOSURE, REQUESTS, lines.join('\n')))[0]!.message.zh;
    const blank = stream.filter((line) => !/^\d+$/.test(line));
    expect(message(blank)).toContain('一个数字也没有');
    expect(message(stream)).toContain('数字与格子对不上');
    expect(message(stream.map((line) => line.replace(/^(\d+)$/, '$1件')))).not.toContain('一个数字也没有');
  });

  it('is silent where every cell stands on its own line', () => {
    const filled = [
      '第二十条第（一）项\n信息内容\n本年制发件数\n本年废止件数\n现行有效件数\n规章\n0\n0\n0\n行政规范性文件\n2\n1\n9',
      '第二十条第（五）项\n信息内容\n本年处理决定数量\n行政许可\n134',
      '第二十条第（六）项\n信息内容\n本年处理决定数量\n行政处罚\n12\n行政强制\n0',
      '第二十条第（八）项\n信息内容\n本年收费金额（单位：万元）\n行政事业性收费\n3.5',
    ].join('\n');
    for (const text of [filled, filled.replaceAll('\n', '\n\n')]) {
      const whole = section(DISCLOSURE, REQUESTS, text);
      expect(found(whole)).toEqual([]);
      expect(figures(read(whole), 'normative')).toEqual(['2', '1', '9']);
      expect(figures(read(whole), 'penalties')).toEqual(['12']);
      expect(figures(read(whole), 'fees')).toEqual(['3.5']);
    }
  });

  it('is silent on a table that is none of the form’s', () => {
    const text = change(
      sheet(),
      '青埠镇每月更新栏目',
      '栏目\t条数\n通知\t12\n公告\t18\n\n青埠镇每月更新栏目',
    );
    expect(found(text)).toEqual([]);
  });
});

describe('label', () => {
  it.each([
    ['本年度止件数', '本年废止件数'],
    ['二十条第（一）项', '第二十条第（一）项'],
    ['规范性文件', '行政规范性文件'],
    ['行政事业型收费', '行政事业性收费'],
    ['2.其他法律法规禁止公开', '2.其他法律行政法规禁止公开'],
    ['3.申请', '3.其他'],
    ['8.属于行政査询事顶', '8.属于行政查询事项'],
    ['法律服务机溝', '法律服务机构'],
  ])('%s', (wrong, right) => {
    expect(found(change(sheet(), right, wrong))).toEqual([`label: ${wrong}`]);
  });

  it.each([
    ['(一) 予以公开', '（一）予以公开'],
    ['1、属于国家秘密', '1.属于国家秘密'],
    ['1. 属于国家秘密', '1.属于国家秘密'],
    ['１．属于国家秘密', '1.属于国家秘密'],
    ['3.危及"三安全一稳定"', '3.危及“三安全一稳定”'],
    ['法律服 务机构', '法律服务机构'],
    ['三、 本 年 度 办 理 结 果', '三、本年度办理结果'],
    [
      '(二)部分公开(区分处理的,只计这一情形,不计其他情形)',
      '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
    ],
    ['本年收费金额(单位:万元)', '本年收费金额（单位：万元）'],
    ['⾃然⼈', '自然人'],
    ['行政規範性文件', '行政规范性文件'],
  ])('is silent on typography: %s', (written, right) => {
    expect(found(change(sheet(), right, written))).toEqual([]);
  });

  it('finds headers that changed places, and leaves them to a person', () => {
    const text = change(sheet(), '商业企业\t科研机构', '科研机构\t商业企业');
    expect(found(text)).toEqual(['label: 科研机构', 'label: 商业企业']);
    expect(findings(text).flatMap((each) => each.fixes.map((fix) => fix.safety))).not.toContain('safe');
  });

  it('does not take a figure away that is stuck to it', () => {
    const text = change(sheet(), '2.重复申请\t0', '2.重复申请13');
    expect(found(text)).toContain('label: 2.重复申请13');
    expect(findings(text).flatMap((each) => each.fixes.map((fix) => fix.safety))).not.toContain('safe');
  });

  it('does not mix up 其他 of different places', () => {
    const report = read(sheet({ cells: { 't3/closed.else/other': '4', 't3/closed.else/total': '4' } }));
    expect(figures(report, 'closed.else')).toEqual(['0', '0', '0', '0', '0', '4', '4']);
  });
});

describe('row-missing', () => {
  it('stands on the row before the gap', () => {
    expect(found(change(sheet(), REPEATED, ''))).toEqual(['row-missing: 1.信访举报投诉类申请']);
  });

  it('says one gap of two rows once', () => {
    const text = change(
      change(sheet(), REPEATED, ''),
      REPEATED.replace('2.重复申请', '3.要求提供公开出版物'),
      '',
    );
    expect(found(text)).toEqual(['row-missing: 1.信访举报投诉类申请']);
  });

  it('is silent where a page ends inside the table', () => {
    expect(found(change(sheet(), REPEATED, `\n- 3 -\n\n${REPEATED}`))).toEqual([]);
    expect(found(change(sheet(), REPEATED, `\n${REPEATED}`))).toEqual([]);
  });

  it('is silent on the single row （六） of the trial form', () => {
    expect(found(sheet({ form: '2019', year: 2020 }))).toEqual([]);
  });

  it('is silent where the label is damaged beyond its row', () => {
    const text = change(sheet(), '2.重复申请', '2.重夏申清');
    expect(found(text)).toEqual(['label: 2.重夏申清']);
  });
});

describe('row-extra', () => {
  it('finds a row that the form does not have', () => {
    const extra = '\t\t9.属于领导批示\t0\t0\t0\t0\t0\t0\t0\n';
    const text = change(sheet(), '\t（四）无法提供', `${extra}\t（四）无法提供`);
    expect(found(text)).toEqual(['row-extra: 9.属于领导批示']);
  });

  it('finds a row that stands twice', () => {
    expect(found(change(sheet(), REPEATED, REPEATED + REPEATED)).map((each) => each.split(':')[0])).toEqual([
      'row-extra',
    ]);
  });

  it('is silent on blank rows', () => {
    expect(found(change(sheet(), REPEATED, `${REPEATED}\t\t\t\t\t\t\t\t\t\n`))).toEqual([]);
  });

  it('is silent on a note below the table', () => {
    const text = change(sheet(), `\n${REVIEW}`, `注：本表数字由各科室报送。\n\n${REVIEW}`);
    expect(found(text)).toEqual([]);
  });
});

describe('where the figures of a row begin', () => {
  const cells = {
    't3/refused.secret/natural': '3',
    't3/refused.secret/total': '3',
  };
  const row = '\t（三）不予公开\t1.属于国家秘密\t3\t0\t0\t0\t0\t0\t3';
  const wanted = ['3', '0', '0', '0', '0', '0', '3'];
  const id = 'refused.secret';

  it.each([
    ['as the form has it', row],
    ['with lost tabs before the label', '1.属于国家秘密\t\t3\t0\t0\t0\t0\t0\t3\t'],
    ['in the first column', '1.属于国家秘密\t3\t0\t0\t0\t0\t0\t3\t\t'],
    ['one column late', '\t（三）不予公开\t1.属于国家秘密\t\t3\t0\t0\t0\t0\t0\t3'],
    ['with padding behind', `${row}\t\t\t`],
  ])('%s', (_, written) => {
    const report = read(change(sheet({ cells }), row, written));
    expect(figures(report, id)).toEqual(wanted);
  });
});

describe('cell-count', () => {
  it('does not guess where a figure is lost', () => {
    const text = change(sheet(), '2.重复申请\t0\t0\t0\t0\t0\t0\t0', '2.重复申请\t1\t0\t0\t0\t0\t1');
    expect(found(text).map((each) => each.split(':')[0])).toEqual(['cell-count']);
    expect(figures(read(text), 'declined.repeat')).toBeNull();
  });

  it('does not guess where a figure is split', () => {
    const text = change(sheet(), '2.重复申请\t0\t0\t0\t0\t0\t0\t0', '2.重复申请\t1\t3\t0\t0\t0\t0\t0\t13');
    expect(found(text).map((each) => each.split(':')[0])).toEqual(['cell-count']);
  });

  it('is silent where blanks keep their places', () => {
    const text = change(sheet(), '2.重复申请\t0\t0\t0\t0\t0\t0\t0', '2.重复申请\t1\t\t\t\t\t\t1');
    expect(found(text).filter((each) => !each.startsWith('cell-blank'))).toEqual([]);
    expect(figures(read(text), 'declined.repeat')).toEqual(['1', null, null, null, null, null, '1']);
  });

  it('is silent on figures alone behind a label of three lines', () => {
    const lines = [
      REQUESTS,
      '（六）其他处理',
      '1、申请人无正当理由逾期不补',
      '正、行政机关不再处理其政府信',
      '息公开申请',
      '67 3 0 0 1 0 71',
      '2、申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请 6 0 0 0 0 0 6',
      '3、其他 108 2 0 0 0 0 110',
      '（七）总计 181 5 0 0 1 0 187',
    ];
    const report = read(
      section(
        REQUESTS,
        REVIEW,
        [
          '一、本年新收政府信息公开申请数量 181 5 0 0 1 0 187',
          '二、上年结转政府信息公开申请数量 0 0 0 0 0 0 0',
          ...lines.slice(1),
        ].join('\n'),
      ),
    );
    const rows = report.tables.find((table) => table.form.id === 't3')?.rows ?? [];
    const read3 = rows.map(
      (each) => `${each.node.label.slice(0, 4)} ${each.cells.map((cell) => cell.content.text).join(' ')}`,
    );
    expect(read3).toContain('1.申请 67 3 0 0 1 0 71');
    expect(read3).toContain('3.其他 108 2 0 0 0 0 110');
  });
});
