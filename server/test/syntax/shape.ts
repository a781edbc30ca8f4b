import { expect } from 'vitest';
import type { Content } from '../../src/base/content.ts';
import type { Block } from '../../src/syntax/tree.ts';

/** One line a block: `# heading`, `line / line`, `[cell | cell ; cell | cell]`. */
export function shapeOf(blocks: readonly Block[]): string[] {
  return blocks.map((block) => {
    if (block.kind === 'heading') return `${'#'.repeat(block.level)} ${block.content.text}`;
    if (block.kind === 'paragraph') return block.lines.map((line) => line.text).join(' / ');
    const rows = block.rows.map((row) => row.cells.map((cell) => cell.content.text).join(' | '));
    return `[${rows.join(' ; ')}]`;
  });
}

export function contentsOf(blocks: readonly Block[]): Content[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'heading') return [block.content];
    if (block.kind === 'paragraph') return block.lines;
    return block.rows.flatMap((row) => row.cells.map((cell) => cell.content));
  });
}

/** Every span lies in the source and in its parent, in order, and what is as long as its span is what stands there. */
export function expectSound(source: string, blocks: readonly Block[]): void {
  let at = 0;
  for (const content of contentsOf(blocks)) {
    expect(content.text).toBe(content.pieces.map((piece) => piece.text).join(''));
    expect(content.text).toBe(content.text.trim());
    expect(content.span.start).toBeGreaterThanOrEqual(at);
    for (const { span, text } of content.pieces) {
      expect(span.start).toBeGreaterThanOrEqual(at);
      expect(span.end).toBeGreaterThan(span.start);
      if (text.length === span.end - span.start && text !== ' ') {
        expect(source.slice(span.start, span.end)).toBe(text);
      }
      at = span.end;
    }
    expect(at).toBeLessThanOrEqual(content.pieces.length > 0 ? content.span.end : source.length);
    expect(content.span.end).toBeLessThanOrEqual(source.length);
  }
  let blockAt = 0;
  for (const block of blocks) {
    expect(block.span.start).toBeGreaterThanOrEqual(blockAt);
    expect(block.span.end).toBeLessThanOrEqual(source.length);
    blockAt = block.span.end;
    if (block.kind !== 'table') continue;
    for (const row of block.rows) {
      expect(row.span.start).toBeGreaterThanOrEqual(block.span.start);
      expect(row.span.end).toBeLessThanOrEqual(block.span.end);
      for (const { span, content } of row.cells) {
        expect(span.start).toBeGreaterThanOrEqual(row.span.start);
        expect(span.end).toBeLessThanOrEqual(row.span.end);
        expect(content.span.start).toBeGreaterThanOrEqual(span.start);
        expect(content.span.end).toBeLessThanOrEqual(span.end);
      }
    }
  }
}
