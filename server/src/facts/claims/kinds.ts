import type { Reading } from './interpret.ts';
import type { Item } from './items.ts';
import type { PlainText } from './plainText.ts';
import { TAG, tagsOf } from './tags.ts';
import { numberOf } from './values.ts';

/**
 * 收到 8 件，答复 6 件，转交 2 件: what adds up to all that came in are its kinds, whatever the table calls them. Then
 * 答复 is one kind of answer and not all of them, and is held against no total.
 */
export function leaveKinds(readings: Reading[], plain: PlainText): void {
  for (let i = 1; i < readings.length; i++) {
    const id = readings[i]!.quantity?.id;
    if (id !== 'done' && id !== 'received') continue;
    if (addUp(readings, i, plain)) readings[i] = { ...readings[i]!, quantity: null, left: 'part' };
  }
}

/**
 * 公文主动公开 50 件，依申请公开 20 件，不予公开 10 件: documents by who may see them, and neither requests nor outcomes.
 */
export function leaveAttributes(readings: Reading[], { text }: PlainText): void {
  const first = readings.findIndex(({ quantity, item }) => quantity?.id === 'received' && isBare(item));
  if (first < 1) return;
  const { number, depth } = readings[first]!.item;
  const before = readings.findLast(
    ({ item }, i) => i < first && item.depth === depth && item.number?.kind === 'count',
  );
  if (!before || before.quantity !== null || before.item.number!.unit !== number!.unit) return;
  if (!text.slice(before.item.start, before.item.end).includes('主动公开')) return;
  for (let i = first; i < readings.length; i++)
    if (i === first || readings[i]!.quantity?.id === 'outcome:refused')
      readings[i] = { ...readings[i]!, quantity: null, left: 'subject' };
}

/**
 * 收到 60 件，其中 2 件为咨询；实际受理 58 件: what was left of it after a first look is what the table counts. Where it is
 * not understood, what came in is held against nothing.
 */
export function leaveGross(readings: Reading[], { text }: PlainText): void {
  const net = readings.findIndex(({ quantity, item: { number, tags, start } }) => {
    const received = quantity === null && number !== null && tags.has(TAG.received);
    return received && text.slice(start, number.start).includes('实际');
  });
  for (let i = 0; i < net; i++) {
    const reading = readings[i]!;
    if (reading.quantity?.id === 'received') readings[i] = { ...reading, quantity: null, left: 'part' };
  }
}

/** 依申请公开 n 件, and not 收到依申请公开 n 件. */
function isBare({ number, tags }: Item): boolean {
  return number !== null && tags.has(TAG.request) && !tags.hasAny(ACTS);
}

const ACTS = tagsOf('received', 'done', 'handled', 'some-request');

const WHOLES = ['received', 'available', 'handled', 'either'];
const OTHERS = tagsOf('of', 'change', 'share', 'rate', 'carried', 'carried-in', 'carried-out');
/** What is left to do is no kind of answer. */
const LEFT = /结转|转结|转入|顺延|[下次来明]年|下一年|在办|正在|尚|未[办答回到]|待|剩|其余|余下|20\d\d/;

/** Whether the count at i and those beside it, outcomes or kinds that the table has no word for, are all of the whole. */
function addUp(readings: readonly Reading[], i: number, { text }: PlainText): boolean {
  const first = countAt(readings, i);
  const whole = wholeBefore(readings, i);
  if (first === null || whole === null || first >= whole) return false;
  const { depth, number } = readings[i]!.item;
  let sum = first;
  for (let j = i + 1; j < readings.length && sum < whole; j++) {
    const { item, quantity, denied } = readings[j]!;
    if (item.depth !== depth) continue;
    if (item.number === null && !denied) continue;
    const count = countAt(readings, j);
    if (count === null || item.number!.unit !== number!.unit) return false;
    if (quantity !== null && !quantity.id.startsWith('outcome:')) return false;
    if (item.tags.hasAny(OTHERS) || LEFT.test(text.slice(item.start, item.end))) return false;
    sum += count;
  }
  return sum === whole;
}

function wholeBefore(readings: readonly Reading[], i: number): number | null {
  const { depth } = readings[i]!.item;
  for (let j = i - 1; j >= 0; j--) {
    const { item, quantity } = readings[j]!;
    if (item.depth !== depth || item.number === null) continue;
    return quantity && WHOLES.includes(quantity.id) ? countAt(readings, j) : null;
  }
  return null;
}

function countAt(readings: readonly Reading[], i: number): number | null {
  const { number, tags } = readings[i]!.item;
  if (number?.kind !== 'count' || number.approximate || tags.has(TAG.about)) return null;
  return numberOf(number.value);
}
