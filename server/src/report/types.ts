import type { Content } from '../base/content.ts';
import type { Decimal } from '../base/decimal.ts';
import type { Span } from '../base/span.ts';
import type { Form, FormNode, FormPart, FormSection, FormTable } from '../form/types.ts';
import type { Notation, Tree } from '../syntax/tree.ts';

/** How sure we are that a text belongs where we bound it. */
export type Certainty = 'certain' | 'reconstructed';

export type FormatNote = 'separator' | 'full-width' | 'unit' | 'note' | 'plus' | 'zero';

/** What the text of a cell says. */
export type Reading =
  | { readonly kind: 'number'; readonly value: Decimal; readonly format: readonly FormatNote[] }
  | { readonly kind: 'blank' }
  /** — – - ー / 无 、: something that stands for nothing. */
  | { readonly kind: 'mark' }
  | {
      readonly kind: 'invalid';
      readonly why: 'not-a-number' | 'negative' | 'fraction';
      /** The numbers it may have been meant to be, likeliest first. */
      readonly candidates: readonly Decimal[];
    };

export interface BoundCell {
  /** table/row/column, as in forms.json. */
  readonly id: string;
  readonly row: FormNode;
  readonly column: FormNode;
  /** The text; empty content where the cell is blank. */
  readonly content: Content;
  readonly reading: Reading;
  readonly certainty: Certainty;
}

/** What of the form a label stands for, and how it should read: without its number where the text lost all of them. */
export type LabelTarget =
  | { readonly kind: 'part'; readonly part: FormPart; readonly label: string }
  | { readonly kind: 'corner'; readonly part: FormPart; readonly label: string }
  | { readonly kind: 'column'; readonly node: FormNode; readonly label: string }
  | { readonly kind: 'row'; readonly node: FormNode; readonly label: string };

export interface BoundLabel {
  readonly target: LabelTarget;
  readonly content: Content;
  /** The other cells that say the same, where a merged one was written several times; only of those not as in the form. */
  readonly copies?: readonly Content[];
  /** True where it reads as the form's, typography apart. */
  readonly same: boolean;
  readonly certainty: Certainty;
}

/** A row of the text that is bound to a row of the form. */
export interface BoundRow {
  readonly node: FormNode;
  readonly part: FormPart;
  readonly span: Span;
  readonly label: BoundLabel | null;
  readonly cells: readonly BoundCell[];
  /** Where every cell says a number in plain digits: these numbers, and the ids of the cells. */
  readonly counts: readonly number[] | null;
  readonly ids: readonly string[];
  /** The figures could not be placed: what stands there instead. */
  readonly unplaced: readonly Content[] | null;
}

export interface ExtraRow {
  readonly span: Span;
  /** Its label, or all of it where it has none. */
  readonly content: Content;
  /** The row of the form that it repeats; null where the form has no such row. */
  readonly repeats: FormNode | null;
}

export interface MissingRow {
  readonly node: FormNode;
  readonly part: FormPart;
  /** The row before the gap; null where nothing of the table stands before it. */
  readonly after: BoundRow | null;
}

export interface BoundTable {
  readonly form: FormTable;
  readonly span: Span;
  /** How it is written; `lines` is running text: PDF text, or one cell a line without pipes. */
  readonly notation: Notation | 'lines' | 'mixed';
  readonly labels: readonly BoundLabel[];
  /** Every label surely reads as the form's: none needs to be asked for to know. */
  readonly asInForm: boolean;
  readonly rows: readonly BoundRow[];
  readonly missing: readonly MissingRow[];
  readonly extra: readonly ExtraRow[];
}

/** A table that should be there and could not be bound. */
export interface UnboundTable {
  readonly form: FormTable;
  readonly why: 'missing' | 'unreadable';
  /** What looks like the table, where something does. */
  readonly span: Span | null;
  readonly recognised: readonly string[];
  /** Whether any figure stands there. */
  readonly figures: boolean;
  /** A picture of it is all that is there. */
  readonly picture: boolean;
  /** Far more lines stand there than the table has, and they were not gone through. */
  readonly tooLong: boolean;
}

export interface BoundSection {
  readonly form: FormSection;
  /** The heading's text, ordinal included, markup excluded. */
  readonly heading: Content;
  /** What it should read: as in the form, without its number where the text lost the numbers of all headings. */
  readonly wanted: string;
  readonly same: boolean;
  readonly certainty: Certainty;
  /** From the heading to the next one. */
  readonly span: Span;
  /** What stands under the heading, tables included. */
  readonly body: Span;
}

/** A heading of the first level that belongs to no section, or repeats one. */
export interface StrayHeading {
  readonly content: Content;
  readonly repeats: FormSection | null;
  /** True where it stands for a section of the form, out of the form's order. */
  readonly misplaced: boolean;
}

export type Recognition = 'report' | 'old-form' | 'not-a-report';

export interface Report {
  readonly source: string;
  readonly tree: Tree;
  readonly recognition: Recognition;
  readonly form: Form;
  readonly title: Content | null;
  readonly organ: string | null;
  readonly year: number | null;
  readonly sections: readonly BoundSection[];
  readonly missingSections: readonly { readonly form: FormSection; readonly after: BoundSection | null }[];
  readonly strayHeadings: readonly StrayHeading[];
  /** The line at which another report begins, which is not read. */
  readonly another: Span | null;
  readonly tables: readonly BoundTable[];
  readonly unbound: readonly UnboundTable[];
  /** Paragraphs of running text, tables excluded. */
  readonly prose: readonly Content[];
}
