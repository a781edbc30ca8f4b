import { describe, expect, it } from 'vitest';
import { joinContents, plainContent } from '../../src/base/content.ts';
import { proseOf } from '../../src/facts/prose.ts';
import { applyEdits } from '../../src/findings/apply.ts';
import type { Report } from '../../src/report/types.ts';
import { citation } from '../../src/rules/citation.ts';
import type { RuleContext } from '../../src/rules/types.ts';

const REGULATION = '《中华人民共和国政府信息公开条例》';
const FORM_2021 =
  '《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》';
const FORM_2019 = '《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》';

function check(source: string, year: number | null = 2022) {
  const report = {
    source,
    title: null,
    sections: [],
    strayHeadings: [],
    another: null,
    prose: [plainContent(source, 0, source.length)],
    year,
  } as unknown as Report;
  return citation.check({ report, prose: proseOf(report) } as RuleContext);
}

const found = (source: string, year?: number | null) =>
  check(source, year).map((draft) => source.slice(draft.span.start, draft.span.end));
const fixed = (source: string, year?: number | null) =>
  check(source, year).map((draft) => draft.fixes && applyEdits(source, draft.fixes()[0]!.edits));
const safeties = (source: string, year?: number | null) =>
  check(source, year).map((draft) => draft.fixes?.()[0]?.safety ?? null);

describe('correct citations', () => {
  it.each([
    `根据${REGULATION}（国务院令第711号）编制。`,
    `根据${REGULATION}（中华人民共和国国务院令第711号，以下简称《条例》）编制。`,
    `根据${REGULATION}（国令第 711 号）编制。`,
    '根据《政府信息公开条例》和《条例》的有关规定编制。',
    `按照${FORM_2021}（国办公开办函〔2021〕30 号）要求编制。`,
    `按照${FORM_2021.replace('〈', '《').replace('〉', '》')}（国办公开办函〔2021〕30号）要求编制。`,
    `按照${FORM_2021.replace('〈', '《')}（国办公开办函〔2021〕30号）要求编制。`.replace('〉', '》'),
    '按照《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）收费。',
    '按照《国务院办公厅关于印发〈政府信息公开信息处理费管理办法〉的通知》(国办函〔2020〕109号)收费。',
    '按照 国办公开办函〔2019〕61号 建设平台，按照国办公开办函﹝2021﹞33号集中公开规章。',
  ])('are silent: %s', (source) => {
    expect(found(source)).toEqual([]);
  });
});

describe('orders of the State Council', () => {
  it('want 第, which is written in safely, blanks left alone', () => {
    const source = `根据${REGULATION}（国务院令 711 号）编制。`;
    expect(found(source)).toEqual(['国务院令 711 号']);
    expect(safeties(source)).toEqual(['safe']);
    expect(fixed(source)).toEqual([`根据${REGULATION}（国务院令第 711 号）编制。`]);
  });

  it('want 第 whatever the regulation', () => {
    expect(found('根据某条例（国务院令722号）办理。')).toEqual(['国务院令722号']);
  });

  it('are counted in 号', () => {
    const source = `根据${REGULATION}（国务院令第711条）第五十条编制。`;
    expect(found(source)).toEqual(['国务院令第711条']);
    expect(safeties(source)).toEqual(['review']);
    expect(fixed(source)).toEqual([`根据${REGULATION}（国务院令第711号）第五十条编制。`]);
    expect(fixed(`根据${REGULATION}（国务院令492条）编制。`)).toEqual([
      `根据${REGULATION}（国务院令第711号）编制。`,
    ]);
  });

  it('are not the former regulation of 2007', () => {
    const source = `根据${REGULATION}（国务院令第492号）的规定，现公布本报告。`;
    expect(found(source)).toEqual(['国务院令第492号']);
    expect(safeties(source)).toEqual(['review']);
    expect(fixed(source)).toEqual([`根据${REGULATION}（国务院令第711号）的规定，现公布本报告。`]);
    expect(found(source, null)).toEqual([]);
  });

  it.each([
    '2007年4月5日国务院令第492号，2019年修订。',
    `${REGULATION}（国务院令第492号公布，国务院令第711号修订）。`,
    `学习了新旧条文的不同，原${REGULATION}（国务院令第492号）已经修订。`,
    '旧条例（国务院令第492号）同时失效。',
  ])('may speak of the past: %s', (source) => {
    expect(found(source)).toEqual([]);
  });

  it('are not other orders beside the name of the regulation', () => {
    expect(fixed(`根据${REGULATION}（国务院令第771号）编制。`)).toEqual([
      `根据${REGULATION}（国务院令第711号）编制。`,
    ]);
    expect(found('根据《某某管理条例》（国务院令第722号）办理。')).toEqual([]);
  });
});

