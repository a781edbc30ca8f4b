import type { Language } from '../base/localized.ts';
import { hoverAt } from '../features/hover.ts';
import type { Analysis } from './analyses.ts';
import { markupOf } from './markup.ts';
import { offsetOf, rangeOf } from './positions.ts';
import type { Hover, MarkupKind, Position } from './protocol.ts';

export interface HoverOptions {
  readonly language: Language;
  readonly markup: MarkupKind;
}

export function hoverOf(
  { document, snapshot }: Analysis,
  position: Position,
  options: HoverOptions,
): Hover | null {
  const hover = hoverAt(snapshot, offsetOf(document.lines, position));
  return (
    hover && {
      range: rangeOf(document.lines, hover.span),
      contents: markupOf(hover.blocks, options.language, options.markup),
    }
  );
}
