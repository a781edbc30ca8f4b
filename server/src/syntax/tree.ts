import type { Content } from '../base/content.ts';
import type { Span } from '../base/span.ts';

/**
 * How a table was written down. `cells`: one cell a line, with pipes between; `separated`: by commas or semicolons;
 * `html`: with cells that say what they cover, as a wiki's too.
 */
export type Notation = 'tab' | 'pipe' | 'cells' | 'separated' | 'html';

/** A heading that the notation marks as one (`#`, `<h1>`). Plain text has none: there headings are paragraphs. */
export interface Heading {
  readonly kind: 'heading';
  readonly span: Span;
  readonly level: number;
  readonly content: Content;
}

/** Consecutive lines of running text; each line keeps its own content, trimmed, blank lines excluded. */
export interface Paragraph {
  readonly kind: 'paragraph';
  readonly span: Span;
  readonly lines: readonly Content[];
}

export interface Table {
  readonly kind: 'table';
  readonly notation: Notation;
  readonly span: Span;
  readonly rows: readonly Row[];
  /** The line from which on it is not read: it has more cells than all tables of many reports. */
  readonly unread?: Span;
}

export interface Row {
  readonly span: Span;
  readonly cells: readonly Cell[];
}

export interface Cell {
  /** The room of the cell, its padding included. */
  readonly span: Span;
  /** Its text, trimmed. */
  readonly content: Content;
  /** Grid columns it covers; more than one only where the notation says so (colspan). */
  readonly columns: number;
  readonly rows: number;
  /** Padding written for a merged cell (`|||`), not a place of its own. */
  readonly fill: boolean;
}

export type Block = Heading | Paragraph | Table;

export interface Tree {
  readonly source: string;
  readonly blocks: readonly Block[];
}
