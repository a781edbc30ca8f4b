import type { Edit, Finding, Fix, Safety } from './types.ts';

/** The text after the edits, in whatever order they come; null where two of them touch the same text. */
export function applyEdits(text: string, edits: readonly Edit[]): string | null {
  const ordered = [...edits].sort(byPlace);
  const parts: string[] = [];
  let at = 0;
  for (const { span, newText } of ordered) {
    if (span.start < at || span.end < span.start || span.end > text.length) return null;
    parts.push(text.slice(at, span.start), newText);
    at = span.end;
  }
  parts.push(text.slice(at));
  return parts.join('');
}

export interface ChosenFix {
  readonly finding: Finding;
  readonly fix: Fix;
}

/**
 * One fix of the wanted safety for each finding, in the order of the text; a fix that touches the text of one
 * already chosen waits for the next round.
 */
export function chooseFixes(findings: readonly Finding[], safety: Safety): ChosenFix[] {
  const chosen: ChosenFix[] = [];
  const inOrder = [...findings].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  for (const finding of inOrder) {
    const fixes = finding.fixes.filter((fix) => fix.safety === safety && fix.edits.length > 0);
    const fix = fixes.find((each) => each.preferred) ?? fixes[0];
    if (fix && !chosen.some((other) => touch(other.fix, fix))) chosen.push({ finding, fix });
  }
  return chosen;
}

function touch(a: Fix, b: Fix): boolean {
  return a.edits.some((one) => b.edits.some((other) => meet(one, other)));
}

/** Insertions at one place meet too: which of them comes first is not for us to say. */
function meet(a: Edit, b: Edit): boolean {
  if (a.span.start === b.span.start) return true;
  return a.span.start < b.span.end && b.span.start < a.span.end;
}

function byPlace(a: Edit, b: Edit): number {
  return a.span.start - b.span.start || a.span.end - b.span.end;
}