describe('brackets', () => {
  it.each([
    ['[2021]', '国办公开办函[2021]30号'],
    ['（2021）', '国办公开办函（2021）30号'],
    ['(2021)', '国办公开办函(2021)30号'],
    ['【2021】', '国办公开办函【2021】30号'],
    ['［2021］', '国办公开办函［2021］30号'],
    ['〔2021]', '国办公开办函〔2021]30号'],
    ['blanks', '国办公开办函 ( 2021 ) 30 号'],
  ])('%s are made 〔〕, safely', (_, number) => {
    const source = `按照${number}编制。`;
    expect(found(source)).toEqual([number]);
    expect(safeties(source)).toEqual(['safe']);
    expect(fixed(source)[0]!.replaceAll(' ', '')).toBe('按照国办公开办函〔2021〕30号编制。');
  });

  it('of local numbers too', () => {
    expect(found('印发《某区公开办法》（某沙政办发[2022]79号）。')).toEqual(['某沙政办发[2022]79号']);
    expect(fixed('印发某区公开办法（某政字（2022）7号）。')).toEqual([
      '印发某区公开办法（某政字〔2022〕7号）。',
    ]);
  });

  it.each([
    '共印发（2021）12号文件和补充通知。',
    '本年（2021）共收到12号提案。',
    '详见公告[2021]3号。',
    '某区人民法院（2021）某01行初3号判决。',
    '整理来函(2021)3号。',
    '参见第[2021]号附件。',
    '某政发〔2022〕79号、某政公开办发〔2020〕23号。',
    '市政府令〔2021〕第3号。',
  ])('are no matter elsewhere: %s', (source) => {
    expect(found(source)).toEqual([]);
  });
});

describe('numbers', () => {
  it('that are not the number of the document beside them', () => {
    const source =
      '按照《国务院办公厅关于印发〈政府信息公开信息处理费管理办法〉的通知》（国办〔2020〕109号）收费。';
    expect(found(source)).toEqual(['国办〔2020〕109号']);
    expect(safeties(source)).toEqual(['review']);
    expect(fixed(source)).toEqual([source.replace('国办〔', '国办函〔')]);
    expect(fixed(`按照${FORM_2021}（国办公开办函〔2021〕3号）编制。`)).toEqual([
      `按照${FORM_2021}（国办公开办函〔2021〕30号）编制。`,
    ]);
  });

  it('whose code is a slip of the only one that the office has', () => {
    for (const code of ['国办公开函', '国办公开办涵']) {
      expect(fixed(`按照${code}〔2021〕30号编制。`)).toEqual(['按照国办公开办函〔2021〕30号编制。']);
      expect(found(`按照${FORM_2021}（${code}〔2021〕30号）编制。`)).toEqual([`${code}〔2021〕30号`]);
    }
    expect(found('落实国办公开办〔2022〕3号、某政公开函〔2021〕30号要求。')).toEqual([]);
  });

  it('known by the subject of the document', () => {
    expect(fixed('落实《政府网站发展指引》（国办发〔2017〕74号）。')).toEqual([
      '落实《政府网站发展指引》（国办发〔2017〕47号）。',
    ]);
    expect(found('落实《某市2022年政务公开工作要点》（某政办发〔2022〕18号）。')).toEqual([]);
  });

  it('carry no 第', () => {
    expect(fixed('按照国办公开办函〔2021〕第30号编制。')).toEqual(['按照国办公开办函〔2021〕30号编制。']);
  });

  it('may be a local office’s own', () => {
    expect(found('按照《关于政府信息公开工作年度报告有关事项的通知》（某政办函〔2022〕5号）编制。')).toEqual(
      [],
    );
  });

  it('are not of years to come', () => {
    expect(found('制定了工作方案（某政发〔2025〕5号）。', 2022)).toEqual(['某政发〔2025〕5号']);
    expect(safeties('制定了工作方案（某政发〔2025〕5号）。', 2022)).toEqual([null]);
    expect(found('制定了工作方案（某政发〔2023〕5号）。', 2022)).toEqual([]);
    expect(found('制定了工作方案（某政发〔2025〕5号）。', null)).toEqual([]);
  });

  it('belong to the form of the report year', () => {
    expect(fixed(`按照${FORM_2019}（国办公开办函〔2019〕60号）编制。`, 2022)).toEqual([
      `按照${FORM_2021}（国办公开办函〔2021〕30号）编制。`,
    ]);
    expect(fixed('按照国办公开办函〔2021〕30号编制。', 2020)).toEqual(['按照国办公开办函〔2019〕60号编制。']);
    expect(found(`按照${FORM_2019}（国办公开办函〔2019〕60号）编制。`, 2020)).toEqual([]);
    expect(found('按照国办公开办函〔2019〕60号、国办公开办函〔2021〕30号编制。', 2022)).toEqual([]);
    expect(found('新格式印发后，国办公开办函〔2019〕60号不再执行。', 2021)).toEqual([]);
    expect(found('按照国办公开办函〔2021〕30号编制。', null)).toEqual([]);
  });
});

