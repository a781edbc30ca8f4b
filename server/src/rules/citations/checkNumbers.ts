import { rewrite } from '../../findings/rewrite.ts';
import { type Draft, NOTHING } from '../types.ts';
import {
  type DocumentNumber,
  NAMED_DOCUMENTS,
  type NamedDocument,
  numberText,
  SUBJECT_DOCUMENTS,
  sameNumber,
} from './documents.ts';
import { letters, namingOf } from './names.ts';
import { DISCLOSURE_CODE, isSlip, type Numbered, type Paragraph } from './read.ts';

const NATIONAL = /^国办/;

export function checkNumbers(paragraph: Paragraph): Draft[] {
  return paragraph.numbers.flatMap((number) => [
    ...checkShape(paragraph, number),
    ...(checkAgainstTitle(paragraph, number) ?? checkCode(paragraph, number) ?? checkYear(paragraph, number)),
  ]);
}

function checkShape(paragraph: Paragraph, number: Numbered): readonly Draft[] {
  if (!number.wrongBrackets && number.ordinal === null) return NOTHING;
  const drafts: Draft[] = [];
  const written = paragraph.text.slice(number.start, number.end);
  const wanted = numberText(number);
  const { span } = paragraph.slice(number.start, number.end);
  if (number.wrongBrackets) {
    const year = paragraph.text.slice(number.open, number.close + 1);
    drafts.push({
      message: {
        zh: `文号「${written}」的括号不对：发文字号的年份用六角括号〔〕，这里写成了「${year}」。请改为「〔${number.year}〕」。`,
        en: `The brackets in “${written}” are wrong: the year of a document number stands in 〔〕, not “${year}”. Write “〔${number.year}〕”.`,
      },
      span,
      fixes: () => [
        {
          title: { zh: `改为「〔${number.year}〕」`, en: `Change to “〔${number.year}〕”` },
          safety: 'safe',
          preferred: true,
          edits: [
            { span: paragraph.slice(number.open, number.open + 1).span, newText: '〔' },
            { span: paragraph.slice(number.close, number.close + 1).span, newText: '〕' },
          ],
        },
      ],
    });
  }
  const { ordinal } = number;
  if (ordinal !== null && NATIONAL.test(number.code)) {
    drafts.push({
      message: {
        zh: `文号「${written}」多了“第”字：发文字号的序号前不写“第”。请改为「${wanted}」。`,
        en: `“${written}” has a 第 too many: document numbers, unlike orders, go without. Write “${wanted}”.`,
      },
      span,
      fixes: () => [
        {
          title: { zh: '删去“第”', en: 'Delete 第' },
          safety: 'safe',
          preferred: true,
          edits: [{ span: paragraph.slice(ordinal, ordinal + 1).span, newText: '' }],
        },
      ],
    });
  }
  return drafts;
}

/** Null where the title beside it, if any, is of no document whose number we know. */
function checkAgainstTitle(paragraph: Paragraph, number: Numbered): Draft[] | null {
  const known = number.title && documentOfTitle(number.title.name, number);
  if (!known) return null;
  if (sameNumber(known.number, number)) return checkPeriod(paragraph, number);
  return [wrongNumber(paragraph, number, known)];
}

interface KnownTitle {
  readonly name: string;
  readonly number: DocumentNumber;
}

function documentOfTitle(title: string, cited: Numbered): KnownTitle | null {
  const naming = namingOf(title, cited);
  const national = NATIONAL.test(cited.code);
  if (naming && naming.document !== 'regulation') {
    // A local office may pass a notice on under the same name and a number of its own.
    const passedOn = !national && !letters(title).startsWith('国务院办公厅');
    return passedOn ? null : { name: naming.wanted, number: naming.document.number };
  }
  const subject = SUBJECT_DOCUMENTS.find((each) => letters(title).includes(each.subject));
  return subject && national ? { name: title, number: subject.number } : null;
}

