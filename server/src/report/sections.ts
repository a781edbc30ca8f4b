import { startOf } from '../base/content.ts';
import type { Form, FormSection, SectionId } from '../form/types.ts';
import { foldText } from '../source/fold.ts';
import type { HeadingBinding, HeadingCandidate } from './headingBinding.ts';
import type { DocumentLine } from './lines.ts';
import type { BoundSection, Report, StrayHeading } from './types.ts';

export interface Sections {
  readonly sections: readonly BoundSection[];
  readonly missing: Report['missingSections'];
  readonly stray: readonly StrayHeading[];
  readonly ranges: readonly SectionRange[];
}

/** The document lines under the heading of a section. */
export interface SectionRange {
  readonly id: SectionId;
  readonly from: number;
  readonly to: number;
}

export function rangeOf(ranges: readonly SectionRange[], id: SectionId): SectionRange | undefined {
  for (const range of ranges) if (range.id === id) return range;
  return undefined;
}

const LIKE_A_SECTION = 0.75;

/** Sections with their extents; headings that are left over are misplaced, repeated or strange. */
export function bindSections(
  lines: readonly DocumentLine[],
  binding: HeadingBinding,
  form: Form,
  length: number,
): Sections {
  const { found, stray } = allFound(binding, form, lines);
  const unnumbered = haveLostNumbers(found, form);
  const ranges: SectionRange[] = [];
  const sections: BoundSection[] = [];
  const missing: { form: FormSection; after: BoundSection | null }[] = [];
  for (let i = 0; i < form.sections.length; i++) {
    const section = form.sections[i]!;
    const head = found[i];
    if (!head) {
      missing.push({ form: section, after: sections.at(-1) ?? null });
      continue;
    }
    const next = nextLine(found, head.line);
    ranges.push({ id: section.id, from: head.line + 1, to: next ?? lines.length });
    const end = next === null ? length : lines[next]!.span.start;
    const wanted = unnumbered ? nameOf(section) : section.heading;
    sections.push({
      form: section,
      heading: head.content,
      wanted,
      same: isSame(head.content.text, wanted),
      certainty: head.likeness.to(i) >= 0.5 || head.ordinal === section.ordinal ? 'certain' : 'reconstructed',
      span: { start: startOf(head.content), end },
      body: { start: lines[head.line]!.span.end, end },
    });
  }
  return { sections, missing, stray, ranges };
}

/** Numbers that were lost throughout, as those of lists are where a text is copied, are damage and no slip. */
function haveLostNumbers(found: HeadingBinding['bound'], { sections }: Form): boolean {
  let bare = 0;
  for (let i = 0; i < found.length; i++) {
    const head = found[i];
    if (!head) continue;
    if (head.ordinal !== '') return false;
    if (isSame(head.content.text, nameOf(sections[i]!))) bare++;
  }
  return bare >= FEWEST_BARE;
}

const FEWEST_BARE = 4;

/** The words of its heading, behind the number. */
function nameOf({ heading }: FormSection): string {
  return heading.slice(2);
}

/** Per section its heading, be it out of order; and the headings that are left over. */
function allFound(
  { bound, candidates }: HeadingBinding,
  form: Form,
  lines: readonly DocumentLine[],
): { found: HeadingBinding['bound']; stray: readonly StrayHeading[] } {
  if (candidates.length === bound.length && !bound.includes(null)) return { found: bound, stray: NONE };
  const found = [...bound];
  const stray: StrayHeading[] = [];
  for (const candidate of candidates) {
    if (bound.includes(candidate)) continue;
    const index = candidate.likeness.nearest;
    if (candidate.likeness.to(index) >= LIKE_A_SECTION) {
      const absent = found[index] === null;
      if (!absent && CAPTION.test(candidate.content.text)) continue;
      if (absent) found[index] = candidate;
      stray.push({ content: candidate.content, repeats: form.sections[index]!, misplaced: absent });
    } else if (looksLikeHeading(candidate) && isOfReport(lines, candidate.line, bound)) {
      stray.push({ content: candidate.content, repeats: null, misplaced: false });
    }
  }
  return { found, stray };
}

/** 表四：…, or …统计表: above a table it says again what the section's heading says. */
const CAPTION = /^附?表\s{0,4}[\d一二三四]|表[）)]?$/;

const NONE: readonly StrayHeading[] = [];

/** Not a row of a table, nor in what is appended to the report. */
function isOfReport(lines: readonly DocumentLine[], line: number, bound: HeadingBinding['bound']): boolean {
  if (lines[line]!.kind === 'row') return false;
  let last = -1;
  for (const head of bound) if (head && head.line > last) last = head.line;
  for (let i = last + 1; last >= 0 && i < line; i++) {
    if (APPENDIX.test(lines[i]!.content.text)) return false;
  }
  return true;
}

const APPENDIX = /^附(?:件|表|录)\s{0,4}[\d一二三四五:：]/;

/** The line of the first heading behind a line. */
function nextLine(found: HeadingBinding['bound'], line: number): number | null {
  let next: number | null = null;
  for (const head of found)
    if (head && head.line > line && (next === null || head.line < next)) next = head.line;
  return next;
}

function isSame(text: string, heading: string): boolean {
  return text === heading || foldText(text) === foldText(heading);
}

function looksLikeHeading(candidate: HeadingCandidate): boolean {
  return candidate.ordinal !== '' && candidate.name.length <= 25 && !/[。,;:"]/.test(candidate.name);
}
