import { overlaps, type Span } from '../base/span.ts';
import { type TokenKind, tokensOf } from '../features/tokens.ts';
import type { LineTable } from '../source/lines.ts';
import type { Analysis } from './analyses.ts';
import { spanOf } from './positions.ts';
import { type Range, type SemanticTokens, SemanticTokensBuilder } from './protocol.ts';

const CODES: Readonly<Record<TokenKind, readonly [type: number, modifiers: number]>> = {
  heading: [0, 0b01],
  label: [1, 0],
  figure: [2, 0],
  total: [2, 0b10],
  citation: [3, 0],
};

/** Null for a text that is not a report. */
export function semanticTokensOf({ document, snapshot }: Analysis, range?: Range): SemanticTokens | null {
  if (snapshot.report.recognition !== 'report') return null;
  const { lines } = document;
  const wanted = range && spanOf(lines, range);
  const builder = new SemanticTokensBuilder();
  for (const { span, kind } of tokensOf(snapshot)) {
    if (wanted && !overlaps(wanted, span)) continue;
    for (const part of lineParts(lines, span)) {
      const { line, character } = lines.placeAt(part.start);
      builder.push(line, character, part.end - part.start, ...CODES[kind]);
    }
  }
  return builder.build();
}

/** A token may not go over a line's end. */
function lineParts(lines: LineTable, { start, end }: Span): Span[] {
  const parts: Span[] = [];
  for (let { line } = lines.placeAt(start); line < lines.lineCount && lines.lineStart(line) < end; line++) {
    const part = {
      start: Math.max(start, lines.lineStart(line)),
      end: Math.min(end, lines.lineEnd(line)),
    };
    if (part.end > part.start) parts.push(part);
  }
  return parts;
}