function wrongNumber(paragraph: Paragraph, number: Numbered, known: KnownTitle): Draft {
  const content = paragraph.slice(number.start, number.end);
  const written = paragraph.text.slice(number.start, number.end);
  const wanted = numberText(known.number);
  return {
    message: {
      zh: `文号「${written}」有误：《${known.name}》的文号是${wanted}。请核对后改正。`,
      en: `“${written}” is not the number of 《${known.name}》, which is ${wanted}. Check and correct it.`,
    },
    span: content.span,
    fixes: () => [
      {
        title: { zh: `改为「${wanted}」`, en: `Change to “${wanted}”` },
        safety: 'review',
        preferred: true,
        edits: rewrite(content, wanted),
      },
    ],
  };
}

/** Null where the code is no slip of that of a document whose year and number we know. */
function checkCode(paragraph: Paragraph, number: Numbered): Draft[] | null {
  if (!isSlip(number.code)) return null;
  const wanted = { ...number, code: DISCLOSURE_CODE };
  const known = NAMED_DOCUMENTS.find((each) => sameNumber(each.number, wanted));
  return known ? [wrongNumber(paragraph, number, { name: known.names[1]!, number: known.number })] : null;
}

function checkYear(paragraph: Paragraph, number: Numbered): Draft[] {
  const known = NAMED_DOCUMENTS.some((document) => sameNumber(document.number, number));
  if (known) return checkPeriod(paragraph, number);
  const { year } = paragraph;
  if (year === null || number.year <= year + 1) return [];
  const written = paragraph.text.slice(number.start, number.end);
  return [
    {
      message: {
        zh: `文号「${written}」的年份晚于报告：本报告是${year}年度的，编制时还没有这份文件。请核对年份。`,
        en: `“${written}” is later than the report: when the report for ${year} was due, the document did not exist. Check the year.`,
      },
      span: paragraph.slice(number.start, number.end).span,
    },
  ];
}

/** The form's own notice: one for the report years 2019 and 2020, another since. */
function checkPeriod(paragraph: Paragraph, number: Numbered): Draft[] {
  const { year, text } = paragraph;
  const document = NAMED_DOCUMENTS.find((each) => sameNumber(each.number, number));
  const period = document?.period;
  if (!document || !period || year === null || (year >= period.from && year <= period.to)) return [];
  if (year < 2019 || speaksOfThePast(text, number)) return [];
  // What is cited beside the notice that took its place is cited for what else it says.
  if (paragraph.numbers.some((other) => sameNumber(other, period.otherwise))) return [];
  const wanted = numberText(period.otherwise);
  return [
    {
      message: {
        zh: `「${numberText(number)}」不适用于${year}年度的报告：${year}年度的统一格式由${wanted}规定。请核对引用的文件。`,
        en: `${numberText(number)} is not for the report of ${year}, whose form is that of ${wanted}. Check which document is meant.`,
      },
      span: paragraph.slice(number.start, number.end).span,
      fixes: () => [
        {
          title: { zh: `改为引用${wanted}`, en: `Cite ${wanted} instead` },
          safety: 'review',
          preferred: true,
          edits: [
            ...retitle(paragraph, number, document, period.otherwise),
            ...rewrite(paragraph.slice(number.start, number.end), wanted),
          ],
        },
      ],
    },
  ];
}

function retitle(paragraph: Paragraph, number: Numbered, from: NamedDocument, to: DocumentNumber) {
  const successor = NAMED_DOCUMENTS.find((each) => sameNumber(each.number, to));
  if (!number.title || !successor) return [];
  const national = letters(number.title.name) === letters(from.names[0]!);
  const name = national ? successor.names[0]! : successor.names[1]!;
  return rewrite(paragraph.slice(number.title.start + 1, number.title.end - 1), name);
}

function speaksOfThePast(text: string, number: Numbered): boolean {
  const start = number.title?.start ?? number.start;
  const before = text.slice(Math.max(0, start - (number.title ? 3 : 8)), start);
  const after = text.slice(number.end, number.end + 12);
  return /[原旧](?![则因来])/.test(before) || /废止|代替|取代|不再/.test(after);
}
