import { sliceContent } from '../base/content.ts';
import type { Cell } from '../syntax/tree.ts';
import { plainNumber } from './figures.ts';
import { type DocumentLine, withCells } from './lines.ts';

/** `请数量 16⇥2⇥0…`: the label and the first figure of a row in one cell, where one figure is lacking behind it. */
export function partGluedCells(lines: readonly DocumentLine[], width: number): readonly DocumentLine[] {
  let changed = false;
  const parted = lines.map((line) => {
    const cells = line.kind === 'row' && line.cells.length >= width ? partedCells(line.cells, width) : null;
    if (cells === null) return line;
    changed = true;
    return withCells(line, line.span.start, cells);
  });
  return changed ? parted : lines;
}

function partedCells(cells: readonly Cell[], width: number): readonly Cell[] | null {
  const label = cells.length - width;
  for (let i = label + 1; i < cells.length; i++) if (!isDigits(cells[i]!.content.text)) return null;
  const { content } = cells[label]!;
  const blank = Math.max(content.text.lastIndexOf(' '), content.text.lastIndexOf('\u3000'));
  if (blank <= 0 || !isDigits(content.text.slice(blank + 1))) return null;
  const words = sliceContent(content, 0, content.text.slice(0, blank).trimEnd().length);
  const figure = sliceContent(content, blank + 1, content.text.length);
  return [
    ...cells.slice(0, label),
    { ...cells[label]!, span: words.span, content: words },
    { ...cells[label]!, span: figure.span, content: figure },
    ...cells.slice(label + 1),
  ];
}

function isDigits(text: string): boolean {
  return plainNumber(text, 0, text.length) >= 0;
}
