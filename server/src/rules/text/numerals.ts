const DIGITS = '零一二三四五六七八九';

/** 三, 十二, 12: a count as it is written before a measure word; null where it is none. */
export function countOf(text: string): number | null {
  if (/^\d{1,3}$/.test(text)) return Number(text);
  if (text === '两') return 2;
  const match = /^([二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(text);
  if (!match || text === '') return null;
  const [, tens, ten, units] = match;
  if (!ten) return tens && units ? null : DIGITS.indexOf(tens ?? units ?? '');
  return (tens ? DIGITS.indexOf(tens) : 1) * 10 + (units ? DIGITS.indexOf(units) : 0);
}

/** 1 → 一, 12 → 十二. */
export function numeral(count: number): string {
  const tens = Math.floor(count / 10);
  const units = count % 10 === 0 && tens > 0 ? '' : DIGITS[count % 10]!;
  return `${tens > 1 ? DIGITS[tens] : ''}${tens > 0 ? '十' : ''}${units}`;
}
