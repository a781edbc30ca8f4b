import { FORMS } from '../../form/forms.ts';
import { leaves } from '../../form/nodes.ts';
import type { Form, FormId } from '../../form/types.ts';
import { type Entry, entryOf } from './entries.ts';
import type { Tag, TagSet } from './tags.ts';
import { OUTCOME_WORDS, WORDS } from './words.ts';
import { type TreeData, treeData } from './wordTree.ts';

/** An entry as plain data. */
export interface EntryData extends Omit<Entry, 'tags'> {
  readonly tags: Pick<TagSet, 'low' | 'middle' | 'high'>;
}

export interface LexiconTables {
  /** Of the words of all forms. */
  readonly tree: TreeData;
  /** By form and by the numbers of the tree, what each word says; null for 0 and where it is no word of the form. */
  readonly said: Readonly<Record<FormId, readonly (EntryData | null)[]>>;
}

/** The vocabulary of the genre. Worked out when the programs are bundled (scripts/made-tables.mjs). */
export function lexiconTables(): LexiconTables {
  const byForm = { '2021': entriesOf(FORMS['2021']), '2019': entriesOf(FORMS['2019']) };
  const said: Record<FormId, (EntryData | null)[]> = { '2021': [null], '2019': [null] };
  const numbers = new Map<string, number>();
  const known = new Map<string, number>();
  for (const word of new Set([...byForm['2021'].keys(), ...byForm['2019'].keys()])) {
    const entries = FORM_IDS.map((id) => byForm[id].get(word) ?? null);
    // Words that say the same share a number.
    const key = JSON.stringify(entries);
    if (!known.has(key)) {
      known.set(key, known.size + 1);
      for (const [i, id] of FORM_IDS.entries()) said[id].push(entries[i]!);
    }
    numbers.set(word, known.get(key)!);
  }
  return { tree: treeData(numbers), said };
}

const FORM_IDS = ['2021', '2019'] as const;

function entriesOf(form: Form): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  const put = (word: string, entry: Entry) => {
    const known = entries.get(word);
    entries.set(word, known ? together(known, entry) : entry);
  };
  const putAll = (words: string, entry: Entry) => {
    for (const word of words.split(' ')) put(word, entry);
  };
  for (const row in OUTCOME_WORDS) putAll(OUTCOME_WORDS[row]!, entryOf(['outcome'], row));
  for (const { id, label } of outcomeRows(form)) put(label, entryOf(['outcome'], id));
  for (const tag in WORDS) putAll(WORDS[tag as Tag]!, entryOf([tag as Tag]));
  return entries;
}

/** A word stands for all that it is put for, but names one row. */
function together(known: Entry, entry: Entry): Entry {
  return {
    tags: known.tags.with(entry.tags),
    row: known.row,
    subject: known.subject ?? entry.subject,
    names: known.names || entry.names,
  };
}

/** The rows of 本年度办理结果 by the words of their labels. */
function outcomeRows(form: Form): { id: string; label: string }[] {
  const rows = form.tables.find((table) => table.id === 't3')!.parts[0]!.rows;
  const outcomes = rows.find((row) => row.id === 'outcomes')!.children.filter((row) => row.id !== 'total');
  return [...outcomes, ...leaves(outcomes)]
    .map(({ id, label }) => ({ id, label: label.replace(/^(?:（.）|\d\.)/, '').split('（', 1)[0]! }))
    .filter(({ label }) => label !== '其他');
}
