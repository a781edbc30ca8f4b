import type { Form, FormSection } from '../form/types.ts';
import { foldText } from '../source/fold.ts';
import type { HeadingBinding, HeadingCandidate } from './headings.ts';
import type { DocumentLine } from './lines.ts';
import type { BoundSection, Report, StrayHeading } from './types.ts';

export interface Sections {
  readonly sections: readonly BoundSection[];
  readonly missing: Report['missingSections'];
  readonly stray: readonly StrayHeading[];
  /** Section id → document lines under its heading. */
  readonly starts: ReadonlyMap<string, { from: number; to: number }>;
}

const LIKE_A_SECTION = 0.75;

/** Sections with their extents; headings that are left over are misplaced, repeated or strange. */
export function bindSections(
  lines: readonly DocumentLine[],
  binding: HeadingBinding,
  form: Form,
  length: number,
): Sections {
  const { bound, candidates } = binding;
  const misplaced = new Map<FormSection, HeadingCandidate>();
  const stray: StrayHeading[] = [];
  for (const candidate of candidates) {
    if (bound.includes(candidate)) continue;
    const index = likeliest(candidate);
    const section = form.sections[index]!;
    const like = candidate.likeness[index]!;
    if (like >= LIKE_A_SECTION) {
      const absent = bound[index] === null && !misplaced.has(section);
      if (absent) misplaced.set(section, candidate);
      stray.push({ content: candidate.content, repeats: section, misplaced: absent });
    } else if (looksLikeHeading(candidate)) {
      stray.push({ content: candidate.content, repeats: null, misplaced: false });
    }
  }
  const found = form.sections.map((section, i) => bound[i] ?? misplaced.get(section) ?? null);
  const heads = found.filter((each) => each !== null).sort((a, b) => a.line - b.line);
  const starts = new Map<string, { from: number; to: number }>();
  const sections: BoundSection[] = [];
  form.sections.forEach((section, i) => {
    const head = found[i];
    if (!head) return;
    const next = heads[heads.indexOf(head) + 1];
    starts.set(section.id, { from: head.line + 1, to: next?.line ?? lines.length });
    const end = next ? lines[next.line]!.span.start : length;
    sections.push({
      form: section,
      heading: head.content,
      same: isSame(head.content.text, section.heading),
      certainty: head.likeness[i]! >= 0.5 || head.ordinal === section.ordinal ? 'certain' : 'reconstructed',
      span: { start: head.content.span.start, end },
      body: { start: lines[head.line]!.span.end, end },
    });
  });
  return { sections, missing: missingSections(form, sections), stray, starts };
}

function isSame(text: string, heading: string): boolean {
  return text === heading || foldText(text) === foldText(heading);
}

function likeliest(candidate: HeadingCandidate): number {
  return candidate.likeness.indexOf(Math.max(...candidate.likeness));
}

function looksLikeHeading(candidate: HeadingCandidate): boolean {
  return candidate.ordinal !== '' && candidate.name.length <= 25 && !/[。,;:"]/.test(candidate.name);
}

function missingSections(form: Form, sections: readonly BoundSection[]): Report['missingSections'] {
  const missing: { form: FormSection; after: BoundSection | null }[] = [];
  let after: BoundSection | null = null;
  for (const section of form.sections) {
    const found = sections.find((each) => each.form === section);
    if (found) after = found;
    else missing.push({ form: section, after });
  }
  return missing;
}
