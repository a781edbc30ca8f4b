import type { Random } from './random.ts';

export const DIGIT_SLIPS = ['replaced', 'dropped', 'swapped', 'added'] as const;

export type DigitSlip = (typeof DIGIT_SLIPS)[number];

/** How often clerks slip in which way, in a hundred slips. */
const SHARES: Readonly<Record<DigitSlip, number>> = { replaced: 74, dropped: 10, swapped: 9, added: 7 };

export function chooseDigitSlip(chance: Random): DigitSlip {
  let left = chance.next() * 100;
  for (const how of DIGIT_SLIPS) {
    left -= SHARES[how];
    if (left < 0) return how;
  }
  return 'replaced';
}

/** The figure with one digit wrong, without a leading zero; null where it leaves no room for such a slip. */
export function slipDigit(digits: string, how: DigitSlip, chance: Random): string | null {
  const results = new Set(wrongReadings(digits, how));
  const possible = [...results].filter((each) => each !== digits && /^(?:0|[1-9]\d*)$/.test(each));
  return possible.length === 0 ? null : chance.pick(possible);
}

function wrongReadings(digits: string, how: DigitSlip): string[] {
  const places = Array.from(digits, (_, i) => i);
  const around = (i: number, middle: string, length: number) =>
    digits.slice(0, i) + middle + digits.slice(i + length);
  switch (how) {
    case 'replaced':
      return places.flatMap((i) => [...'0123456789'].map((digit) => around(i, digit, 1)));
    case 'dropped':
      return places.map((i) => around(i, '', 1));
    case 'swapped':
      return places.slice(1).map((i) => around(i - 1, digits[i]! + digits[i - 1]!, 2));
    case 'added':
      return [...places, digits.length].flatMap((i) => [...'0123456789'].map((digit) => around(i, digit, 0)));
  }
}