describe('names', () => {
  it('of the fee measures lack 信息', () => {
    const source =
      '按照《国务院办公厅关于印发〈政府信息公开处理费管理办法〉的通知》（国办〔2020〕109号）收费。';
    expect(found(source)).toEqual([
      '《国务院办公厅关于印发〈政府信息公开处理费管理办法〉的通知》',
      '国办〔2020〕109号',
    ]);
    expect(safeties(source)).toEqual(['review', 'review']);
    expect(fixed(source)[0]).toBe(source.replace('公开处理费', '公开信息处理费'));
    expect(fixed('依据《政府信息公开处理费管理办法》收费。')).toEqual([
      '依据《政府信息公开信息处理费管理办法》收费。',
    ]);
  });

  it('of the regulation', () => {
    expect(fixed('根据《中华人民共和国信息公开条例》编制。')).toEqual([`根据${REGULATION}编制。`]);
    expect(fixed('根据《政府信息公开条列》编制。')).toEqual(['根据《政府信息公开条例》编制。']);
  });

  it('of the notices, and of who issued them', () => {
    const wrong = FORM_2021.replace('政府信息与政务公开办公室', '');
    expect(found(`按照${wrong}（国办公开办函〔2021〕30号）编制。`)).toEqual([wrong]);
    expect(fixed(`按照${wrong}编制。`)).toEqual([`按照${FORM_2021}编制。`]);
  });

  it.each([
    '《信息公开条例》',
    '《某省政府信息公开条例》',
    '《某市政府信息公开规定》',
    '《政府信息公开指南》',
    '《中华人民共和国政府信息公开条例》实施办法',
    '《关于转发〈政府信息公开信息处理费管理办法〉的通知》',
    '《关于政府信息公开年度报告有关事项的通知》',
    '《国务院办公厅政府信息与政务公开办公室关于政府信息公开年度报告有关项目填报问题的解释》',
    '《国务院办公厅关于进一步做好公开工作的意见》',
    '《某区人民政府2021年政府信息公开工作年度报告》',
  ])('of other documents are silent: %s', (title) => {
    expect(found(`学习${title}，编制报告。`)).toEqual([]);
  });
});

it('shows what it means by its examples', () => {
  expect(found(citation.words().examples.fires)).toEqual(['国务院令711号', '国办公开办函[2021]30号']);
  expect(found(citation.words().examples.silent)).toEqual([]);
});

it('finds the place in text that stands in pieces', () => {
  const source = '按照国办公开办函[20<br>21]30号编制';
  const prose = joinContents([plainContent(source, 0, 11), plainContent(source, 15, source.length)]);
  const report = {
    source,
    title: null,
    sections: [],
    strayHeadings: [],
    another: null,
    prose: [prose],
    year: 2022,
  } as unknown as Report;
  const [draft] = citation.check({ report, prose: proseOf(report) } as RuleContext);
  expect(applyEdits(source, draft!.fixes!()[0]!.edits)).toBe('按照国办公开办函〔20<br>21〕30号编制');
});

it('speaks both languages', () => {
  const drafts = [
    ...check(
      `${REGULATION}（国务院令492号）、国办公开办函[2021]第30号、《政府信息公开条列》、某政发〔2030〕1号`,
    ),
    ...check('国办公开办函〔2019〕60号'),
  ];
  expect(drafts).toHaveLength(7);
  for (const { message } of drafts) {
    expect(message.zh).toMatch(/请(?:改为|核对)/);
    expect(message.en).toMatch(/^[^。]+\.$/);
  }
});

it('is quick on hostile text', () => {
  const started = performance.now();
  for (const unit of [
    '《',
    '》',
    '〈《',
    '国务院令',
    '函(',
    '办函[2021]',
    '国办函〔2020〕109号',
    '《政府信息公开条列》',
  ]) {
    check(unit.repeat(Math.ceil(300_000 / unit.length)));
  }
  expect(performance.now() - started).toBeLessThan(10_000);
});
