import type { Span } from '../base/span.ts';
import { lineEndAt } from '../source/lines.ts';

/** `<!-- nianbao-…: reason -->` as it is written. */
export interface Directive {
  readonly word: string;
  readonly rules: readonly { readonly id: string; readonly span: Span }[];
  readonly reason: string;
  /** The comment, its brackets included. */
  readonly span: Span;
}

export const NEXT_LINE = 'nianbao-disable-next-line';
export const DISABLE = 'nianbao-disable';
export const ENABLE = 'nianbao-enable';

/** The comments of a Markdown or HTML text that speak to us, in the order of the text. */
export function readDirectives(source: string): Directive[] {
  const directives: Directive[] = [];
  for (let start = source.indexOf('<!--'); start >= 0; ) {
    const close = source.indexOf('-->', start + 4);
    if (close < 0) break;
    const directive = readDirective(source, { start, end: close + 3 });
    if (directive) directives.push(directive);
    start = source.indexOf('<!--', close + 3);
  }
  return directives;
}

function readDirective(source: string, span: Span): Directive | null {
  const end = span.end - 3;
  let at = span.start + 4;
  while (at < end && /\s/.test(source[at]!)) at++;
  const word = /^nianbao-[A-Za-z-]*[A-Za-z]/.exec(source.slice(at, Math.min(end, at + 60)))?.[0];
  if (!word) return null;
  at += word.length;
  const body = source.slice(at, end);
  const colon = body.search(/[:：]/);
  const list = colon < 0 ? body : body.slice(0, colon);
  const rules = [...list.matchAll(/[^\s,，、]+/g)].map((match) => ({
    id: match[0],
    span: { start: at + match.index, end: at + match.index + match[0].length },
  }));
  return { word, rules, reason: colon < 0 ? '' : body.slice(colon + 1).trim(), span };
}

/** One rule held back over a stretch of text. */
export interface Scope {
  readonly rule: string;
  readonly directive: Directive;
  /** Where its id is written. */
  readonly span: Span;
  readonly from: number;
  readonly to: number;
}

export interface Scopes {
  readonly scopes: readonly Scope[];
  /** Ids after `enable` that nothing before had disabled. */
  readonly idle: readonly { readonly id: string; readonly span: Span }[];
}

/** Where each directive holds. One without a reason holds nowhere. */
export function scopesOf(source: string, directives: readonly Directive[]): Scopes {
  const scopes: Scope[] = [];
  const idle: { id: string; span: Span }[] = [];
  const lines = linesAfter(source, directives);
  let open: Scope[] = [];
  for (const directive of directives) {
    if (directive.word === ENABLE) {
      const named = directive.rules;
      for (const rule of named) if (!open.some((scope) => scope.rule === rule.id)) idle.push(rule);
      if (named.length === 0 && open.length === 0) idle.push({ id: '', span: directive.span });
      const closes = (scope: Scope) => named.length === 0 || named.some(({ id }) => id === scope.rule);
      scopes.push(...open.filter(closes).map((scope) => ({ ...scope, to: directive.span.start })));
      open = open.filter((scope) => !closes(scope));
    } else if (directive.word === DISABLE && directive.reason !== '') {
      for (const { id, span } of directive.rules)
        open.push({ rule: id, directive, span, from: directive.span.end, to: source.length + 1 });
    } else if (directive.word === NEXT_LINE && directive.reason !== '') {
      const line = lines.get(directive)!;
      for (const { id, span } of directive.rules)
        scopes.push({ rule: id, directive, span, from: line.start, to: line.end + 1 });
    }
  }
  scopes.push(...open);
  return { scopes: scopes.sort((a, b) => a.span.start - b.span.start), idle };
}

/** The next line that holds something other than such comments: formatters put a blank line after a comment. */
function linesAfter(source: string, directives: readonly Directive[]): Map<Directive, Span> {
  const starting = new Map(directives.map((directive) => [directive.span.start, directive]));
  const lines = new Map<Directive, Span>();
  for (const directive of [...directives].reverse()) {
    let start = nextLine(source, directive.span.end);
    let end = lineEndAt(source, start);
    while (start < source.length && source.slice(start, end).trim() === '') {
      start = nextLine(source, end);
      end = lineEndAt(source, start);
    }
    const indent = /^\s*/.exec(source.slice(start, end))![0].length;
    const other = starting.get(start + indent);
    lines.set(directive, other ? lines.get(other)! : { start, end });
  }
  return lines;
}

function nextLine(source: string, from: number): number {
  const end = lineEndAt(source, from);
  return end + (source.startsWith('\r\n', end) ? 2 : 1);
}
