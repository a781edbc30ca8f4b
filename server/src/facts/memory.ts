import type { Form } from '../form/types.ts';
import type { Report } from '../report/types.ts';
import { KeptLines } from '../syntax/keptLines.ts';
import type { SentenceNote } from './claims/sentenceNote.ts';
import type { Makeup } from './prose/characters.ts';
import type { Passage } from './prose/passages.ts';

/** What rules look for in a paragraph by itself, a bit each: its text, kind and section decide whether it is there. */
export const Matter = {
  citation: 1,
  fee: 2,
  leftover: 4,
  number: 8,
  period: 16,
  plan: 32,
  point: 64,
  repeat: 128,
  slip: 256,
  slogan: 512,
  year: 1024,
  date: 2048,
  damagedDate: 4096,
} as const;

/**
 * What is known of a paragraph whatever stands around it, and wherever it stands: places are counted from its own
 * beginning, and no stretch of the text is kept, since each would keep all of its version.
 */
export class ParagraphNote {
  /** As the latest version has it. */
  text: string;
  /** Null until it is known. */
  look: { readonly makeup: Makeup; readonly mayRepeat: boolean } | null = null;
  /** Null until its sentences were looked for. */
  scan: KeptScan | null = null;
  /** The same where headings or sections cut it, with the places in its text where they do. */
  cut: { readonly at: readonly number[]; readonly scan: KeptScan } | null = null;
  /** Of the sentences that were looked at closely, by their number. */
  readonly sentences: (SentenceNote | undefined)[] = [];
  /** Of the passages that it is cut into, where it is not one. */
  readonly parts: ParagraphNote[] = [];
  /** The section and kind of passage for which `lacks` holds. */
  place: Passage['place'] | null = null;
  kind: Passage['kind'] | null = null;
  /** What was not found in it: of `Matter`. */
  lacks = 0;
  /** What was found in it, by `Matter`. */
  finds: Map<number, readonly unknown[]> | null = null;

  constructor(text: string) {
    this.text = text;
  }

  /** The note for the same text as such a passage: nothing is known of it where it was another. */
  asPassage(place: Passage['place'], kind: Passage['kind']): ParagraphNote {
    const note = this.place === null || this.#was(place, kind) ? this : new ParagraphNote(this.text);
    note.place = place;
    note.kind = kind;
    return note;
  }

  #was(place: Passage['place'], kind: Passage['kind']): boolean {
    return this.place === place && this.kind === kind;
  }
}

/** Where the sentences of a paragraph end and what each shows. */
export interface KeptScan {
  readonly ends: readonly number[];
  readonly signs: readonly number[];
  /** What any of them shows. */
  readonly all: number;
  /** Of the source's own text. */
  readonly shape: number;
}

/**
 * What was learnt of the paragraphs of a document's last version, for the next one: from one key to the next nearly all
 * of them stay as they are, and only their place moves. It belongs to whoever keeps the document. What the latest
 * version does without is forgotten.
 */
export class Memory {
  #notes: readonly ParagraphNote[] = [];
  // What the reading of every paragraph depends on besides its text.
  #form: Form | null = null;
  #organ: string | null = null;
  #year: number | null = null;

  constructor(readonly lines = new KeptLines()) {}

  /** How many paragraphs are known. */
  get size(): number {
    return this.#notes.length;
  }

  /** A note for each paragraph of a version: what it shares with the last one in front of and behind the edit. */
  notesFor(report: Report): ParagraphNote[] {
    const { prose, form, organ, year } = report;
    const known = this.#form === form && this.#organ === organ && this.#year === year ? this.#notes : [];
    const notes = new Array<ParagraphNote>(prose.length);
    const most = Math.min(known.length, prose.length);
    let before = 0;
    while (before < most && isOf(known[before]!, prose[before]!.text)) before++;
    const moved = known.length - prose.length;
    let behind = prose.length;
    while (behind + most > before + prose.length && isOf(known[behind - 1 + moved]!, prose[behind - 1]!.text))
      behind--;
    for (let i = 0; i < prose.length; i++) {
      const { text } = prose[i]!;
      const note = i < before ? known[i]! : i < behind ? new ParagraphNote(text) : known[i + moved]!;
      note.text = text;
      notes[i] = note;
    }
    this.#notes = notes;
    this.#form = form;
    this.#organ = organ;
    this.#year = year;
    return notes;
  }
}

function isOf(note: ParagraphNote, text: string): boolean {
  return note.text === text;
}
