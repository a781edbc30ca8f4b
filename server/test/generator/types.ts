import type { FormId } from '../../src/form/types.ts';
import type { SpokenClaim } from './prose/claims/speak.ts';

export const LAYOUTS = [
  'tab',
  'tab-damaged',
  'pipe',
  'pipe-both',
  'pipe-multiline',
  'cells-pipe',
  'cells-lone',
  'cells-blank-lines',
  'cells-plain',
  'cells-dropped',
  'html',
  'html-nbsp',
  'html-word',
  'html-page',
  'pdf-text',
  'pdf-kangxi',
  'pdf-aligned',
  'markdown',
  'markdown-mini',
  'markdown-detached',
  'mixed',
] as const;

export type Layout = (typeof LAYOUTS)[number];

export type Language = 'plain' | 'markdown' | 'html';

/** Ways of writing that are no faults. Absent: as the layout's models write it. */
export interface Typography {
  readonly lineEnds?: 'crlf';
  readonly bom?: boolean;
  readonly digits?: 'full-width';
  readonly brackets?: 'half' | 'full';
  readonly thousands?: boolean;
  readonly labelSpaces?: boolean;
  /** Markdown only. */
  readonly bold?: boolean;
  /** `1. ` or `1、` for `1.` */
  readonly ordinals?: 'space' | 'comma';
}

export type Variation =
  | 'crlf'
  | 'bom'
  | 'full-width-digits'
  | 'half-width-brackets'
  | 'full-width-brackets'
  | 'thousands'
  | 'label-spaces'
  | 'bold'
  | 'ordinal-space'
  | 'ordinal-comma';

export interface GenerateOptions {
  readonly layout: Layout;
  /** By default chosen by the seed. */
  readonly formId?: FormId;
  readonly size?: 'small' | 'large';
  /** Share of the zero figures that are written blank, where the layout can write a blank. */
  readonly blanks?: number;
  readonly typography?: Typography;
  /** Sentences speak of the figures in many ways (prose/claims/), each noted in `claims`. */
  readonly phrasings?: boolean;
  /** Which of those claims is false. */
  readonly brokenClaim?: number;
  /** Changes the figures between reckoning and writing: the prose speaks of the figures before it. */
  readonly edit?: (cells: Map<string, string | null>) => void;
}

export interface Generated {
  readonly text: string;
  readonly fileName: string;
  readonly language: Language;
  /** As in the title. */
  readonly organ: string;
  readonly year: number;
  readonly formId: FormId;
  readonly layout: Layout;
  /** Every cell of the form: the value in digits, or null where it is written blank. */
  readonly cells: ReadonlyMap<string, string | null>;
  /** What the prose states of the figures, where `phrasings` are asked for. */
  readonly claims: readonly SpokenClaim[];
  /** `lost`: blank cells were dropped, so that figures cannot be placed by counting. */
  readonly places: 'recoverable' | 'lost';
  readonly seed: number;
  readonly options: GenerateOptions;
}

export const SLIP_KINDS = [
  'heading-renamed',
  'heading-misnumbered',
  'heading-missing',
  'heading-swapped',
  'column-label',
  'row-label',
  'row-missing',
  'row-doubled',
  'non-number',
] as const;

export type SlipKind = (typeof SLIP_KINDS)[number];

export interface Slip {
  readonly text: string;
  /** The same report without the slip: what `generateReport` gives for the same seed and options. */
  readonly clean: string;
  /** Zero-based line of `text` where the slip stands; for what is missing, of what stands before the gap. */
  readonly line: number;
  /** Lines on which a finding is in its place: the whole label, or both of two headings or rows. */
  readonly lines: readonly number[];
  readonly kind: SlipKind;
  /** The rule that must find it. */
  readonly rule: string;
  /** What was done, for the messages of tests. */
  readonly what: string;
}
