import { Token, Tokenizer, TokenizerMode } from 'parse5';
import type { Span } from '../../base/span.ts';
import {
  BLOCKS,
  CELLS,
  type Element,
  HEAD_CONTENT,
  HEADINGS,
  type HtmlNode,
  IGNORED,
  ROW_GROUPS,
  TABLE_PARTS,
  VOID,
} from './nodes.ts';

/**
 * The elements of a page in the order of their source. parse5's own tree moves text out of tables and repeats
 * elements that were not closed: neither keeps the order, nor a bound on the work. Its tokens do both.
 * Null where elements are nested deeper than any page is.
 */
export function buildTree(source: string, from: number, to: number): Element | null {
  const root = element('#root', null, from, from);
  const open: Element[] = [root];
  let tooDeep = false;

  const top = (): Element => open.at(-1)!;

  const push = (name: string, start: number, end: number, given: Given = PLAIN): void => {
    const parent = top();
    const added = element(name, parent, start, end, given);
    parent.children.push(added);
    if (VOID.has(name)) return;
    if (open.length < MOST_NESTED) open.push(added);
    else {
      tooDeep = true;
      tokenizer.pause();
    }
  };

  /** Closes the elements from `index` on; the first of them has its end tag at `start`–`end`. */
  const close = (index: number, start: number, end = start): void => {
    for (let i = open.length - 1; i >= index; i--) {
      const closed = open[i]!;
      closed.inner.end = start;
      closed.span.end = i === index ? end : start;
    }
    open.length = index;
  };

  /** The innermost open element of these names, not looking out of the walls. */
  const find = (isWanted: (name: string) => boolean, isWall: (name: string) => boolean): number => {
    for (let i = open.length - 1; i > 0; i--) {
      if (isWanted(open[i]!.name)) return i;
      if (isWall(open[i]!.name)) return -1;
    }
    return -1;
  };

  const closeOpen = (name: string, at: number, isWall = isCellWall): void => {
    let i = open.length - 1;
    while (i > 0 && open[i]!.name !== name) i = isWall(open[i]!.name) ? 0 : i - 1;
    if (i > 0) close(i, at);
  };

  const openTablePart = (name: string, at: number): void => {
    if (name === 'table') {
      const index = find(
        (each) => each === 'table',
        (each) => CELLS.has(each) || each === 'caption',
      );
      if (index > 0) close(index, at);
      return;
    }
    let table = find((each) => each === 'table', never);
    if (table < 0) {
      push('table', at, at);
      table = open.length - 1;
    }
    if (CELLS.has(name)) {
      const row = find(
        (each) => each === 'tr',
        (each) => each === 'table',
      );
      if (row > 0) close(row + 1, at);
      else {
        close(groupOf(open, table) + 1, at);
        push('tr', at, at);
      }
    } else if (name === 'tr') close(groupOf(open, table) + 1, at);
    else close(table + 1, at);
  };

  const onStartTag = (token: Token.TagToken): void => {
    const name = token.tagName;
    const start = from + token.location!.startOffset;
    const end = from + token.location!.endOffset;
    tokenizer.state = modeOf(name) ?? tokenizer.state;
    if ((name === 'html' || name === 'body') && open.some((each) => each.name === name)) return;
    if (!HEAD_CONTENT.has(name)) closeOpen('head', start);
    if (TABLE_PARTS.has(name)) {
      closeOpen('p', start);
      openTablePart(name, start);
    } else if (BLOCKS.has(name)) {
      closeOpen('p', start);
      if (HEADINGS.has(name) && HEADINGS.has(top().name)) close(open.length - 1, start);
      if (name === 'li') closeOpen('li', start, (each) => isCellWall(each) || each === 'ul' || each === 'ol');
      if (name === 'dt' || name === 'dd') {
        for (const item of ['dt', 'dd']) closeOpen(item, start, (each) => isCellWall(each) || each === 'dl');
      }
    } else if (name === 'a') closeOpen('a', start);
    push(name, start, end, attributesOf(token, open));
    if (name === 'input' && isInCell(open)) fillIn(top().children.at(-1)!, typedInto(token, source, from));
    if (token.selfClosing && name.includes(':') && !VOID.has(name)) close(open.length - 1, end);
  };

  const onEndTag = (token: Token.TagToken): void => {
    const name = token.tagName;
    const start = from + token.location!.startOffset;
    const end = from + token.location!.endOffset;
    if (name === 'body' || name === 'html') return;
    if (name === 'br') {
      push('br', start, end);
      return;
    }
    const isWall = TABLE_PARTS.has(name)
      ? (each: string) => each === 'table'
      : BLOCKS.has(name)
        ? isCellWall
        : (each: string) => BLOCKS.has(each);
    const index = find((each) => each === name, isWall);
    if (index > 0) close(index, start, end);
  };

  const onText = (token: Token.CharacterToken): void => {
    const start = from + token.location!.startOffset;
    const end = from + token.location!.endOffset;
    const { children } = top();
    const last = children.at(-1);
    if (last?.kind === 'text' && last.span.end === start) last.span.end = end;
    else children.push({ kind: 'text', span: { start, end } });
  };

  const ignore = (): void => {};
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onStartTag,
      onEndTag,
      onCharacter: onText,
      onWhitespaceCharacter: onText,
      onNullCharacter: onText,
      onComment: ignore,
      onDoctype: ignore,
      onEof: ignore,
    },
  );
  tokenizer.write(source.slice(from, to), true);
  close(0, to);
  return tooDeep ? null : root;
}

