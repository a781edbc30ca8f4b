import { isInteger } from '../base/decimal.ts';
import type { Report } from '../report/types.ts';
import { judged, kindOf, type Stated } from './claims/compare.ts';
import { numbersOf } from './claims/coverage.ts';
import { maySayAllOrNone, mayState } from './claims/hints.ts';
import { Sign } from './claims/hintWords.ts';
import { interpret, type Reading } from './claims/interpret.ts';
import { type Lexicon, lexiconOf } from './claims/lexicon.ts';
import { putOutcomeSums } from './claims/outcomeSums.ts';
import { sourceOf } from './claims/plainText.ts';
import { type Quantities, quantitiesOf } from './claims/quantities.ts';
import { putRatios } from './claims/ratios.ts';
import { restatedOf } from './claims/restated.ts';
import { isRead, isReadSection, type Sentence, sentencesOf } from './claims/sentences.ts';
import type { Topic } from './claims/subjects.ts';
import { putSums } from './claims/sums.ts';
import type { Claims, ProseNumber, Quantity, StatedRatio, StatedSum } from './claims/types.ts';
import { figuresAt, isTold, numberOf } from './claims/values.ts';
import type { Figures } from './figures.ts';
import type { ParagraphNote } from './memory.ts';

export const NO_CLAIMS: Claims = { claims: [], sums: [], ratios: [], restated: [], numbers: [] };

/** What the sentences of a report state of its figures, held against the tables and each other. */
export function claimsOf(
  report: Report,
  figures: Figures,
  notes: readonly ParagraphNote[] | null = null,
): Claims {
  const lexicon = lexiconOf(report.form, report.organ);
  const quantities = quantitiesOf(report.form, (cell) => figures.has(cell));
  const sentences = sentencesOf(report, lexicon, isReadSection, notes);
  const readings = readingsOf(sentences, quantities, report.year, false);
  const figureAt = figuresAt(report.form, figures);
  const stated: Stated[] = [];
  for (let i = 0; i < sentences.length; i++) putStated(stated, sentences[i]!, readings[i]!, i, quantities);
  const claims = judged(stated, figureAt, (cell) => isTold(cell, figures), kindOf(report.organ));
  const sums: StatedSum[] = [];
  const ratios: StatedRatio[] = [];
  const spoken: Sentence[] = [];
  let before: Sentence | null = null;
  for (let i = 0; i < sentences.length; i++) {
    const sentence: Sentence = sentences[i]!;
    if (!isRead(sentence)) continue;
    if (readings[i]!.length > 0) {
      spoken.push(sentence);
      putSumsOf(sums, sentence, readings[i]!);
      putRatios(ratios, sentence, before && isNear(before, sentence) ? before : null);
    }
    before = sentence;
  }
  putOutcomeSums(sums, claims, figureAt);
  const restated = restatedOf(spoken, claims, report.year);
  return new ReadClaims({ claims, sums, ratios, restated }, (read) =>
    allNumbers(report, lexicon, quantities, read),
  );
}

/**
 * A class, since a getter of an object's own makes a hidden class of its own, which keeps all it can see until the next
 * full collection.
 */
class ReadClaims implements Claims {
  readonly claims: Claims['claims'];
  readonly sums: Claims['sums'];
  readonly ratios: Claims['ratios'];
  readonly restated: Claims['restated'];
  readonly #list: (read: Omit<Claims, 'numbers'>) => ProseNumber[];
  #numbers: ProseNumber[] | undefined;

  constructor(read: Omit<Claims, 'numbers'>, list: (read: Omit<Claims, 'numbers'>) => ProseNumber[]) {
    this.claims = read.claims;
    this.sums = read.sums;
    this.ratios = read.ratios;
    this.restated = read.restated;
    this.#list = list;
  }

  get numbers(): ProseNumber[] {
    this.#numbers ??= this.#list(this);
    return this.#numbers;
  }
}

function allNumbers(
  report: Report,
  lexicon: Lexicon,
  quantities: Quantities,
  used: Omit<Claims, 'numbers'>,
): ProseNumber[] {
  const sentences = sentencesOf(report, lexicon, () => true);
  return numbersOf(sentences, readingsOf(sentences, quantities, report.year, true), used);
}

