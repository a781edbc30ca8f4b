import { formatDecimal, isInteger } from '../base/decimal.ts';
import type { Report } from '../report/types.ts';
import { judged, kindOf } from './claims/compare.ts';
import { numbersOf } from './claims/coverage.ts';
import { interpret, type Reading } from './claims/interpret.ts';
import { lexiconOf } from './claims/lexicon.ts';
import { sourceOf } from './claims/plainText.ts';
import { type Quantities, quantitiesOf } from './claims/quantities.ts';
import { ratiosOf } from './claims/ratios.ts';
import { restatedOf } from './claims/restated.ts';
import { isRead, type Sentence, sentencesOf } from './claims/sentences.ts';
import type { Topic } from './claims/subjects.ts';
import { outcomeSums, sumsOf } from './claims/sums.ts';
import type { Claim, Claims } from './claims/types.ts';
import { figuresAt } from './claims/values.ts';
import type { Figures } from './figures.ts';

/** What the sentences of a report state of its figures, held against the tables and each other. */
export function claimsOf(report: Report, figures: Figures): Claims {
  const lexicon = lexiconOf(report.form, report.organ);
  const quantities = quantitiesOf(report.form, (cell) => figures.byCell.has(cell));
  const sentences = sentencesOf(report, lexicon);
  let topic: Topic = { requests: false, disclosure: false, whole: null };
  const readings = sentences.map((sentence, i) => {
    if (sentence.topic !== sentences[i - 1]?.topic)
      topic = { requests: false, disclosure: false, whole: null };
    return interpret(sentence, topic, quantities, report.year);
  });
  const stated = sentences.flatMap((sentence, i) => statedIn(sentence, readings[i]!, i, quantities));
  const figureAt = figuresAt(report.form, figures);
  const claims = judged(stated, figureAt, kindOf(report.organ));
  const spoken = sentences.flatMap((sentence, i) =>
    isRead(sentence) ? [{ sentence, readings: readings[i]! }] : [],
  );
  const carried = (id: string) =>
    figureAt(`t3/${id}/total`) ?? claims.find((claim) => claim.quantity.id === id)?.value ?? 0;
  const sums = [
    ...spoken.flatMap((each) => sumsOf(each.sentence, each.readings)),
    ...outcomeSums(claims, carried('carried-in'), carried('carried-out')),
  ];
  const ratios = spoken.flatMap(({ sentence }, i) => {
    const before = spoken[i - 1]?.sentence;
    return ratiosOf(sentence, before?.topic === sentence.topic ? before : null);
  });
  const numbers = numbersOf(sentences, readings, { claims, sums, ratios });
  return {
    claims,
    sums,
    ratios,
    restated: restatedOf(
      spoken.map((each) => each.sentence),
      claims,
      report.year,
    ),
    numbers,
  };
}

/** What the sentences say of single cells, for the arithmetic to break ties with. */
export function testimonyOf({ claims }: Claims): { readonly cell: string; readonly value: number }[] {
  return claims.flatMap(({ quantity, value, agrees, table }) => {
    const [terms] = quantity.readings;
    const [term] = terms!;
    return terms!.length === 1 && (agrees !== null || table === null) ? [{ cell: term!.cell, value }] : [];
  });
}

function statedIn(
  sentence: Sentence,
  readings: readonly Reading[],
  index: number,
  quantities: Quantities,
): Omit<Claim, 'table' | 'agrees'>[] {
  if (!isRead(sentence)) return [];
  return readings.flatMap(({ item, quantity, denied, scope, left }) => {
    if (!quantity || left !== null) return [];
    const { number } = item;
    if (number && !isInteger(number.value)) return [];
    const from = number ?? item;
    const kinds = denied && quantity.id === 'both.total' ? ['review.total', 'suit.total'] : [quantity.id];
    return kinds.map((id) => {
      const stated = id === quantity.id ? quantity : quantities.of(id)!;
      return {
        quantity: stated,
        value: number ? Number(formatDecimal(number.value)) : 0,
        content: sourceOf(sentence.plain, from.start, from.end),
        denied,
        scope,
        cells: stated.readings[0]!.map((term) => term.cell),
        sentence: index,
      };
    });
  });
}
