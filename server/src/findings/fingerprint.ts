import type { Span } from '../base/span.ts';
import { identitiesOf } from '../form/identities.ts';
import type { BoundCell, Report } from '../report/types.ts';
import type { Finding } from './types.ts';

/**
 * A name for each finding that survives edits elsewhere: made of the rule and the cell, or the words it stands
 * on, and counted where there are several alike. Places are left out.
 */
export function fingerprints(source: string, findings: readonly Finding[]): string[] {
  const counts = new Map<string, number>();
  return findings.map(({ rule, cell, span }) => {
    const about = cell ?? wordsAt(source, span);
    const key = `${rule}\0${about}`;
    const index = counts.get(key) ?? 0;
    counts.set(key, index + 1);
    return fnv1a(`${key}\0${index}`);
  });
}

/**
 * Of the figures a finding is about, so that what was accepted lapses when one of them changes: the words and cells
 * it stands on, those it relates to, and whatever is summed up in them. Edits elsewhere do not touch it.
 */
export function figuresFingerprint(report: Report, finding: Finding): string {
  const spans = [
    finding.span,
    ...finding.related.flatMap((each) => (each.path === undefined ? each.span : [])),
  ];
  const cells = report.tables.flatMap((table) => table.rows.flatMap((row) => row.cells));
  const concerned = new Set(
    cells.filter((cell) => spans.some((each) => meets(each, cell))).map(({ id }) => id),
  );
  if (finding.cell !== undefined) concerned.add(finding.cell);
  for (const part of summedUp(report, concerned)) concerned.add(part);
  const figures = cells
    .filter((cell) => concerned.has(cell.id))
    .map((cell) => `${cell.id}=${cell.content.text.replace(/\s+/g, '')}`);
  const words = spans.map((each) => wordsAt(report.source, each));
  return fnv1a([finding.rule, finding.cell ?? '', ...figures.sort(), ...words.sort()].join('\0'));
}

/** A sum is said to be wrong on its total, and what is accepted there are its parts as well. */
function summedUp(report: Report, cells: ReadonlySet<string>): string[] {
  return identitiesOf(report.form)
    .filter(({ terms }) => terms.some((term) => term.coefficient === -1 && cells.has(term.cell)))
    .flatMap(({ terms }) => terms.map((term) => term.cell));
}

function meets(span: Span, { content }: BoundCell): boolean {
  const cell = content.span;
  return span.start < cell.end && cell.start < span.end;
}

function wordsAt(source: string, span: Span): string {
  return source.slice(span.start, span.end).replace(/\s+/g, '');
}

/** FNV-1a of 64 bits over the UTF-16 code units, in hexadecimal. */
function fnv1a(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    for (const byte of [unit & 0xff, unit >>> 8]) {
      hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
    }
  }
  return hash.toString(16).padStart(16, '0');
}
