import type { Random } from '../../random.ts';

const DIGITS = '零一二三四五六七八九';

/** 一千零三十二 */
export function numeral(value: number): string {
  if (value < 10) return DIGITS[value]!;
  let text = '';
  let gap = false;
  for (const [weight, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / weight) % 10;
    if (digit === 0) {
      gap = text !== '';
      continue;
    }
    const ten = weight === 10 && digit === 1 && text === '';
    text += (gap ? '零' : '') + (ten ? '' : DIGITS[digit]!) + name;
    gap = false;
  }
  return text;
}

/** A count as reports write it: mostly plain, also in full width, with thousands, spaced, in words. */
export function writeCount(value: number, random: Random): string {
  const digits = String(value);
  const way = random.next();
  if (way < 0.55) return digits;
  if (way < 0.68) return wide(digits);
  if (way < 0.78) return digits.replace(/\B(?=(?:\d{3})+$)/g, ',');
  if (way < 0.86) return `${digits} `;
  if (way < 0.9) return ` ${wide(digits)} `;
  return value > 0 && value < 10_000 ? numeral(value).replace(/^二$/, '两') : digits;
}

function wide(digits: string): string {
  return digits.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

/** Another number, as a slip of the pen or a figure left over from before. */
export function slippedCount(value: number, random: Random): number {
  const digits = String(value);
  const at = random.int(0, digits.length - 1);
  const other = (Number(digits[at]) + random.int(1, 9)) % 10;
  const near = Math.max(0, value + random.pick([-3, -2, -1, 1, 2, 3]));
  const wrong = random.pick([
    Number(digits.slice(0, at) + other + digits.slice(at + 1)),
    Number(digits.slice(0, at) + digits.slice(at + 1)),
    Number(`${digits.slice(0, at + 1)}${random.int(0, 9)}${digits.slice(at + 1)}`),
    Number([...digits].reverse().join('')),
    near,
  ]);
  return wrong === value ? value + random.int(1, 9) : wrong;
}

/** A decimal with one of its digits wrong, not only the last by one: so much is left to rounding. */
export function slippedDecimal(written: string, random: Random): string {
  const places = [...written].flatMap((each, i) => (/\d/.test(each) ? [i] : []));
  const at = random.pick(places);
  const digit = (Number(written[at]) + random.int(2, 8)) % 10;
  const text = `${written.slice(0, at)}${digit}${written.slice(at + 1)}`;
  return /^0\d/.test(text) ? `1${text.slice(1)}` : text;
}
