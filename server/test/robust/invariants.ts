import type { Span } from '../../src/base/span.ts';
import { check, examine } from '../../src/engine/check.ts';
import type { Snapshot } from '../../src/engine/types.ts';
import { Memory } from '../../src/facts/memory.ts';
import { foldsOf } from '../../src/features/folding.ts';
import { hoverAt } from '../../src/features/hover.ts';
import { ledgerPage } from '../../src/features/ledgerPage.ts';
import { definitionsAt, highlightsAt, referencesAt } from '../../src/features/navigation.ts';
import { type OutlineNode, outlineOf } from '../../src/features/outline.ts';
import { statusOf } from '../../src/features/reportStatus.ts';
import { selectionsAt } from '../../src/features/selection.ts';
import { tokensOf } from '../../src/features/tokens.ts';
import { applyEdits } from '../../src/findings/apply.ts';
import { suppressionEdit } from '../../src/findings/suppressionEdit.ts';
import type { Finding } from '../../src/findings/types.ts';
import { DEFAULT_SETTINGS } from '../../src/settings/types.ts';
import { lineTable } from '../../src/source/lines.ts';
import { inOnePiece } from '../../src/source/onePiece.ts';
import { KeptLines } from '../../src/syntax/keptLines.ts';
import type { Random } from '../generator/random.ts';
import { changesBetween, documentAfter } from './changes.ts';
import { fixFault } from './fixes.ts';
import { anyMutation, type Input, mutate } from './inputs.ts';

/** What does not hold of a text, in words; null where everything does. */
export type Fault = string | null;

export interface Thoroughness {
  /** Whether fixes are proven and applied: each of them is a check of its own. */
  readonly fixes: boolean;
  /** Whether the text is checked twice. */
  readonly again: boolean;
  /** Whether it is typed, too, in some pieces or others. */
  readonly changes: boolean;
}

export const THOROUGH: Thoroughness = { fixes: true, again: true, changes: true };

/** Whatever the text, all of this holds. */
export function faultOf(input: Input, chance: Random, wanted: Thoroughness = THOROUGH): Fault {
  return faultOfCall(() => faultOfRead(read(input), input, chance, wanted));
}