/** The figures of a sentence may be shares of those before it. */
function isNear(before: Sentence, { topic }: Sentence): boolean {
  return (before.signs & Sign.counts) !== 0 && before.topic === topic;
}

const NOTHING: Reading[] = [];

/** What the sentences say, each in the light of those before it on its topic; of those that say nothing, nothing. */
function readingsOf(
  sentences: readonly Sentence[],
  quantities: Quantities,
  year: number | null,
  all: boolean,
): Reading[][] {
  const readings = new Array<Reading[]>(sentences.length);
  for (let from = 0, to = 0; from < sentences.length; from = to) {
    const { topic: own } = sentences[from]!;
    let last = from - 1;
    for (to = from; to < sentences.length && sentences[to]!.topic === own; to++)
      if (all || mayClaim(sentences[to]!)) last = to;
    const topic: Topic | null = last < from ? null : { requests: false, disclosure: false, whole: null };
    for (let i = from; i < to; i++) {
      const sentence = sentences[i]!;
      const wanted = topic !== null && i <= last && (all || isPending(topic) || mayMatter(sentence));
      readings[i] = wanted ? understood(sentence, topic, quantities, year) : NOTHING;
      if (topic !== null && (sentence.signs & Sign.disclosure) !== 0) topic.disclosure = true;
    }
  }
  return readings;
}

/** As it was understood in the text's last version, where the same was being spoken of before it. */
function understood(
  sentence: Sentence,
  topic: Topic,
  quantities: Quantities,
  year: number | null,
): Reading[] {
  const { note } = sentence;
  if (note === null) return interpret(sentence, topic, quantities, year);
  const known = note.recall(topic, quantities);
  if (known !== null) return known;
  const before = { ...topic };
  const readings = interpret(sentence, topic, quantities, year);
  note.keep(before, { ...topic }, quantities, readings);
  return readings;
}

function putSumsOf(sums: StatedSum[], sentence: Sentence, readings: readonly Reading[]): void {
  const { note } = sentence;
  if (note?.sumless) return;
  const before = sums.length;
  putSums(sums, sentence, readings);
  if (note && sums.length === before) note.sumless = true;
}

function isPending({ requests, whole }: Topic): boolean {
  return requests || whole !== null;
}

function mayMatter({ signs }: Sentence): boolean {
  if ((signs & Sign.counts) !== 0) return mayState(signs);
  return (signs & Sign.requests) !== 0 || maySayAllOrNone(signs);
}

/** Most sentences state no figure; they matter only where one that does follows on the same topic. */
function mayClaim(sentence: Sentence): boolean {
  return isRead(sentence) && ((sentence.signs & Sign.counts) !== 0 || maySayAllOrNone(sentence.signs));
}

/** What the sentences say of single cells, for the arithmetic to break ties with. */
export function testimonyOf({ claims }: Claims): { readonly cell: string; readonly value: number }[] {
  const said: { readonly cell: string; readonly value: number }[] = [];
  for (const { quantity, value, agrees, table, all } of claims) {
    if (all || (agrees === null && table !== null)) continue;
    const terms = quantity.readings[0]!;
    if (terms.length === 1) said.push({ cell: terms[0]!.cell, value });
  }
  return said;
}

function putStated(
  stated: Stated[],
  sentence: Sentence,
  readings: readonly Reading[],
  index: number,
  quantities: Quantities,
): void {
  if (readings.length === 0 || !isRead(sentence)) return;
  for (const reading of readings) {
    const { quantity, denied } = reading;
    if (!quantity || reading.left !== null) continue;
    const { number } = reading.item;
    if (number && number.kind === 'count' && !isInteger(number.value)) continue;
    if (!denied || quantity.id !== 'both.total') stated.push(statedOf(reading, quantity, sentence, index));
    else
      for (const id of ['review.total', 'suit.total'])
        stated.push(statedOf(reading, quantities.of(id)!, sentence, index));
  }
}

function statedOf(
  { item, denied, all, scope }: Reading,
  quantity: Quantity,
  { plain }: Sentence,
  sentence: number,
): Stated {
  const { number } = item;
  const { start, end } = number ?? item;
  const cells = quantity.readings[0]!.map((term) => term.cell);
  const value = number ? numberOf(number.value) : 0;
  return { quantity, value, content: sourceOf(plain, start, end), denied, all, scope, cells, sentence };
}
