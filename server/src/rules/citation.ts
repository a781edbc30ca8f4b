import type { Passage } from '../facts/prose/passages.ts';
import { checkNames } from './citations/checkNames.ts';
import { checkNumbers } from './citations/checkNumbers.ts';
import { checkOrders } from './citations/checkOrders.ts';
import { type Paragraph, readNumbers, readOrders, readTitles } from './citations/read.ts';
import type { Draft, Rule } from './types.ts';

export const citation: Rule = {
  id: 'citation',
  group: 'text',
  level: 'warning',
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
  check({ report, prose }) {
    return prose.passages.flatMap((passage) => checkPassage(passage, report.year));
  },
};

function checkPassage({ text, slice }: Passage, year: number | null): Draft[] {
  if (!text.includes('号') && !text.includes('《')) return [];
  const titles = readTitles(text);
  const paragraph: Paragraph = {
    text,
    slice,
    year,
    titles,
    numbers: readNumbers(text, titles),
    orders: readOrders(text, titles),
  };
  return [...checkOrders(paragraph), ...checkNames(paragraph), ...checkNumbers(paragraph)].sort(
    (a, b) => a.span.start - b.span.start,
  );
}
