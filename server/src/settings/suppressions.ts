import type { Localized } from '../base/localized.ts';
import type { Span } from '../base/span.ts';
import { type Glob, matchesFile, readGlob } from './glob.ts';
import type { JsonNode, JsonObject } from './jsonc.ts';
import { badGlob, type ConfigurationProblem, unknownName, wrongType } from './problems.ts';
import { KEY, OBJECT, propertiesOf, TEXT, textOf, type Vocabulary } from './reading.ts';
import type { SuppressionEntry } from './types.ts';

/** An entry of `suppress` as it is written down. */
export interface SuppressionRecord {
  readonly file: Glob;
  readonly rule: string;
  readonly cell?: string;
  readonly section?: string;
  readonly reason: string;
  readonly fingerprint?: string;
  readonly span: Span;
}

export const SUPPRESSION_KEYS = ['file', 'rule', 'cell', 'section', 'reason', 'fingerprint'] as const;

/** The rule that tells of suppressions themselves; its level is set, it is not suppressed. */
export const SUPPRESSION_RULE = 'suppression';

/** An entry that is not whole is left out: it must never hide more than was meant. */
export function readSuppressions(
  node: JsonNode | null,
  vocabulary: Vocabulary,
  problems: ConfigurationProblem[],
): SuppressionRecord[] {
  if (!node) return [];
  if (node.kind !== 'array') {
    problems.push(wrongType('suppress', ENTRIES, node));
    return [];
  }
  return node.items.flatMap((item, i) => {
    if (item.kind === 'object') return readEntry(item, vocabulary, problems) ?? [];
    problems.push(wrongType(`suppress[${i}]`, OBJECT, item));
    return [];
  });
}

function readEntry(
  node: JsonObject,
  { rules, cells, sections }: Vocabulary,
  problems: ConfigurationProblem[],
): SuppressionRecord | null {
  const before = problems.length;
  const values = propertiesOf(node, SUPPRESSION_KEYS, KEY, problems);
  const read = (name: (typeof SUPPRESSION_KEYS)[number]): { text: string; span: Span } | null => {
    const value = values.get(name)?.value;
    if (!value) return null;
    const text = textOf(value);
    if (text === null) problems.push(wrongType(name, TEXT, value));
    return text === null ? null : { text: text.trim(), span: value.span };
  };
  const known = (name: 'rule' | 'cell' | 'section', what: Localized, names: readonly string[]) => {
    const found = read(name);
    if (found && !names.includes(found.text)) problems.push(unknownName(what, found.text, found.span, names));
    return found?.text;
  };
  const file = read('file');
  const glob = file && readGlob(file.text);
  if (file && glob && 'problem' in glob)
    problems.push({ message: badGlob(file.text, glob.problem), span: file.span });
  const rule = known(
    'rule',
    RULE,
    rules.filter((id) => id !== SUPPRESSION_RULE),
  );
  const cell = known('cell', CELL, cells);
  const section = known('section', SECTION, sections);
  const reason = read('reason')?.text;
  const fingerprint = read('fingerprint');
  if (fingerprint && !/^[0-9a-f]{16}$/.test(fingerprint.text))
    problems.push({ message: BAD_FINGERPRINT, span: fingerprint.span });
  if (cell !== undefined && section !== undefined) problems.push({ message: ONE_PLACE, span: node.span });
  const missing = [!file && 'file', !rule && 'rule', !reason && 'reason'].filter((name) => name !== false);
  if (missing.length > 0 && problems.length === before)
    problems.push({ message: incomplete(missing), span: node.span });
  if (problems.length > before || !glob || 'problem' in glob || !rule || !reason) return null;
  return {
    file: glob,
    rule,
    ...(cell === undefined ? {} : { cell }),
    ...(section === undefined ? {} : { section }),
    reason,
    ...(fingerprint === null ? {} : { fingerprint: fingerprint.text }),
    span: node.span,
  };
}

/** The entries that hold for one file, given by its path from the configuration's folder. */
export function suppressionsFor(
  records: readonly SuppressionRecord[],
  path: string,
  configuration: string,
): SuppressionEntry[] {
  return records
    .filter(({ file }) => matchesFile(file, path))
    .map(({ file, ...entry }) => ({
      ...entry,
      path: configuration,
      exact: file.pattern.replace(/^\.?\//, '').normalize('NFC') === path.normalize('NFC'),
    }));
}

function incomplete(names: readonly string[]): Localized {
  return {
    zh: `这一条缺少 ${names.join('、')}，不起作用。抑制要写明文件、规则和理由。`,
    en: `This entry lacks ${names.join(', ')} and has no effect: it takes a file, a rule and a reason.`,
  };
}

const RULE = { zh: '可以抑制的规则', en: 'rule to suppress' };
const CELL = { zh: '单元格', en: 'cell' };
const SECTION = { zh: '部分', en: 'section' };
const ENTRIES = { zh: '数组，每条抑制一个对象', en: 'an array with an object for each entry' };
const BAD_FINGERPRINT = {
  zh: '指纹应为 16 位十六进制数，这一条不起作用。请用编辑器或 check --format json 给出的 figures。',
  en: 'A fingerprint has 16 hexadecimal digits; the entry has no effect. Take it from the editor or from figures in check --format json.',
};
const ONE_PLACE = {
  zh: 'cell 和 section 只能写一个，这一条不起作用。',
  en: 'Either cell or section, not both; the entry has no effect.',
};
