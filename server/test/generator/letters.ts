import { slipped } from './marks.ts';
import type { Random } from './random.ts';

export type LetterChange = 'replace' | 'drop' | 'add';

const OTHERS = [...'度定事项办目类法责位体系值单组织'];

/** One letter of a label replaced, dropped or added; never its numeral or punctuation. */
export function changeLetter(text: string, how: LetterChange, random: Random): string {
  const letters = [...text].flatMap((letter, i) => (isName(letter) ? [i] : []));
  const at = random.pick(letters);
  const old = text[at]!;
  const other = random.pick(OTHERS.filter((letter) => letter !== old && letter !== text[at + 1]));
  if (how === 'add') return text.slice(0, at + 1) + slipped('', other) + text.slice(at + 1);
  return text.slice(0, at) + slipped(old, how === 'drop' ? '' : other) + text.slice(at + 1);
}

function isName(letter: string): boolean {
  return /\p{Script=Han}/u.test(letter) && !/[一二三四五六七八九十]/.test(letter);
}

/** Other words for a heading, its ordinal kept. */
export function rename(heading: string, name: string): string {
  const at = heading.indexOf('、') + 1;
  return heading.slice(0, at) + slipped(heading.slice(at), name);
}

export function misnumber(heading: string, ordinal: string): string {
  return slipped(heading.slice(0, 1), ordinal) + heading.slice(1);
}

/** Something that is no count of pieces where a figure should stand. */
export function spoilFigure(figure: string, random: Random): string {
  const spoiled = random.pick([
    '一',
    '?',
    'O',
    figure.includes('0') && figure !== '0' ? figure.replace('0', 'O') : `${figure}O`,
    figure === '0' ? '-3' : `-${figure}`,
    `${figure}.5`,
  ]);
  return slipped(figure, spoiled);
}
