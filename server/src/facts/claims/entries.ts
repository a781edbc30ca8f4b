import { type Tag, type TagSet, tagsOf } from './tags.ts';

/** All that is asked of a word of the lexicon; words that say the same share one. */
export interface Entry {
  readonly tags: TagSet;
  /** The row of table 3 that an `outcome` names. */
  readonly row: string | null;
  /** What it names of which there can be a number. */
  readonly subject: Subject | null;
  /** It matters to what number it stands before. */
  readonly names: boolean;
}

export interface Subject {
  readonly tag: Tag;
  readonly row: string | null;
}

export function entryOf(tags: readonly Tag[], row: string | null = null): Entry {
  const subject = tags.find((tag) => SUBJECTS.has(tag));
  return {
    tags: tagsOf(...tags),
    row,
    subject: subject ? { tag: subject, row } : null,
    names: tags.some((tag) => !WEAK.has(tag)),
  };
}

/** Words that a list with 分别 may name. */
const SUBJECTS: ReadonlySet<Tag> = new Set<Tag>([
  'outcome',
  'natural',
  'legal-persons',
  'business',
  'research',
  'welfare',
  'legal',
  'review',
  'suit',
  'direct',
  'after-review',
  'upheld',
  'corrected',
  'other-result',
  'pending',
  'issued',
  'repealed',
  'effective',
  'received',
  'carried-in',
  'done',
  'carried-out',
  'permits',
  'penalties',
  'coercion',
]);

/** Words that name no quantity. */
const WEAK: ReadonlySet<Tag> = new Set<Tag>([
  'fill',
  'total',
  'is',
  'to',
  'of',
  'besides',
  'about',
  'and',
  'own',
  'area',
  'government',
  'this-year',
  'year-end',
  'accumulated',
  'every',
  'anyone',
]);
