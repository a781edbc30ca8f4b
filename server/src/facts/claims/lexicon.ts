import { leaves } from '../../form/nodes.ts';
import type { Form } from '../../form/types.ts';
import { OUTCOME_WORDS, type Tag, WORDS } from './words.ts';

export interface Entry {
  readonly text: string;
  readonly tags: readonly Tag[];
  /** The row of table 3 that an `outcome` names. */
  readonly row: string | null;
}

/** Words by their first character, the longest first. */
export type Lexicon = ReadonlyMap<string, readonly Entry[]>;

export function lexiconOf(form: Form, organ: string | null): Lexicon {
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
  for (const name of namesOf(organ)) {
    entries.set(name, { tags: ['own'], row: null });
  }
  const lexicon = new Map<string, Entry[]>();
  for (const [text, { tags, row }] of entries) {
    const list = lexicon.get(text[0]!);
    if (list) list.push({ text, tags, row });
    else lexicon.set(text[0]!, [{ text, tags, row }]);
  }
  for (const list of lexicon.values()) list.sort((a, b) => b.text.length - a.text.length);
  return lexicon;
}

/** The rows of 本年度办理结果 by the words of their labels. */
function outcomeRows(form: Form): { id: string; label: string }[] {
  const rows = form.tables.find((table) => table.id === 't3')!.parts[0]!.rows;
  const outcomes = rows.find((row) => row.id === 'outcomes')!.children.filter((row) => row.id !== 'total');
  return [...outcomes, ...leaves(outcomes)]
    .map(({ id, label }) => ({ id, label: label.replace(/^(?:（.）|\d\.)/, '').replace(/（.*$/, '') }))
    .filter(({ label }) => label !== '其他');
}

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
    if (name.endsWith('办公室')) names.add(name.replace(/公室$/, ''));
  }
  return [...names].filter((name) => name.length >= 2 && !/^(?:人民|街道)?政府$/.test(name));
}
