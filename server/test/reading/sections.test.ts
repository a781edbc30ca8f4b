import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../src/findings/apply.ts';
import { change, findings, found, PROBLEMS, read, sheet } from './documents.ts';

const REVIEW = '四、政府信息公开行政复议、行政诉讼情况';
const FIVE = '五、存在的主要问题及改进情况';
const TITLE = '青埠镇2023年政府信息公开工作年度报告';
const HEADINGS = [
  '一、总体情况',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  REVIEW,
  FIVE,
  '六、其他需要报告的事项',
];

it('a faultless report is left alone', () => {
  expect(found(sheet())).toEqual([]);
  expect(found(sheet({ form: '2019', year: 2020 }))).toEqual([]);
});

describe('section-missing', () => {
  it('stands on the heading before the gap', () => {
    expect(found(change(sheet(), `${FIVE}\n\n${PROBLEMS}\n`, ''))).toEqual([`section-missing: ${REVIEW}`]);
  });

  it('stands on the title where the first section is not there', () => {
    const text = change(
      sheet(),
      '一、总体情况\n\n（一）主动公开\n青埠镇每月更新栏目，内容以办事指南为主。\n',
      '',
    );
    expect(found(text)).toEqual([`section-missing: ${TITLE}`]);
  });

  it('finds a heading that runs on with its text', () => {
    const text = change(sheet(), `${FIVE}\n\n`, `${FIVE}。`);
    expect(found(text).filter((each) => each.startsWith('section-missing'))).toEqual([]);
  });

  it.each([
    ['report.md', '**', '**'],
    ['report.md', '## ', ''],
    ['report.md', '### **', '** ###'],
    ['report.txt', '  ', ' '],
    ['report.html', '<p><b style="x">', '</b></p>'],
  ])('is mended as the next heading is written: %s %s', (name, before, behind) => {
    const page = (text: string) => (name === 'report.html' ? text.replace(/^.+$/gm, '<p>$&</p>') : text);
    const marked = [FIVE, '六、其他需要报告的事项'].reduce(
      (all, heading) => change(all, `${heading}\n`, `${before}${heading}${behind}\n`),
      page(sheet()).replace(/<p>([五六]、.*)<\/p>/g, '$1'),
    );
    const lacking = change(marked, `${before}${FIVE}${behind}\n`, '');
    const [missing] = findings(lacking, name).filter(({ rule }) => rule === 'section-missing');
    expect(missing?.message.zh).toContain(FIVE);
    const fix = missing!.fixes.find(({ title }) => title.zh.includes(FIVE));
    expect(fix?.edits[0]?.newText.trimEnd()).toBe(`${before}${FIVE}${behind}`.trimEnd());
  });

  it('finds headings that are bold or marked in Markdown', () => {
    const text = HEADINGS.reduce(
      (result, heading, i) => change(result, heading, i % 2 ? `**${heading}**` : `## ${heading}`),
      sheet(),
    );
    expect(found(text, 'report.md')).toEqual([]);
  });
});

describe('the caption of a table', () => {
  it.each([
    '## 表四：政府信息公开行政复议、行政诉讼情况',
    '## 附表3 政府信息公开行政复议、行政诉讼情况',
    '## 政府信息公开行政复议、行政诉讼情况统计表',
  ])('%s repeats no heading', (caption) => {
    expect(found(change(sheet(), REVIEW, `${REVIEW}\n\n${caption}`), 'report.md')).toEqual([]);
  });

  it('is the heading where there is no other', () => {
    const text = change(sheet(), REVIEW, '## 表四：政府信息公开行政复议、行政诉讼情况');
    expect(found(text, 'report.md')).not.toContainEqual(expect.stringContaining('section-missing'));
  });

  it('is none where nothing says that it is one', () => {
    const again = '## 政府信息公开行政复议、行政诉讼情况';
    expect(found(change(sheet(), REVIEW, `${REVIEW}\n\n${again}`), 'report.md')).toEqual([
      'section-order: 政府信息公开行政复议、行政诉讼情况',
    ]);
  });
});

