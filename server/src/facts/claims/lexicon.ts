import { onceFor } from '../../base/once.ts';
import { leaves } from '../../form/nodes.ts';
import type { Form } from '../../form/types.ts';
import { OUTCOME_WORDS, type Tag, WORDS } from './words.ts';
import { type WordTree, wordTree } from './wordTree.ts';

export interface Entry {
  readonly text: string;
  readonly tags: readonly Tag[];
  /** The row of table 3 that an `outcome` names. */
  readonly row: string | null;
}

export interface Lexicon {
  /** The vocabulary of the genre. */
  readonly common: WordTree<Entry>;
  /** What the organ calls itself: before the common words of the same letters. */
  readonly names: Names;
}

export function lexiconOf(form: Form, organ: string | null): Lexicon {
  const names = namesOf(organ).map((text): Entry => ({ text, tags: OWN, row: null }));
  return { common: commonOf(form), names: byFirstLetter(names) };
}

/** Names by their first letter, the longest first: too few, and too short-lived, for a tree. */
export type Names = ReadonlyMap<number, readonly Entry[]>;

function byFirstLetter(names: readonly Entry[]): Names {
  const found = new Map<number, Entry[]>();
  for (const name of names) {
    const first = name.text.charCodeAt(0);
    const same = found.get(first);
    if (same) same.push(name);
    else found.set(first, [name]);
  }
  for (const same of found.values()) same.sort((a, b) => b.text.length - a.text.length);
  return found;
}

const OWN: readonly Tag[] = ['own'];

const commonOf = onceFor((form: Form) => {
  const entries = new Map<string, { tags: Tag[]; row: string | null }>();
  const put = (text: string, tag: Tag, row: string | null = null) => {
    const known = entries.get(text);
    if (!known) entries.set(text, { tags: [tag], row });
    else if (!known.tags.includes(tag)) known.tags.push(tag);
  };
  for (const [row, words] of Object.entries(OUTCOME_WORDS))
    for (const word of words.split(' ')) put(word, 'outcome', row);
  for (const { id, label } of outcomeRows(form)) put(label, 'outcome', id);
  for (const [tag, words] of Object.entries(WORDS) as [Tag, string][])
    for (const word of words.split(' ')) put(word, tag);
  return wordTree([...entries].map(([text, { tags, row }]): Entry => ({ text, tags, row })));
});

/** The rows of 本年度办理结果 by the words of their labels. */
function outcomeRows(form: Form): { id: string; label: string }[] {
  const rows = form.tables.find((table) => table.id === 't3')!.parts[0]!.rows;
  const outcomes = rows.find((row) => row.id === 'outcomes')!.children.filter((row) => row.id !== 'total');
  return [...outcomes, ...leaves(outcomes)]
    .map(({ id, label }) => ({ id, label: label.replace(/^(?:（.）|\d\.)/, '').split('（', 1)[0]! }))
    .filter(({ label }) => label !== '其他');
}

/** What the organs of small places call themselves. */
const LOCAL: readonly (readonly [RegExp, string])[] = [
  [/街道(?:办事处)?$/, '街道 街道办 街道办事处 我街办 我街道办 我街 街办'],
  [/镇(?:人民政府|政府)?$/, '镇政府 镇人民政府 我镇 全镇 镇'],
  [/乡(?:人民政府|政府)?$/, '乡政府 乡人民政府 我乡 全乡 乡'],
];

/** Long names of offices as they are shortened. */
const SHORT: readonly (readonly [string, string])[] = [
  ['住房和城乡建设', '住建'],
  ['住房城乡建设', '住建'],
  ['发展和改革', '发改'],
  ['自然资源和规划', '自规'],
  ['自然资源和规划', '自然资源'],
  ['人力资源和社会保障', '人社'],
  ['人力资源社会保障', '人社'],
  ['市场监督管理', '市场监管'],
  ['卫生健康', '卫健'],
  ['工业和信息化', '工信'],
  ['经济和信息化', '经信'],
  ['交通运输', '交通'],
  ['退役军人事务', '退役军人'],
  ['委员会', '委'],
  ['行政公署', '行署'],
];

const PLACE = '省市州盟县区旗乡镇';

/** 沙坡头区香山乡 goes by 香山乡 too, 市发展和改革委员会 by 发展和改革委员会. */
function namesOf(organ: string | null): string[] {
  if (organ === null) return [];
  const whole = organ.replace(/\s/g, '');
  const names = new Set<string>([whole]);
  for (let i = 1; i < whole.length - 1; i++) {
    if (!PLACE.includes(whole[i]!) && !PLACE.includes(whole[i - 1]!)) continue;
    names.add(whole.slice(i));
  }
  for (const name of [...names]) {
    if (name.includes('人民政府')) {
      names.add(name.replace('人民政府', '政府'));
      names.add(name.replace(/人民政府$/, ''));
    } else if (/[市县区旗乡镇]$/.test(name)) {
      names.add(`${name}人民政府`);
      names.add(`${name}政府`);
    }
    if (name.endsWith('街道')) names.add(`${name}办事处`).add(`${name}办`);
    if (name.endsWith('街道办事处')) names.add(name.replace('办事处', '')).add(name.replace('办事处', '办'));
    if (name.endsWith('办公室')) names.add(name.replace(/公室$/, ''));
  }
  for (const [long, short] of SHORT)
    for (const name of [...names]) if (name.includes(long)) names.add(name.replace(long, short));
  for (const [ending, words] of LOCAL) {
    if (ending.test(whole)) for (const word of words.split(' ')) names.add(word);
  }
  return [...names].filter(
    (name) => (name.length >= 2 || '镇乡'.includes(name)) && !/^(?:人民|街道)?政府$/.test(name),
  );
}
