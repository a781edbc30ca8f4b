import { Matter } from '../facts/memory.ts';
import { mayHold, needOf } from '../facts/prose/characters.ts';
import type { Passage } from '../facts/prose/passages.ts';
import { checkNames } from './citations/checkNames.ts';
import { checkNumbers } from './citations/checkNumbers.ts';
import { checkOrders } from './citations/checkOrders.ts';
import { type Paragraph, readNumbers, readOrders, readTitles } from './citations/read.ts';
import { type Draft, NOTHING, type Rule, together } from './types.ts';

export const citation: Rule = {
  id: 'citation',
  group: 'text',
  level: 'warning',
  words: () => ({
    basis: [
      { kind: 'law', reference: '国务院令第711号' },
      { kind: 'form', reference: '国办公开办函〔2021〕30号' },
      { kind: 'form', reference: '国办公开办函〔2019〕60号' },
      { kind: 'law', reference: '国办函〔2020〕109号' },
    ],
    summary: {
      zh: '引用文件的名称、文号、括号有误，或者国务院令漏写“第”字',
      en: 'A known document is cited with a wrong name, number or brackets, or an order without 第',
    },
    why: {
      zh: '年度报告几乎都引用同样几份文件。名称或者文号写错，读者就查不到依据；2019年以后仍引用国务院令第492号，引的是修订前的条例。发文字号的年份用六角括号〔〕，国务院令写作“国务院令第711号”。空格、书名号内外层的差别不报；本地文件无法核对，只看括号和年份。',
      en: 'Nearly every report cites the same few documents. With a wrong name or number the reader cannot find them; order 492 is the regulation before its revision of 2019. The year of a document number stands in 〔〕, and an order reads 国务院令第711号. Blanks and inner brackets of titles are not reported; of local numbers only brackets and year are looked at.',
    },
    fix: {
      zh: '改正括号、补“第”字可以批量应用（安全修复）；名称和文号逐条确认。',
      en: 'Brackets and 第 are corrected safely; names and numbers one at a time, after review.',
    },
    examples: {
      fires:
        '根据《中华人民共和国政府信息公开条例》（国务院令711号）和国办公开办函[2021]30号要求，编制本报告。',
      silent:
        '根据《中华人民共和国政府信息公开条例》（国务院令第711号）和国办公开办函〔2021〕30号要求，编制本报告。',
    },
  }),
  check({ report, prose }) {
    let drafts: Draft[] | undefined;
    for (const passage of prose.passages) {
      if (passage.lacks(Matter.citation) || !mayCite(passage)) continue;
      const found = checkPassage(passage, report.year);
      if (found.length === 0) passage.putLack(Matter.citation);
      drafts = together(drafts, found);
    }
    return drafts ?? NOTHING;
  },
};

const TITLE = needOf('《');
const NUMBER = needOf('号');

/** Nearly every 号 is that of an account or a signal. */
function mayCite(passage: Passage): boolean {
  const { makeup } = passage;
  if (mayHold(makeup, TITLE) && passage.asWritten.includes('《')) return true;
  return mayHold(makeup, NUMBER) && holdsNumber(passage.asWritten);
}

function holdsNumber(text: string): boolean {
  for (let at = text.indexOf('号', 1); at > 0; at = text.indexOf('号', at + 1)) {
    const code = text.charCodeAt(at - 1);
    if (code >= 0x30 && code <= 0x39) return true;
  }
  return false;
}

function checkPassage(passage: Passage, year: number | null): Draft[] {
  const { text } = passage;
  const titles = readTitles(text);
  const paragraph: Paragraph = {
    text,
    slice: (from, to) => passage.slice(from, to),
    year,
    titles,
    numbers: readNumbers(text, titles),
    orders: readOrders(text, titles),
  };
  const drafts = [...checkOrders(paragraph), ...checkNames(paragraph), ...checkNumbers(paragraph)];
  return drafts.length > 1 ? drafts.sort((a, b) => a.span.start - b.span.start) : drafts;
}
