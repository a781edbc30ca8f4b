import { withoutWhite } from '../../base/codes.ts';
import { onceFor } from '../../base/once.ts';
import type { Form } from '../../form/types.ts';
import type { Entry } from './entries.ts';
import { type EntryData, lexiconTables } from './lexiconTables.ts';
import { type ShortName, shortNameOf } from './shortNames.ts';
import { TagSet } from './tags.ts';
import { type WordTree, wordTree } from './wordTree.ts';

export interface Lexicon {
  /** The vocabulary of the genre. */
  readonly common: WordTree<Entry | undefined>;
  /** What the organ calls itself, the longest first: before the common words of the same letters. */
  readonly names: readonly string[];
  /** What it may shorten its name to. */
  readonly shortName: ShortName | null;
}

export function lexiconOf(form: Form, organ: string | null): Lexicon {
  const shortName = organ === null ? null : shortNameOf(withoutWhite(organ));
  return { common: commonOf(form), names: namesOf(organ).sort(byLength), shortName };
}

function byLength(a: string, b: string): number {
  return b.length - a.length;
}

const commonOf = onceFor((form: Form) => {
  const { tree, said } = lexiconTables();
  return wordTree(tree, said[form.id].map(entryFrom));
});

function entryFrom(data: EntryData | null): Entry | undefined {
  if (data === null) return undefined;
  const { tags, row, subject, names } = data;
  return { tags: new TagSet(tags.low, tags.middle, tags.high), row, subject, names };
}

/** What the organs of small places call themselves. */
const LOCAL: readonly (readonly [endings: readonly string[], words: string])[] = [
  [['街道', '街道办事处'], '街道 街道办 街道办事处 我街办 我街道办 我街 街办'],
  [['镇', '镇人民政府', '镇政府'], '镇政府 镇人民政府 我镇 全镇 镇'],
  [['乡', '乡人民政府', '乡政府'], '乡政府 乡人民政府 我乡 全乡 乡'],
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
  const whole = withoutWhite(organ);
  const names = [whole];
  for (let i = 1; i < whole.length - 1; i++)
    if (PLACE.includes(whole[i]!) || PLACE.includes(whole[i - 1]!)) add(names, whole.slice(i));
  const slices = names.length;
  for (let i = 0; i < slices; i++) putVariants(names, names[i]!);
  if (mayShorten(whole)) putShortened(names);
  for (const [endings, words] of LOCAL)
    if (endings.some((ending) => whole.endsWith(ending)))
      for (const word of words.split(' ')) add(names, word);
  return names.filter(isName);
}

/** Names are few: a list does. */
function add(names: string[], name: string): void {
  if (!names.includes(name)) names.push(name);
}

function putVariants(names: string[], name: string): void {
  if (name.includes('人民政府')) {
    add(names, name.replace('人民政府', '政府'));
    add(names, name.endsWith('人民政府') ? name.slice(0, -4) : name);
  } else if ('市县区旗乡镇'.includes(name.at(-1)!)) {
    add(names, `${name}人民政府`);
    add(names, `${name}政府`);
  }
  if (name.endsWith('街道')) {
    add(names, `${name}办事处`);
    add(names, `${name}办`);
  }
  if (name.endsWith('街道办事处')) {
    add(names, name.replace('办事处', ''));
    add(names, name.replace('办事处', '办'));
  }
  if (name.endsWith('办公室')) add(names, name.slice(0, -2));
}

/** Of what the names above are made of anew, only what is left around 办事处 may spell another long name. */
function mayShorten(whole: string): boolean {
  for (const [long] of SHORT) if (whole.includes(long)) return true;
  return whole.includes('办事处');
}

function putShortened(names: string[]): void {
  for (const [long, short] of SHORT) {
    const before = names.length;
    for (let i = 0; i < before; i++) if (names[i]!.includes(long)) add(names, names[i]!.replace(long, short));
  }
}

function isName(name: string): boolean {
  if (name.length < 2) return name === '镇' || name === '乡';
  return name !== '政府' && name !== '人民政府' && name !== '街道政府';
}
