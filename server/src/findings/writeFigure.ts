import type { Content } from '../base/content.ts';
import { sliceContent } from '../base/content.ts';
import { replaceAll } from './rewrite.ts';
import type { Edit } from './types.ts';

/** Writes another figure into a cell in the way the old one was written: width, separators, unit and note stay. */
export function writeFigure(content: Content, value: number): Edit[] {
  const match = /[0-9０-９][0-9０-９,，]*/.exec(content.text);
  if (content.text === '') return [{ span: content.span, newText: String(value) }];
  if (!match) return replaceAll(content, String(value));
  const digits = sliceContent(content, match.index, match.index + match[0].length);
  return replaceAll(digits, styled(String(value), match[0]));
}

function styled(digits: string, model: string): string {
  const separator = /[,，]/.exec(model)?.[0];
  const parted = separator ? digits.replace(/\B(?=(?:\d{3}){1,7}$)/g, separator) : digits;
  if (!/[０-９]/.test(model)) return parted;
  return parted.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}
