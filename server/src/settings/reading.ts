import type { Localized } from '../base/localized.ts';
import type { JsonNode, JsonObject, JsonProperty } from './jsonc.ts';
import { type ConfigurationProblem, repeated, unknownName } from './problems.ts';

/** The names that a configuration may use. */
export interface Vocabulary {
  readonly rules: readonly string[];
  readonly cells: readonly string[];
  readonly sections: readonly string[];
}

/** The properties that count, by their names; `names` are those that exist, null where any may stand. */
export function propertiesOf(
  node: JsonObject | null,
  names: readonly string[] | null,
  what: Localized,
  problems: ConfigurationProblem[],
): Map<string, JsonProperty> {
  const found = new Map<string, JsonProperty>();
  for (const property of node?.properties ?? []) {
    const { key, keySpan } = property;
    if (names && !names.includes(key)) problems.push(unknownName(what, key, keySpan, names));
    else {
      if (found.has(key)) problems.push(repeated(key, keySpan));
      found.set(key, property);
    }
  }
  return found;
}

export function textOf(node: JsonNode | null | undefined): string | null {
  return node?.kind === 'scalar' && typeof node.value === 'string' ? node.value : null;
}

export const KEY = { zh: '名称', en: 'key' };
export const OBJECT = { zh: '对象 { }', en: 'an object { }' };
export const TEXT = { zh: '带双引号的文字', en: 'text in double quotation marks' };