/** In the field of a form stands what was typed there. */
function fillIn(field: HtmlNode, value: Span | null): void {
  if (field.kind !== 'element' || !value) return;
  field.inner.start = value.start;
  field.inner.end = value.end;
  if (value.end > value.start) field.children.push({ kind: 'text', span: { ...value } });
}

/** Where the value of a field that is typed into stands, between its quotes. */
function typedInto(token: Token.TagToken, source: string, from: number): Span | null {
  const place = token.location!.attrs?.value;
  if (!place || !TYPED_INTO.test(Token.getTokenAttr(token, 'type') ?? '')) return null;
  const start = from + place.startOffset;
  const end = from + place.endOffset;
  const [all, quote] = /^value\s*=\s*(["']?)/i.exec(source.slice(start, end)) ?? ['', ''];
  return all === '' ? null : { start: start + all.length, end: end - quote!.length };
}

const TYPED_INTO = /^(?:text|number|tel)?$/i;

function isInCell(open: readonly Element[]): boolean {
  return open.some((each) => CELLS.has(each.shown));
}

const MOST_NESTED = 500;

const never = (): boolean => false;

const isCellWall = (name: string): boolean => CELLS.has(name) || name === 'table' || name === 'caption';

/** The row group that is open in this table, or the table. */
function groupOf(open: readonly Element[], table: number): number {
  return ROW_GROUPS.has(open[table + 1]?.name ?? '') ? table + 1 : table;
}

function modeOf(name: string): Tokenizer['state'] | null {
  if (name === 'script') return TokenizerMode.SCRIPT_DATA;
  if (name === 'title' || name === 'textarea') return TokenizerMode.RCDATA;
  if (/^(?:style|xmp|iframe|noembed|noframes)$/.test(name)) return TokenizerMode.RAWTEXT;
  return null;
}

/** What the attributes of a tag say. */
type Given = Pick<Element, 'shown' | 'hidden' | 'link' | 'titled' | 'colspan' | 'rowspan'>;

/** `shown` is the element's own name where it is empty. */
const PLAIN: Given = { shown: '', hidden: false, link: false, titled: false, colspan: 1, rowspan: 1 };

function element(
  name: string,
  parent: Element | null,
  start: number,
  end: number,
  { shown, hidden, link, titled, colspan, rowspan }: Given = PLAIN,
): Element {
  return {
    kind: 'element',
    name,
    shown: shown === '' ? name : shown,
    parent,
    children: [],
    span: { start, end },
    inner: { start: end, end },
    hidden,
    link,
    titled,
    colspan,
    rowspan,
  };
}

function attributesOf(token: Token.TagToken, open: readonly Element[]): Given {
  const name = token.tagName;
  if (token.attrs.length === 0 && name !== 'header' && !IGNORED.has(name)) return PLAIN;
  const get = (name: string): string | null => Token.getTokenAttr(token, name);
  const isPageHeader = (): boolean =>
    name === 'header' && !open.some((each) => each.name === 'article' || each.name === 'main');
  const style = get('style') ?? '';
  const hidden =
    (IGNORED.has(name) && !(name === 'textarea' && isInCell(open))) ||
    isPageHeader() ||
    get('hidden') !== null ||
    /display\s{0,9}:\s{0,9}none/i.test(style);
  return {
    shown: style === '' || TABLE_PARTS.has(name) ? '' : partOfTable(style),
    hidden,
    link: name === 'a' && get('href') !== null,
    titled: /title/i.test(`${get('class') ?? ''} ${get('id') ?? ''}`),
    colspan: Math.max(1, spanned(get('colspan'))),
    rowspan: spanned(get('rowspan')),
  };
}

/** The part of a table that an element is made to look like; empty where it is none. */
function partOfTable(style: string): string {
  const display = /display\s{0,9}:\s{0,9}table(-[a-z-]{3,9})?(?![\w-])/i.exec(style);
  return display ? (PARTS_BY_DISPLAY.get(display[1]?.toLowerCase() ?? '') ?? '') : '';
}

const PARTS_BY_DISPLAY: ReadonlyMap<string, string> = new Map([
  ['', 'table'],
  ['-row-group', 'tbody'],
  ['-row', 'tr'],
  ['-cell', 'td'],
]);

const WIDEST = 100;

/** 0 (as a rowspan: to the end of the table) stays 0. */
function spanned(value: string | null): number {
  const digits = /^\s*(\d{1,6})/.exec(value ?? '')?.[1];
  return digits === undefined ? 1 : Math.min(Number(digits), WIDEST);
}
