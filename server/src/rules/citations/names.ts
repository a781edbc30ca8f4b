import { once } from '../../base/once.ts';
import { editDistance } from '../../report/similarity.ts';
import {
  type DocumentNumber,
  NAMED_DOCUMENTS,
  type NamedDocument,
  REGULATION,
  sameNumber,
} from './documents.ts';

/** What a title says of a document we know: nothing, its name, or a name that comes close to it. */
export interface Naming {
  readonly document: NamedDocument | 'regulation';
  readonly exact: boolean;
  /** The name that was meant. */
  readonly wanted: string;
}

const NATIONAL = '国务院办公厅';

export function namingOf(title: string, number: DocumentNumber | null): Naming | null {
  const name = letters(title);
  return exactly(name) ?? (holdsKnownName(name) && !name.startsWith(NATIONAL) ? null : nearly(name, number));
}

const namedDocuments = once(() =>
  NAMED_DOCUMENTS.map((document) => ({
    document,
    names: document.names.map((name) => ({ name, letters: letters(name) })),
  })),
);

function exactly(name: string): Naming | null {
  return exactNames().get(name) ?? null;
}

const exactNames = once((): ReadonlyMap<string, Naming> => {
  const exact = new Map<string, Naming>();
  for (const { document, names } of namedDocuments())
    for (const { name, letters: key } of names) exact.set(key, { document, exact: true, wanted: name });
  for (const name of REGULATION.names) exact.set(name, { document: 'regulation', exact: true, wanted: name });
  return exact;
});

/** 《某省转发〈…〉的通知》, 《…条例》实施办法: another document that speaks of a known one. */
function holdsKnownName(name: string): boolean {
  return (
    REGULATION.names.some((each) => name.includes(each)) ||
    namedDocuments().some(({ names }) => names.some((each) => name.includes(each.letters)))
  );
}

function nearly(name: string, number: DocumentNumber | null): Naming | null {
  const regulation = REGULATION.names.find((each) => isSlip(name, each));
  if (regulation && !REGULATION.names.some((each) => each.includes(name))) {
    return { document: 'regulation', exact: false, wanted: regulation };
  }
  for (const { document, names } of namedDocuments()) {
    const cited = number !== null && sameNumber(number, document.number);
    const wanted = names.find(({ letters: full }) => {
      if (full.startsWith(NATIONAL)) return isNationalSlip(name, full);
      return (cited || document.distinctive) && isSlip(name, full);
    });
    if (wanted) return { document, exact: false, wanted: wanted.name };
  }
  return null;
}

/** Differs by a letter or two, in a name long enough that nothing else is likely meant. */
function isSlip(name: string, wanted: string): boolean {
  const allowed = wanted.length >= 12 ? 2 : 1;
  if (Math.abs(name.length - wanted.length) > allowed || !sharesPart(name, wanted, allowed)) return false;
  if (wanted.includes(name)) return false;
  return editDistance(name, wanted) <= allowed;
}

/** Of a name cut into one part more than there may be slips, one at least is without a slip. */
function sharesPart(name: string, wanted: string, slips: number): boolean {
  const length = Math.floor(wanted.length / (slips + 1));
  for (let i = 0; i <= slips; i++)
    if (name.includes(wanted.slice(i * length, i === slips ? wanted.length : (i + 1) * length))) return true;
  return false;
}

/** The same subject under the State Council's office, with a slip in it or in the issuer. */
function isNationalSlip(name: string, wanted: string): boolean {
  if (!name.startsWith(NATIONAL)) return false;
  const [subject, wantedSubject] = [subjectOf(name), subjectOf(wanted)];
  return editDistance(subject, wantedSubject) <= Math.max(2, Math.floor(wantedSubject.length * 0.1));
}

function subjectOf(name: string): string {
  const at = name.indexOf('关于');
  return at < 0 ? name : name.slice(at);
}

export function letters(title: string): string {
  return title.replace(/[^\u4e00-\u9fffA-Za-z0-9]/g, '');
}
