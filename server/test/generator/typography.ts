import { atoms, mapText } from './marks.ts';
import type { Random } from './random.ts';
import type { Typography } from './types.ts';

/** How a layout's models write the labels of tables when nothing else is asked for. */
export interface LabelStyle {
  readonly brackets: 'half' | 'full';
  /** `(一) 予以公开` */
  readonly bracketSpace: boolean;
  /** `, ` between the clauses of a label */
  readonly halfCommas: boolean;
}

export const PLAIN_STYLE: LabelStyle = { brackets: 'full', bracketSpace: false, halfCommas: false };

export function styleLabel(label: string, style: LabelStyle, typography: Typography, random: Random): string {
  let text = label;
  const brackets = typography.brackets ?? style.brackets;
  if (brackets === 'half') text = halfBrackets(text);
  if (style.halfCommas) text = text.replaceAll('，', ', ');
  if (style.bracketSpace) text = text.replace(/^([（(][一二三四五六七][）)])/, '$1 ');
  if (typography.ordinals === 'space') text = text.replace(/^(\d)\./, '$1. ');
  if (typography.ordinals === 'comma') text = text.replace(/^(\d)\./, '$1、');
  if (typography.digits === 'full-width') text = text.replace(/^\d/, fullWidth);
  if (typography.labelSpaces) text = spaced(text, random);
  return text;
}

export function styleProse(text: string, typography: Typography): string {
  return typography.brackets === 'half' ? halfBrackets(text) : text;
}

/** A figure as it is written: grouped, full width, or with its sign. */
export function styleFigure(digits: string, signed: boolean, typography: Typography, random: Random): string {
  let text = digits;
  if (signed && !/^(?:-|0$)/.test(text) && random.chance(0.4)) text = `+${text}`;
  if (typography.thousands) {
    const [whole = '', fraction] = text.split('.');
    const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
    text = fraction === undefined ? grouped : `${grouped}.${fraction}`;
  }
  return typography.digits === 'full-width' ? fullWidth(text) : text;
}

export function bold(text: string): string {
  return `**${text}**`;
}

function halfBrackets(text: string): string {
  return mapText(text, (part) => part.replaceAll('（', '(').replaceAll('）', ')'));
}

function fullWidth(text: string): string {
  return text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

function spaced(text: string, random: Random): string {
  const parts = atoms(text);
  if (parts.length < 2) return text;
  const everywhere = parts.length <= 8 && random.chance(0.4);
  const places = new Set([Math.floor(parts.length / 2), random.int(1, parts.length - 1)]);
  return parts.map((part, i) => (i > 0 && (everywhere || places.has(i)) ? ` ${part}` : part)).join('');
}
