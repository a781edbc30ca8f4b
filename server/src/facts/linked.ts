import type { Decimal } from '../base/decimal.ts';
import type { Span } from '../base/span.ts';
import type { Certainty, Report } from '../report/types.ts';
import type { LineTable } from '../source/lines.ts';
import type { Passage } from './prose/passages.ts';
import { type Prose, proseOf } from './prose.ts';

/** Another report, as far as one is held against it: plain data, so that nothing of its tree is kept. */
export interface LinkedReport {
  readonly path: string;
  readonly organ: string;
  readonly year: number;
  readonly lines: LineTable;
  /** Long paragraphs of what is to be written anew each year, by their `gist`. */
  readonly paragraphs: ReadonlyMap<string, Span>;
  /** By cell id; only cells that hold a number. */
  readonly figures: ReadonlyMap<string, LinkedFigure>;
}

export interface LinkedFigure {
  readonly value: Decimal;
  readonly span: Span;
  readonly certainty: Certainty;
}

/** Null for what says neither whose report it is nor of what year. */
export function linkedReport(path: string, report: Report, lines: LineTable): LinkedReport | null {
  const { recognition, organ, year } = report;
  if (recognition !== 'report' || organ === null || year === null) return null;
  const figures = new Map<string, LinkedFigure>();
  for (const table of report.tables)
    for (const row of table.rows)
      for (const { id, reading, content, certainty } of row.cells)
        if (reading.kind === 'number')
          figures.set(id, { value: reading.value, span: content.span, certainty });
  const paragraphs = new Map<string, Span>();
  for (const { passage, gist } of writtenAnew(proseOf(report))) paragraphs.set(gist, passage.span);
  return { path, organ, year, lines, paragraphs, figures };
}

/** By section: what is shorter may well read the same every year. */
const SHORTEST_PARAGRAPH: Partial<Record<Passage['place'], number>> = { overview: 80, problems: 40 };

/** Each long paragraph of these sections, and its text without blanks and years. */
export function writtenAnew(prose: Prose): { readonly passage: Passage; readonly gist: string }[] {
  return prose.running.flatMap((passage) => {
    const shortest = SHORTEST_PARAGRAPH[passage.place];
    if (shortest === undefined || passage.asWritten.length < shortest) return [];
    const gist = passage.text.replaceAll(/20\d\d/g, '');
    return gist.length < shortest ? [] : [{ passage, gist }];
  });
}

/** The report of the same organ for the year before. */
export function lastYearOf(report: Report, linked: readonly LinkedReport[]): LinkedReport | null {
  const { organ, year } = report;
  if (organ === null || year === null) return null;
  return linked.find((other) => other.year === year - 1 && isSameOrgan(other.organ, organ)) ?? null;
}

const SHORTEST_NAME = 3;

/** 淮安市 and 淮安市人民政府 are one, and so are 香山乡 and 沙坡头区香山乡: titles name organs more or less fully. */
function isSameOrgan(one: string, other: string): boolean {
  const [short, long] = [bare(one), bare(other)].sort((a, b) => a.length - b.length) as [string, string];
  return short === long || (short.length >= SHORTEST_NAME && long.endsWith(short));
}

function bare(organ: string): string {
  return organ.replace(/人民政府$/, '');
}
