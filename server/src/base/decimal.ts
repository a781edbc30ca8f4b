/** An exact decimal: `units` × 10^-`scale`. */
export interface Decimal {
  readonly units: bigint;
  readonly scale: number;
}

export const ZERO: Decimal = { units: 0n, scale: 0 };

/** Most numbers of a report are small, and a big integer costs more than all else that is done with one. */
const SMALL = new Array<Decimal | undefined>(4_096);

/** A whole number, zero or more. */
export function wholeDecimal(value: number): Decimal {
  if (value >= SMALL.length) return { units: BigInt(value), scale: 0 };
  let decimal = SMALL[value];
  if (decimal === undefined) {
    decimal = { units: BigInt(value), scale: 0 };
    SMALL[value] = decimal;
  }
  return decimal;
}

export function parseDecimal(digits: string): Decimal | null {
  const match = /^([+-]?)(\d+)(?:\.(\d+))?$/.exec(digits);
  if (!match) return null;
  const fraction = match[3] ?? '';
  const units = BigInt((match[1] === '-' ? '-' : '') + match[2] + fraction);
  return { units, scale: fraction.length };
}

function rescale(value: Decimal, scale: number): bigint {
  return value.units * 10n ** BigInt(scale - value.scale);
}

export function add(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return { units: rescale(a, scale) + rescale(b, scale), scale };
}

export function negate(value: Decimal): Decimal {
  return { units: -value.units, scale: value.scale };
}

export function subtract(a: Decimal, b: Decimal): Decimal {
  return add(a, negate(b));
}

export function compare(a: Decimal, b: Decimal): number {
  const difference = subtract(a, b).units;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function equal(a: Decimal, b: Decimal): boolean {
  return compare(a, b) === 0;
}

export function isInteger(value: Decimal): boolean {
  return value.scale === 0 || value.units % 10n ** BigInt(value.scale) === 0n;
}

/** Plain digits, without trailing zeros of the fraction. */
export function formatDecimal(value: Decimal): string {
  if (value.scale === 0) return value.units.toString();
  const sign = value.units < 0n ? '-' : '';
  const digits = (value.units < 0n ? -value.units : value.units).toString().padStart(value.scale + 1, '0');
  const whole = digits.slice(0, digits.length - value.scale);
  const fraction = digits.slice(digits.length - value.scale).replace(/(?<!0)0+$/, '');
  return sign + whole + (fraction === '' ? '' : `.${fraction}`);
}

export function isZero(value: Decimal): boolean {
  return value.units === 0n;
}
