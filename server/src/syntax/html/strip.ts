import type { Block } from '../tree.ts';
import { lineWriter } from './lines.ts';
import { BLOCKS } from './nodes.ts';
import type { Decoder } from './references.ts';

/** For what is too large or too deep to be a page: the text between the tags as lines, in one pass. */
export function stripTags(source: string, from: number, to: number, decode: Decoder): Block[] {
  const writer = lineWriter(source, decode);
  for (let at = from; at < to; ) {
    const tag = nextTag(source, at, to);
    writer.text(at, tag.start);
    if (tag.breaks) writer.endLine();
    at = tag.end;
  }
  const lines = writer.take();
  const first = lines[0];
  if (!first) return [];
  const span = { start: first.span.start, end: lines.at(-1)!.span.end };
  return [{ kind: 'paragraph', span, lines }];
}

interface Tag {
  readonly start: number;
  readonly end: number;
  readonly breaks: boolean;
}

function nextTag(source: string, from: number, to: number): Tag {
  for (
    let start = source.indexOf('<', from);
    start >= 0 && start < to;
    start = source.indexOf('<', start + 1)
  ) {
    if (!/[A-Za-z/!?]/.test(source[start + 1] ?? '')) continue;
    if (source.startsWith('<!--', start))
      return { start, end: after(source, '-->', start, to), breaks: false };
    const pattern = /<\/?([A-Za-z][^\s/<>]{0,40})/y;
    pattern.lastIndex = start;
    const name = pattern.exec(source)?.[1]?.toLowerCase() ?? '';
    const end = after(source, '>', start, to);
    if ((name === 'script' || name === 'style') && source[start + 1] !== '/') {
      return { start, end: after(source, `</${name}>`, end, to), breaks: true };
    }
    return { start, end, breaks: name === 'br' || BLOCKS.has(name) };
  }
  return { start: to, end: to, breaks: true };
}

/** What is never closed reaches to the end. */
function after(source: string, mark: string, from: number, to: number): number {
  const at = source.indexOf(mark, from);
  return at < 0 ? to : Math.min(at + mark.length, to);
}
