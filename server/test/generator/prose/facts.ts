import type { FormId } from '../../../src/form/types.ts';
import type { Organ } from '../organs.ts';
import type { Random } from '../random.ts';

/** What the prose may speak of. Every number in it is either a figure of the tables or made up and consistent. */
export interface Facts {
  readonly organ: Organ;
  readonly year: number;
  readonly formId: FormId;
  readonly figure: (cell: string) => number;
  readonly random: Random;
}

const ORDINALS = ['一是', '二是', '三是', '四是', '五是'];

/** 一是…；二是…。 */
export function enumerate(points: readonly string[]): string {
  return `${points.map((point, i) => ORDINALS[i] + point).join('；')}。`;
}

export function take<T>(random: Random, items: readonly T[], count: number): T[] {
  return random.shuffle(items).slice(0, count);
}