describe('section-heading', () => {
  it.each([
    ['五、存在问题及改进情况', FIVE],
    ['五、存在的主要问题及改进情况。', FIVE],
    ['三、依申请公开情况', '三、收到和处理政府信息公开申请情况'],
    ['六、存在的主要问题及改进情况', FIVE],
    ['二、主动公开政府政府情况', '二、主动公开政府信息情况'],
  ])('%s', (wrong, right) => {
    expect(found(change(sheet(), right, wrong))).toEqual([`section-heading: ${wrong}`]);
  });

  it.each([
    ['五、 存在的主要 问题及改进情况', FIVE],
    ['五．存在的主要问题及改进情况', FIVE],
    ['二、主动公开政府信息情况　', '二、主动公开政府信息情况'],
    ['⼆、主动公开政府信息情况', '二、主动公开政府信息情况'],
  ])('is silent on typography: %s', (written, right) => {
    expect(found(change(sheet(), right, written))).toEqual([]);
  });

  it.each([
    ['总体情情况', '一、总体情况'],
    ['总体况', '一、总体情况'],
    ['收到和处理政府信息公开申清情况', '三、收到和处理政府信息公开申请情况'],
    ['政府信息公开行政复议、行政诉讼情', REVIEW],
    ['存在的主要问及改进况', FIVE],
    ['其他须要报告的事项', '六、其他需要报告的事项'],
  ])('%s, which lost its number too', (wrong, right) => {
    const text = change(sheet(), `${right}\n`, `${wrong}\n`);
    expect(found(text)).toEqual([`section-heading: ${wrong}`]);
    const [fix] = findings(text)[0]!.fixes;
    expect(applyEdits(text, fix!.edits)).toBe(sheet());
  });

  it.each([
    ['一一、总体情况', '一、总体情况'],
    ['1.总体情况', '一、总体情况'],
    ['第一部分　总体情况', '一、总体情况'],
    ['工、主动公开政府信息情况', '二、主动公开政府信息情况'],
    ['三收到和处理政府信息公开申请情况', '三、收到和处理政府信息公开申请情况'],
    ['（四）政府信息公开行政复议、行政诉讼情况', REVIEW],
    ['、存在的主要问题及改进情况', FIVE],
    ['六 其他需要报告的事项', '六、其他需要报告的事项'],
    ['、一总体情况', '一、总体情况'],
    ['一总、体情况', '一、总体情况'],
    ['、二主动公开政府信息情况', '二、主动公开政府信息情况'],
  ])('%s, whose number is something else', (wrong, right) => {
    for (const clean of [sheet(), sheet().replace(/\t+/g, ' | ')]) {
      const text = change(clean, `${right}\n`, `${wrong}\n`);
      expect(found(text)).toEqual([`section-heading: ${wrong}`]);
      expect(applyEdits(text, findings(text)[0]!.fixes[0]!.edits)).toBe(clean);
    }
  });

  it.each(['（一）主动公开政府信息情况', '1.主动公开政府信息情况'])(
    'is not told of what is numbered as a part of another section: %s',
    (line) => {
      const text = change(sheet(), '二、主动公开政府信息情况\n', `${line}\n`);
      expect(found(text)).toContain('section-missing: 一、总体情况');
    },
  );

  it.each(['具体情况', '一般情况如下', '总体情况良好，内容增加。', '\t总体情情况\t'])(
    'is not told of what is no heading: %s',
    (line) => {
      const text = change(sheet(), '一、总体情况\n', `${line}\n`);
      expect(found(text)).toEqual([`section-missing: ${TITLE}`]);
    },
  );

  it.each(['无其他需要报告的事项。', '没有其他需要报告的事项', '其他需要报告的事项：无'])(
    'is not told of what stands in its place: %s',
    (line) => {
      const text = change(sheet(), '六、其他需要报告的事项\n\n无\n', `${line}\n`);
      expect(found(text)).toEqual([`section-missing: ${FIVE}`]);
    },
  );

  it('is not told where two lines might be it', () => {
    const text = change(sheet(), `${FIVE}\n`, '存在的主要问及改进情况\n存在的主要题及改进情况\n');
    expect(found(text)).toEqual([`section-missing: ${REVIEW}`]);
  });

  it('is silent where such a line stands under the heading', () => {
    expect(found(change(sheet(), `${FIVE}\n`, `${FIVE}\n\n存在的主要问及改进情况\n`))).toEqual([]);
  });

  it('is silent where the introduction lists the parts', () => {
    const introduction =
      '全文由总体情况、主动公开政府信息情况、依申请公开情况、行政复议和行政诉讼情况、存在问题及改进情况、其他需要报告的事项六个部分组成。';
    expect(found(change(sheet(), '一、总体情况', `${introduction}\n\n一、总体情况`))).toEqual([]);
  });

  it('is silent on parts of the second level', () => {
    const text = change(
      sheet(),
      '（一）主动公开\n',
      '（一）主动公开政府信息情况\n信息已更新。\n（二）依申请公开情况\n',
    );
    expect(found(text)).toEqual([]);
  });
});

