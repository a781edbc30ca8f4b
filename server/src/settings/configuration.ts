import type { Localized } from '../base/localized.ts';
import type { Span } from '../base/span.ts';
import { type Glob, readGlob } from './glob.ts';
import { type JsonNode, type JsonObject, parseJsonc } from './jsonc.ts';
import { badGlob, type ConfigurationProblem, short, unknownName, wrongType } from './problems.ts';
import { KEY, OBJECT, propertiesOf, TEXT, textOf, type Vocabulary } from './reading.ts';
import { readSuppressions, type SuppressionRecord } from './suppressions.ts';
import { THRESHOLD_NAMES, THRESHOLDS, type ThresholdName } from './thresholds.ts';
import { LEVELS, type Level } from './types.ts';

/** What a `.nianbao.json` says, as far as it can be understood. */
export interface Configuration {
  readonly rules: ReadonlyMap<string, Placed<Level>>;
  readonly organs: ReadonlyMap<string, Placed<string>>;
  readonly thresholds: ReadonlyMap<ThresholdName, Placed<number>>;
  /** Null where nothing is said: then every file counts. */
  readonly include: readonly Placed<Glob>[] | null;
  readonly exclude: readonly Placed<Glob>[];
  readonly suppress: readonly SuppressionRecord[];
}

/** A value and where it stands. */
export interface Placed<T> {
  readonly value: T;
  readonly span: Span;
}

export interface ConfigurationReading {
  readonly configuration: Configuration;
  readonly problems: readonly ConfigurationProblem[];
}

export const EMPTY_CONFIGURATION: Configuration = {
  rules: new Map(),
  organs: new Map(),
  thresholds: new Map(),
  include: null,
  exclude: [],
  suppress: [],
};

export const CONFIGURATION_KEYS = [
  '$schema',
  'rules',
  'organs',
  'thresholds',
  'include',
  'exclude',
  'suppress',
] as const;

/** Reads a configuration. What is broken is told and left out; the rest holds. Never throws. */
export function readConfiguration(text: string, vocabulary: Vocabulary): ConfigurationReading {
  const { root, problems: broken } = parseJsonc(text);
  const problems: ConfigurationProblem[] = [...broken];
  if (root && root.kind !== 'object') problems.push(wrongType('.nianbao.json', OBJECT, root));
  const values = root?.kind === 'object' ? propertiesOf(root, CONFIGURATION_KEYS, KEY, problems) : new Map();
  const object = (name: string): JsonObject | null => {
    const node: JsonNode | undefined = values.get(name)?.value ?? undefined;
    if (!node || node.kind === 'object') return node ?? null;
    problems.push(wrongType(name, OBJECT, node));
    return null;
  };
  const schema = values.get('$schema')?.value;
  if (schema && textOf(schema) === null) problems.push(wrongType('$schema', TEXT, schema));
  const configuration = {
    rules: readRules(object('rules'), vocabulary.rules, problems),
    organs: readOrgans(object('organs'), problems),
    thresholds: readThresholds(object('thresholds'), problems),
    include: readGlobs('include', values.get('include')?.value, problems),
    exclude: readGlobs('exclude', values.get('exclude')?.value, problems) ?? [],
    suppress: readSuppressions(values.get('suppress')?.value ?? null, vocabulary, problems),
  };
  problems.sort((a, b) => a.span.start - b.span.start);
  return { configuration, problems };
}

function readRules(node: JsonObject | null, ids: readonly string[], problems: ConfigurationProblem[]) {
  const rules = new Map<string, Placed<Level>>();
  for (const [id, { value, keySpan }] of propertiesOf(node, ids, RULE, problems)) {
    const level = textOf(value);
    if (!value) continue;
    if (level === null) problems.push(wrongType(id, LEVEL_TEXT, value));
    else if (!isLevel(level)) problems.push(unknownName(LEVEL, level, value.span, LEVELS));
    else rules.set(id, { value: level, span: keySpan });
  }
  return rules;
}

function readOrgans(node: JsonObject | null, problems: ConfigurationProblem[]) {
  const organs = new Map<string, Placed<string>>();
  for (const [alias, { value, keySpan }] of propertiesOf(node, null, KEY, problems)) {
    const name = textOf(value)?.trim();
    if (alias.trim() === '' || name === '') problems.push({ message: EMPTY_ORGAN, span: keySpan });
    else if (name !== undefined) organs.set(alias.trim(), { value: name, span: keySpan });
    else if (value) problems.push(wrongType(short(alias), TEXT, value));
  }
  return organs;
}

function readThresholds(node: JsonObject | null, problems: ConfigurationProblem[]) {
  const thresholds = new Map<ThresholdName, Placed<number>>();
  for (const [key, { value, keySpan }] of propertiesOf(node, THRESHOLD_NAMES, THRESHOLD, problems)) {
    const name = key as ThresholdName;
    const number = value?.kind === 'scalar' ? value.value : null;
    if (!value) continue;
    if (typeof number !== 'number') problems.push(wrongType(name, NUMBER, value));
    else if (!Number.isFinite(number) || number < THRESHOLDS[name].least)
      problems.push({ message: tooSmall(name), span: value.span });
    else thresholds.set(name, { value: number, span: keySpan });
  }
  return thresholds;
}

function readGlobs(
  name: string,
  node: JsonNode | null | undefined,
  problems: ConfigurationProblem[],
): Placed<Glob>[] | null {
  if (!node) return null;
  if (node.kind !== 'array') {
    problems.push(wrongType(name, GLOBS, node));
    return null;
  }
  const globs: Placed<Glob>[] = [];
  for (const [i, item] of node.items.entries()) {
    const pattern = textOf(item);
    if (pattern === null) {
      problems.push(wrongType(`${name}[${i}]`, TEXT, item));
      continue;
    }
    const glob = readGlob(pattern);
    if ('problem' in glob) problems.push({ message: badGlob(pattern, glob.problem), span: item.span });
    else globs.push({ value: glob, span: item.span });
  }
  // A list of which nothing can be used must not shut every file out.
  return globs.length === 0 && node.items.length > 0 ? null : globs;
}

function isLevel(text: string): text is Level {
  return (LEVELS as readonly string[]).includes(text);
}

function tooSmall(name: ThresholdName): Localized {
  const { least, value } = THRESHOLDS[name];
  return {
    zh: `${name} 不能小于 ${least}，这一处不起作用，仍按 ${value}。`,
    en: `${name} is at least ${least}; this has no effect, and ${value} holds.`,
  };
}

const RULE = { zh: '规则', en: 'rule' };
const LEVEL = { zh: '级别', en: 'level' };
const THRESHOLD = { zh: '阈值', en: 'threshold' };
const LEVEL_TEXT = { zh: '级别，如 "off"', en: 'a level, such as "off"' };
const NUMBER = { zh: '数', en: 'a number' };
const GLOBS = { zh: '数组，如 ["2024/**"]', en: 'an array, such as ["2024/**"]' };
const EMPTY_ORGAN = {
  zh: '机关的别名和全称都不能空着，这一处不起作用。',
  en: 'Neither the alias nor the full name of an organ may be empty; this has no effect.',
};
