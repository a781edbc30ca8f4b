import { formatDecimal, isInteger } from '../base/decimal.ts';
import type { Report } from '../report/types.ts';
import { judged, kindOf } from './claims/compare.ts';
import { numbersOf } from './claims/coverage.ts';
import { mayOpenRequests, maySayAllOrNone, mayState } from './claims/hints.ts';
import { interpret, type Reading, speaksOfDisclosure } from './claims/interpret.ts';
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
  const wanted = lastsWithClaims(sentences);
  const readings = readingsOf(
    sentences,
    quantities,
    report.year,
    (i, topic) => wanted(i) && (isPending(topic) || mayMatter(sentences[i]!)),
  );
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
    return ratiosOf(sentence, before?.counts && before.topic === sentence.topic ? before : null);
  });
  const allNumbers = () => {
    const all = sentencesOf(report, lexicon, () => true);
    return numbersOf(
      all,
      readingsOf(all, quantities, report.year, () => true),
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

/** What the sentences say, each in the light of those before it; of those that are not wanted, nothing. */
function readingsOf(
  sentences: readonly Sentence[],
  quantities: Quantities,
  year: number | null,
  isWanted: (index: number, topic: Topic) => boolean,
): Reading[][] {
  let topic: Topic = { requests: false, disclosure: false, whole: null };
  return sentences.map((sentence, i) => {
    if (sentence.topic !== sentences[i - 1]?.topic)
      topic = { requests: false, disclosure: false, whole: null };
    if (isWanted(i, topic)) return interpret(sentence, topic, quantities, year);
    topic.disclosure ||= speaksOfDisclosure(sentence);
    return [];
  });
}

function isPending({ requests, whole }: Topic): boolean {
  return requests || whole !== null;
}

function mayMatter({ plain, start, end, counts }: Sentence): boolean {
  const text = plain.text.slice(start, end);
  return counts ? mayState(text) : mayOpenRequests(text) || maySayAllOrNone(text);
}

/** Most sentences state no figure; they matter only where one that does follows on the same topic. */
function lastsWithClaims(sentences: readonly Sentence[]): (index: number) => boolean {
  const last = new Map<number, number>();
  sentences.forEach((sentence, i) => {
    const { plain, start, end, counts, topic } = sentence;
    if (isRead(sentence) && (counts || maySayAllOrNone(plain.text.slice(start, end)))) last.set(topic, i);
  });
  return (index) => index <= (last.get(sentences[index]!.topic) ?? -1);
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
