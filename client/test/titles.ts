import { ok } from './assert.ts';

/** What one edit takes out and puts in. */
export interface Change {
  readonly removed: string;
  readonly inserted: string;
}

/** The fixes whose title counts or describes what they write; every other one names it. */
const DESCRIBED: readonly (readonly [
  title: RegExp,
  done: (changes: readonly Change[], said: string[]) => boolean,
])[] = [
  [
    /^Fill in 0 in (\d+) cells?$/,
    (changes, [count]) =>
      changes.length === Number(count) && changes.every(({ inserted }) => inserted.trim() === '0'),
  ],
  [
    /^Replace it by the three rows, with 0 each$/,
    (changes) =>
      ['1.申请人无正当理由逾期不补正', '2.申请人逾期未按收费通知要求缴纳费用', '3.其他'].every((row) =>
        changes.some(({ inserted }) => closed(inserted).includes(row)),
      ),
  ],
  [
    /^Delete “(.+)”$/,
    (changes, [words]) =>
      changes.length === 1 && changes.every((each) => each.removed.trim() === words && each.inserted === ''),
  ],
];

/** Fails unless the changes are what the title of the fix says. */
export function keepsItsWord(title: string, changes: readonly Change[]): void {
  ok(changes.length > 0, `“${title}” changes nothing`);
  const told = `“${title}” does not say what it did: ${JSON.stringify(changes)}`;
  const described = DESCRIBED.find(([pattern]) => pattern.test(title));
  if (described) {
    const [pattern, done] = described;
    ok(done(changes, pattern.exec(title)?.slice(1) ?? []), told);
    return;
  }
  // An edit may be a part of what is named, where only that differs.
  for (const { inserted } of changes) ok(closed(title).includes(closed(inserted)), told);
}

/** Titles leave out the blanks that stand inside a label. */
export function closed(text: string): string {
  return text.replace(/\s+/g, '');
}
