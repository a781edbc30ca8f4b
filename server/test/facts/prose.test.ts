import { describe, expect, test } from 'vitest';
import { mayHold, needOf } from '../../src/facts/prose/characters.ts';
import { proseOf } from '../../src/facts/prose.ts';
import { readReport } from '../../src/report/read.ts';
import { doubledIn } from '../../src/rules/text/repeats.ts';
import { parse } from '../../src/syntax/parse.ts';
import { generateReport, LAYOUTS } from '../generator/index.ts';

const WORDS = [
  '《',
  '（',
  '20',
  '处理费',
  '收到依申请',
  '渠',
  '部分',
  '截止20',
  '报告',
  '审查管',
  '是',
  '号',
  '。',
];

/** Reports of every layout, and texts that write their characters in other ways. */
const TEXTS = [
  ...LAYOUTS.map((layout) => generateReport(7, { layout, size: 'small' }).text),
  '某县2022年政府信息公开工作年度报告\n\n一、总體情况\n\n受理渠，一是報告２０２２年 处 理 费的的情况；；\n\n五、存在问题\n\n资金**资**金，，《办法》⼀是整改。',
];

function passagesOf(text: string) {
  return proseOf(readReport(parse(text, /^\s*</.test(text) ? 'html' : 'plain')));
}

describe('what a passage is made of', () => {
  test('never denies a word that it holds', () => {
    for (const text of TEXTS)
      for (const passage of passagesOf(text).passages)
        for (const word of WORDS)
          if (passage.text.includes(word)) expect(mayHold(passage.makeup, needOf(word)), word).toBe(true);
  });

  test('never denies that something stands twice in a row', () => {
    for (const text of TEXTS)
      for (const passage of passagesOf(text).passages)
        if (!passage.mayRepeat) expect(doubledIn(passage.shown)).toEqual([]);
  });

  test('tells apart what most passages do not have', () => {
    expect(mayHold(passagesOf(TEXTS[0]!).passages[0]!.makeup, needOf('渠'))).toBe(false);
  });
});

describe('a passage as it is written', () => {
  test('has every character where the plain text has it, marks in another width', () => {
    const narrow = (text: string) => text.replace(/[！-～]/g, (each) => each.normalize('NFKC'));
    for (const text of TEXTS)
      for (const { text: plain, asWritten } of passagesOf(text).passages) {
        expect(asWritten.length).toBe(plain.length);
        expect(narrow(asWritten)).toBe(narrow(plain));
      }
  });
});

describe('passages that hold a word', () => {
  test('are those of the running text in which it stands', () => {
    for (const text of TEXTS) {
      const prose = passagesOf(text);
      for (const word of WORDS)
        expect(prose.holding(word)).toEqual(prose.running.filter((each) => each.text.includes(word)));
    }
  });
});
