import type { Content } from '../base/content.ts';
import type { Localized } from '../base/localized.ts';
import type { Report } from '../report/types.ts';
import {
  type DocumentNumber,
  NAMED_DOCUMENTS,
  type NamedDocument,
  numberText,
  REGULATION,
  SUBJECT_DOCUMENTS,
  sameNumber,
} from '../rules/citations/documents.ts';
import { letters, namingOf } from '../rules/citations/names.ts';
import { type Numbered, readNumbers, readOrders, readTitles, type Title } from '../rules/citations/read.ts';
import { type Compact, compact } from '../source/compact.ts';
import { both } from './formPath.ts';

/** A place of the prose that names a document. */
export interface Citation {
  readonly content: Content;
  /** How the document is cited in full; null where it is not one we know. */
  readonly name: Localized | null;
  /** The report years it is for, where it is for some only. */
  readonly period: Localized | null;
}

export function citationsOf(report: Report): Citation[] {
  return report.prose.flatMap(citationsIn);
}

function citationsIn(content: Content): Citation[] {
  if (!/[号號《条]/.test(content.text)) return [];
  const read = compact(content);
  const titles = readTitles(read.text);
  const numbers = readNumbers(read.text, titles);
  const byTitle = new Map(numbers.map((number) => [number.title, number]));
  const named = [
    ...titles.map((title) => cited(read, title, documentOfTitle(title, byTitle.get(title) ?? null))),
    ...numbers.map((number) => cited(read, number, documentOfNumber(number))),
    ...readOrders(read.text, titles).map((order) => {
      const known = order.number === REGULATION.order || order.number === REGULATION.formerOrder;
      return cited(read, order, known ? 'regulation' : null);
    }),
    ...bareRegulation(read, titles),
  ];
  return named.sort((a, b) => a.content.span.start - b.content.span.start);
}

/** What a citation speaks of: the regulation, a document known by name, or one known by its number. */
type Known = 'regulation' | NamedDocument | { readonly subject: string; readonly number: DocumentNumber };

function documentOfTitle(title: Title, number: Numbered | null): Known | null {
  const name = letters(title.name);
  if (name === '条例') return 'regulation';
  const naming = namingOf(title.name, number);
  if (naming) return naming.document;
  const subject = SUBJECT_DOCUMENTS.find((each) => name.includes(each.subject));
  return subject && number && sameNumber(subject.number, number) ? subject : null;
}

function documentOfNumber(number: DocumentNumber): Known | null {
  return [...NAMED_DOCUMENTS, ...SUBJECT_DOCUMENTS].find((each) => sameNumber(each.number, number)) ?? null;
}

const REGULATION_NAME = /(?:中华人民共和国)?政府信息公开条例/g;

/** The regulation named without 《》. */
function bareRegulation(read: Compact, titles: readonly Title[]): Citation[] {
  return [...read.text.matchAll(REGULATION_NAME)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .filter(({ start, end }) => !titles.some((title) => title.start < end && start < title.end))
    .map((place) => cited(read, place, 'regulation'));
}

function cited(
  read: Compact,
  { start, end }: { readonly start: number; readonly end: number },
  known: Known | null,
): Citation {
  return {
    content: read.slice(start, end),
    name: known && both(fullName(known)),
    period: known !== null && known !== 'regulation' && 'period' in known ? periodOf(known) : null,
  };
}

function fullName(known: Known): string {
  if (known === 'regulation') return `《${REGULATION.names[0]}》（国务院令第${REGULATION.order}号）`;
  const number = numberText(known.number);
  return 'names' in known ? `《${known.names[0]}》（${number}）` : `${number}（${known.subject}）`;
}

function periodOf({ period }: NamedDocument): Localized | null {
  if (!period) return null;
  const { from, to } = period;
  return Number.isFinite(to)
    ? { zh: `适用于${from}至${to}年度的报告`, en: `For the reports of ${from} to ${to}` }
    : { zh: `适用于${from}年度及以后的报告`, en: `For the reports of ${from} and later` };
}
