import type { Localized } from '../base/localized.ts';
import type { Span } from '../base/span.ts';
import { nearest } from '../base/suggest.ts';
import type { JsonNode } from './jsonc.ts';

/** What is wrong in a configuration. */
export interface ConfigurationProblem {
  readonly message: Localized;
  readonly span: Span;
  /** What was most likely meant, to stand in place of the span. */
  readonly replacement?: string;
}

export function unknownName(
  what: Localized,
  name: string,
  span: Span,
  names: readonly string[],
): ConfigurationProblem {
  const meant = nearest(name, names);
  const list = (mark: string) => (names.length > 12 ? '' : names.join(mark));
  return {
    message: {
      zh: `没有“${short(name)}”这个${what.zh}，这一处不起作用。${meant ? `是不是 ${meant}？` : list('') && `可以是 ${list('、')}。`}`,
      en: `There is no ${what.en} “${short(name)}”; it has no effect.${meant ? ` Did you mean ${meant}?` : list('') && ` It is one of ${list(', ')}.`}`,
    },
    span,
    ...(meant ? { replacement: JSON.stringify(meant) } : {}),
  };
}

export function wrongType(name: string, wanted: Localized, node: JsonNode): ConfigurationProblem {
  const got = TYPES[typeOf(node)]!;
  return {
    message: {
      zh: `${name} 应为${wanted.zh}，这里是${got.zh}，不起作用。`,
      en: `${name} must be ${wanted.en}; this is ${got.en} and has no effect.`,
    },
    span: node.span,
  };
}

export function repeated(name: string, span: Span): ConfigurationProblem {
  return {
    message: {
      zh: `“${short(name)}”写了不止一次，以最后一次为准。请删去其余的。`,
      en: `“${short(name)}” is written more than once; the last one holds. Delete the others.`,
    },
    span,
  };
}

export function badGlob(pattern: string, why: Localized): Localized {
  return {
    zh: `“${short(pattern)}”不能用来指文件：${why.zh}。这一处不起作用。`,
    en: `“${short(pattern)}” cannot stand for files: ${why.en}. It has no effect.`,
  };
}

function typeOf(node: JsonNode): string {
  if (node.kind !== 'scalar') return node.kind;
  return node.value === null ? 'null' : typeof node.value;
}

const TYPES: Readonly<Record<string, Localized>> = {
  object: { zh: '对象', en: 'an object' },
  array: { zh: '数组', en: 'an array' },
  string: { zh: '文字', en: 'text' },
  number: { zh: '数', en: 'a number' },
  boolean: { zh: '真假值', en: 'true or false' },
  null: { zh: ' null', en: 'null' },
};

export function short(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