export function faultOfCall(work: () => Fault): Fault {
  try {
    return work();
  } catch (error) {
    return `throws: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
  }
}

export function faultOfRead(
  snapshot: Snapshot,
  input: Input,
  chance: Random,
  { fixes, again, changes }: Thoroughness,
): Fault {
  return (
    faultOfSnapshot(snapshot, input, chance) ??
    (again ? faultOfRepeating(snapshot, input) : null) ??
    (changes ? faultOfChanges(input, chance) : null) ??
    (fixes ? (faultOfFixes(snapshot, input) ?? fixFault(snapshot, input)) : null)
  );
}

export function read({ text, language }: Input): Snapshot {
  return check(text, language, DEFAULT_SETTINGS);
}

/** What is asked of a text as soon as it is open, without the fixes. */
export function faultOfSnapshot(snapshot: Snapshot, input: Input, chance: Random): Fault {
  return (
    faultOfFindings(snapshot, input) ??
    faultOfTree(snapshot, input) ??
    faultOfStructure(snapshot, input) ??
    faultOfPlaces(snapshot, input, chance)
  );
}

function faultOfFindings({ findings, suppressed }: Snapshot, { text }: Input): Fault {
  for (const { rule, span, related, message } of [...findings, ...suppressed]) {
    const spans = [span, ...related.flatMap((each) => (each.path === undefined ? [each.span] : []))];
    const outside = firstOutside(spans, text);
    if (outside) return `finding ${rule}: ${outside}`;
    if (message.zh === '' || message.en === '') return `finding ${rule}: no message`;
  }
  return inOrder(findings.map(({ span }) => span)) ? null : 'findings: not in order';
}

function faultOfTree({ report }: Snapshot, { text }: Input): Fault {
  const { blocks } = report.tree;
  const spans = blocks.flatMap((block) => {
    if (block.kind === 'heading') return [block.span, block.content.span];
    if (block.kind === 'paragraph') return [block.span, ...block.lines.map((line) => line.span)];
    return [block.span, ...block.rows.flatMap((row) => [row.span, ...row.cells.map((cell) => cell.span)])];
  });
  const outside = firstOutside(spans, text);
  if (outside) return `tree: ${outside}`;
  return inOrder(blocks.map((block) => block.span)) ? null : 'tree: blocks not in order';
}

function faultOfStructure(snapshot: Snapshot, { text }: Input): Fault {
  const nodes = outlineOf(snapshot);
  const folds = firstOutside(foldsOf(snapshot), text);
  if (folds) return `folds: ${folds}`;
  const tokens = tokensOf(snapshot).map(({ span }) => span);
  const outside = firstOutside(tokens, text);
  if (outside) return `tokens: ${outside}`;
  if (tokens.some(({ start }, i) => i > 0 && start < tokens[i - 1]!.end)) return 'tokens: one over another';
  ledgerPage(snapshot, 'zh');
  statusOf(snapshot);
  return faultOfOutline(nodes, { start: 0, end: text.length });
}

function faultOfOutline(nodes: readonly OutlineNode[], room: Span): Fault {
  for (const { name, span, selection, children } of nodes) {
    if (!within(span, room)) return `outline: ${name.zh} ${show(span)} outside of ${show(room)}`;
    if (!within(selection, span)) return `outline: selection of ${name.zh} outside of it`;
    if (name.zh === '') return `outline: a node without a name ${show(span)}`;
    const fault = faultOfOutline(children, span);
    if (fault) return fault;
  }
  const names = nodes.map(({ kind, name, span }) => `${kind} ${name.zh} ${show(span)}`);
  return inOrder(nodes.map(({ span }) => span)) ? null : `outline not in order: ${names.join(', ')}`;
}

const PLACES = 4;

function faultOfPlaces(snapshot: Snapshot, { text }: Input, chance: Random): Fault {
  const anywhere = Array.from({ length: PLACES }, () => chance.int(0, text.length));
  for (const offset of [0, text.length, ...anywhere]) {
    const hover = hoverAt(snapshot, offset);
    // In the room of a cell it tells of the cell's text, which may stand beside the cursor.
    if (hover && !within(hover.span, whole(text))) return `hover at ${offset}: ${show(hover.span)}`;
    const selections = selectionsAt(snapshot, offset);
    const nested = selections.every(
      (span, i) => touches(span, offset) && within(i === 0 ? span : selections[i - 1]!, span),
    );
    if (!nested) return `selections at ${offset}: ${selections.map(show).join(' ')}`;
    const leads = [
      ...definitionsAt(snapshot, offset),
      ...referencesAt(snapshot, offset, true),
      ...highlightsAt(snapshot, offset).map(({ span }) => span),
    ];
    const outside = firstOutside([...selections, ...leads], text);
    if (outside) return `places at ${offset}: ${outside}`;
  }
  return null;
}

function faultOfRepeating({ findings }: Snapshot, input: Input): Fault {
  read({ ...input, text: `${input.text}\n总计` });
  return said(findings) === said(read(input).findings) ? null : 'findings: others when checked again';
}

/** What a finding says, without its fixes, which take a while to prove. */
export function said(findings: readonly Finding[]): string {
  return JSON.stringify(
    findings.map(({ rule, severity, message, span, related, certainty, cell }) => [
      rule,
      severity,
      message,
      span,
      related,
      certainty,
      cell,
    ]),
  );
}

/** However a text is typed, it is the same text, so its findings are the same. */
function faultOfChanges({ text, language }: Input, chance: Random): Fault {
  const base = mutate(text, [anyMutation(chance), anyMutation(chance), anyMutation(chance)]);
  for (const batched of [true, false]) {
    const document = documentAfter(base, changesBetween(base, text, chance), batched);
    if (document?.text !== text) return 'changes: another text than the editor has';
    const { lines } = document;
    const fresh = lineTable(text);
    const places = Array.from({ length: PLACES }, () => chance.int(0, text.length));
    const moved = places.find(
      (at) => JSON.stringify(lines.placeAt(at)) !== JSON.stringify(fresh.placeAt(at)),
    );
    if (moved !== undefined) return `changes: offset ${moved} is elsewhere`;
    const findings = said(read({ text: document.text, language }).findings);
    if (findings !== said(read({ text, language }).findings)) return 'changes: other findings';
  }
  return faultOfMemory([base, text], language);
}

/** With what is known of the version before, a text is read as without. */
function faultOfMemory(versions: readonly string[], language: Input['language']): Fault {
  const memory = new Memory(new KeptLines(1));
  let known: Snapshot | undefined;
  for (const text of versions) {
    known = examine(inOnePiece(text), language, DEFAULT_SETTINGS, memory);
    void known.findings;
  }
  const fresh = read({ text: versions.at(-1)!, language });
  return said(known!.findings) === said(fresh.findings) ? null : 'memory: other findings';
}

function faultOfFixes(snapshot: Snapshot, { text, language }: Input): Fault {
  for (const finding of snapshot.findings) {
    for (const { title, edits } of finding.fixes) {
      const spans = edits.map(({ span }) => span);
      const outside = firstOutside(spans, text);
      if (outside) return `fix of ${finding.rule} (${title.zh}): ${outside}`;
      if (applyEdits(text, edits) === null) return `fix of ${finding.rule} (${title.zh}): edits overlap`;
    }
    const suppression = suppressionEdit(snapshot, language, finding, '有据');
    if (suppression.kind === 'comment' && applyEdits(text, [suppression.edit]) === null)
      return `suppression of ${finding.rule}: ${show(suppression.edit.span)}`;
  }
  return null;
}

function firstOutside(spans: readonly Span[], text: string): string | null {
  const span = spans.find((each) => !within(each, whole(text)));
  return span ? `${show(span)} of ${text.length}` : null;
}

function whole(text: string): Span {
  return { start: 0, end: text.length };
}

function within(span: Span, room: Span): boolean {
  const counted = Number.isInteger(span.start) && Number.isInteger(span.end);
  return counted && room.start <= span.start && span.start <= span.end && span.end <= room.end;
}

function touches({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}

function inOrder(spans: readonly Span[]): boolean {
  return spans.every(({ start }, i) => i === 0 || spans[i - 1]!.start <= start);
}

function show({ start, end }: Span): string {
  return `${start}..${end}`;
}