describe('section-order', () => {
  it('finds the section that stands elsewhere', () => {
    const five = `${FIVE}\n\n${PROBLEMS}\n\n`;
    const six = '六、其他需要报告的事项\n\n无\n';
    const text = change(sheet(), `${five}${six}`, `${six}\n${five}`);
    expect(found(text)).toEqual([`section-order: ${FIVE}`]);
  });

  it('finds a heading that stands twice', () => {
    const text = change(sheet(), `${FIVE}\n`, `${FIVE}\n\n答复文书还要写得更细。\n\n${FIVE}\n`);
    expect(found(text).map((each) => each.split(':')[0])).toEqual(['section-order']);
  });

  it.each([
    ['plain', HEADINGS],
    ['with pages', HEADINGS.map((heading, i) => `${heading}……${i + 1}`)],
  ])('is silent on a table of contents, %s', (_, contents) => {
    const text = change(sheet(), '一、总体情况', `目录\n\n${contents.join('\n')}\n\n一、总体情况`);
    expect(found(text)).toEqual([]);
  });

  it('is silent where only the number is wrong', () => {
    const text = change(sheet(), REVIEW, REVIEW.replace('四', '三'));
    expect(found(text)).toEqual([`section-heading: ${REVIEW.replace('四', '三')}`]);
  });
});

describe('section-empty', () => {
  it('wants text under 五', () => {
    expect(found(change(sheet(), PROBLEMS, ''))).toEqual([`section-empty: ${FIVE}`]);
  });

  it('does not take 无 for it', () => {
    expect(found(change(sheet(), PROBLEMS, '无。'))).toEqual([`section-empty: ${FIVE}`]);
  });

  it('wants text under 六', () => {
    expect(found(change(sheet(), '\n无\n', '\n'))).toEqual(['section-empty: 六、其他需要报告的事项']);
  });

  it.each(['无', '无。', '没有其他事项。'])('lets 六 say %s', (text) => {
    expect(found(change(sheet(), '\n无\n', `\n${text}\n`))).toEqual([]);
  });

  it('reads text on the line of the heading', () => {
    const text = change(
      sheet(),
      `${FIVE}\n\n${PROBLEMS}`,
      `${FIVE}\n（一）主要问题\n（二）改进情况\n稿子要早交。`,
    );
    expect(found(text)).toEqual([]);
  });
});

describe('what is not a heading', () => {
  it('rows of table 3 that are numbered like sections', () => {
    const { sections } = read(sheet());
    expect(sections.map((section) => section.heading.text)).toEqual(HEADINGS);
  });

  it('numbered rows in running text', () => {
    const text = [
      '一、总体情况',
      '按时更新。',
      '三、收到和处理政府信息公开申请情况',
      '一、本年新收政府信息公开申请数量 2 0 0 0 0 0 2',
      '二、上年结转政府信息公开申请数量 0 0 0 0 0 0 0',
      '三、本年度办理结果',
      '（一）予以公开 2 0 0 0 0 0 2',
      '（七）总计 2 0 0 0 0 0 2',
      '四、结转下年度继续办理 0 0 0 0 0 0 0',
      REVIEW,
      '本年没有发生。',
    ].join('\n');
    expect(read(text).sections.map((section) => section.heading.text)).toEqual([
      '一、总体情况',
      '三、收到和处理政府信息公开申请情况',
      REVIEW,
    ]);
    expect(read(text).strayHeadings).toEqual([]);
  });

  it('items of a list inside a section', () => {
    const text = change(sheet(), PROBLEMS, '1、人手不够。\n2、更新不快。\n一是补人，二是定时更新。');
    expect(found(text)).toEqual([]);
  });

  it('a sentence that names a section', () => {
    const text = change(
      sheet(),
      PROBLEMS,
      '其他需要报告的事项见第六部分，存在的主要问题及改进情况如下：更新太慢，要加快。',
    );
    expect(found(text)).toEqual([]);
  });
});
