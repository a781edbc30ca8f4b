import { formatDecimal, isInteger } from '../base/decimal.ts';
import type { Report } from '../report/types.ts';
import { judged, kindOf } from './claims/compare.ts';
import { numbersOf } from './claims/coverage.ts';
import { maySayAllOrNone, mayState } from './claims/hints.ts';
import { Sign } from './claims/hintWords.ts';
import { interpret, type Reading } from './claims/interpret.ts';
import { lexiconOf } from './claims/lexicon.ts';
import { sourceOf } from './claims/plainText.ts';
import { type Quantities, quantitiesOf } from './claims/quantities.ts';
import { ratiosOf } from './claims/ratios.ts';
import { restatedOf } from './claims/restated.ts';
import { isRead, isReadSection, type Sentence, sentencesOf } from './claims/sentences.ts';
import type { Topic } from './claims/subjects.ts';
import { outcomeSums, sumsOf } from './claims/sums.ts';
import type { Claim, Claims, ProseNumber } from './claims/types.ts';
import { figuresAt } from './claims/values.ts';
import type { Figures } from './figures.ts';

export const NO_CLAIMS: Claims = { claims: [], sums: [], ratios: [], restated: [], numbers: [] };

/** What the sentences of a report state of its figures, held against the tables and each other. */
export function claimsOf(report: Report, figures: Figures): Claims {
  const lexicon = lexiconOf(report.form, report.organ);
  const quantities = quantitiesOf(report.form, (cell) => figures.byCell.has(cell));
  const sentences = sentencesOf(report, lexicon, isReadSection);
  const readings = readingsOf(sentences, quantities, report.year, false);
  const stated = sentences.flatMap((sentence, i) => statedIn(sentence, readings[i]!, i, quantities));
  const figureAt = figuresAt(report.form, figures);
  const claims = judged(stated, figureAt, kindOf(report.organ));
  const read = sentences.flatMap((sentence, i) =>
    isRead(sentence) ? [{ sentence, readings: readings[i]! }] : [],
  );
  const spoken = read.filter(({ readings }) => readings.length > 0);
  const carried = (id: string) =>
    figureAt(`t3/${id}/total`) ??
    claims.find((claim) => claim.quantity.id === id && !claim.all)?.value ??
    null;
  const sums = [
    ...spoken.flatMap((each) => sumsOf(each.sentence, each.readings)),
    ...outcomeSums(claims, carried('carried-in'), carried('carried-out')),
  ];
  const ratios = read.flatMap(({ sentence, readings }, i) => {
    if (readings.length === 0) return [];
    const before = read[i - 1]?.sentence;
    return ratiosOf(sentence, before && (before.signs & Sign.counts) !== 0 && before.topic === sentence.topic ? before : null);
  });
  const allNumbers = () => {
    const all = sentencesOf(report, lexicon, () => true);
    return numbersOf(
      all,
      readingsOf(all, quantities, report.year, true),
      { claims, sums, ratios },
    );
  };
  let numbers: ProseNumber[] | undefined;
  return {
    claims,
    sums,
    ratios,
    restated: restatedOf(
      spoken.map((each) => each.sentence),
      claims,
      report.year,
    ),
    get numbers() {
      numbers ??= allNumbers();
      return numbers;
    },
  };
}

const NOTHING: Reading[] = [];

/** What the sentences say, each in the light of those before it on its topic; of those that say nothing, nothing. */
function readingsOf(
  sentences: readonly Sentence[],
  quantities: Quantities,
  year: number | null,
  all: boolean,
): Reading[][] {
  const readings: Reading[][] = [];
  for (let from = 0, to = 0; from < sentences.length; from = to) {
    const { topic: own } = sentences[from]!;
    let last = from - 1;
    for (to = from; to < sentences.length && sentences[to]!.topic === own; to++)
      if (all || mayClaim(sentences[to]!)) last = to;
    const topic: Topic = { requests: false, disclosure: false, whole: null };
    for (let i = from; i < to; i++) {
      const sentence = sentences[i]!;
      const wanted = i <= last && (all || isPending(topic) || mayMatter(sentence));
      readings.push(wanted ? interpret(sentence, topic, quantities, year) : NOTHING);
      topic.disclosure ||= (sentence.signs & Sign.disclosure) !== 0;
    }
  }
  return readings;
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
  return claims.flatMap(({ quantity, value, agrees, table, all }) => {
    const [terms] = quantity.readings;
    const [term] = terms!;
    return !all && terms!.length === 1 && (agrees !== null || table === null)
      ? [{ cell: term!.cell, value }]
      : [];
  });
}

function statedIn(
  sentence: Sentence,
  readings: readonly Reading[],
  index: number,
  quantities: Quantities,
): Omit<Claim, 'table' | 'agrees'>[] {
  if (!isRead(sentence)) return [];
  return readings.flatMap(({ item, quantity, denied, all, scope, left }) => {
    if (!quantity || left !== null) return [];
    const { number } = item;
    if (number && number.kind === 'count' && !isInteger(number.value)) return [];
    const from = number ?? item;
    const kinds = denied && quantity.id === 'both.total' ? ['review.total', 'suit.total'] : [quantity.id];
    return kinds.map((id) => {
      const stated = id === quantity.id ? quantity : quantities.of(id)!;
      return {
        quantity: stated,
        value: number ? Number(formatDecimal(number.value)) : 0,
        content: sourceOf(sentence.plain, from.start, from.end),
        denied,
        all,
        scope,
        cells: stated.readings[0]!.map((term) => term.cell),
        sentence: index,
      };
    });
  });
}
