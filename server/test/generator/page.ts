import type { SectionId, TableId } from '../../src/form/types.ts';

/** A report before it is written down in a layout. Texts may carry marks (marks.ts). */
export interface Page {
  readonly blocks: readonly PageBlock[];
}

export type PageBlock =
  | { readonly kind: 'title'; readonly key: string; readonly text: string }
  | { readonly kind: 'heading'; readonly key: string; readonly section: SectionId; readonly text: string }
  | { readonly kind: 'subheading'; readonly key: string; readonly text: string }
  | { readonly kind: 'paragraph'; readonly key: string; readonly text: string }
  | { readonly kind: 'table'; readonly key: string; readonly table: PageTable };

export interface PageTable {
  readonly id: TableId;
  /** Grid columns, those of the labels included. */
  readonly width: number;
  readonly labelWidth: number;
  readonly parts: readonly PagePart[];
}

export interface PagePart {
  readonly label: string | null;
  readonly corner: string | null;
  readonly columns: readonly PageColumn[];
  readonly rows: readonly PageRow[];
}

export interface PageColumn {
  readonly text: string;
  readonly children: readonly PageColumn[];
}

export interface PageRow {
  /** Unique in the table, doubled rows included. */
  readonly key: string;
  /** From the outermost group to the row itself; empty in table 4. */
  readonly labels: readonly PageLabel[];
  readonly figures: readonly PageFigure[];
}

export interface PageLabel {
  /** Neighbouring rows with the same id share the label. */
  readonly id: string;
  readonly text: string;
}

export interface PageFigure {
  readonly cell: string;
  /** As written; empty where blank. */
  readonly text: string;
}
