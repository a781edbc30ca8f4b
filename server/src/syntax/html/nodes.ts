import type { Span } from '../../base/span.ts';

export interface Text {
  readonly kind: 'text';
  readonly span: Reach;
}

/** A span whose end is known once it is there; of the field of a form also where it begins. */
interface Reach extends Span {
  start: number;
  end: number;
}

export interface Element {
  readonly kind: 'element';
  readonly name: string;
  /** The part of a table that its style makes of it; else its own name. */
  readonly shown: string;
  readonly parent: Element | null;
  readonly children: HtmlNode[];
  /** From the start tag to the end tag, both included. */
  readonly span: Reach;
  /** Between the tags. */
  readonly inner: Reach;
  readonly hidden: boolean;
  /** An anchor that leads somewhere; bookmarks of a word processor are none. */
  readonly link: boolean;
  /** The class or the id speaks of a title. */
  readonly titled: boolean;
  readonly colspan: number;
  readonly rowspan: number;
}

export type HtmlNode = Text | Element;

export function isElement(node: HtmlNode): node is Element {
  return node.kind === 'element';
}

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));

export const VOID = names(
  'area base basefont br col embed frame hr img input link meta param source track wbr',
);

export const BLOCKS = names(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol option p pre section summary table ' +
    'tbody td tfoot th thead tr ul',
);

export const HEADINGS = names('h1 h2 h3 h4 h5 h6');

export const CELLS = names('td th');

export const ROW_GROUPS = names('tbody thead tfoot');

export const TABLE_PARTS = names('table tbody thead tfoot tr td th caption colgroup');

/** What a reader does not take for the text of the page. `header` is judged by where it stands. */
export const IGNORED = names(
  'aside audio button canvas datalist footer head iframe math nav noembed noframes noscript object script select ' +
    'style svg template textarea title video xmp',
);

export const HEAD_CONTENT = names('base basefont bgsound link meta noscript script style template title');
