import { hasHeadingMarks } from './headingMarks.ts';
import { readHtml } from './html.ts';
import type { KeptLines } from './keptLines.ts';
import { withoutMargin } from './margin.ts';
import { readMarkdown } from './markdown.ts';
import { readPlain } from './plain.ts';
import { linesOf } from './plainText.ts';
import type { Tree } from './tree.ts';
import { isWiki, withoutWikiMarks } from './wikiMarks.ts';

export type SourceLanguage = 'plain' | 'markdown' | 'html';

/** What a file is written in, by its name and, for plain text, by how it begins. */
export function languageOf(path: string, source: string): SourceLanguage {
  const extension = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  if (extension === 'md' || extension === 'markdown') return 'markdown';
  if (extension === 'html' || extension === 'htm' || extension === 'shtml') return 'html';
  const beginning = source.slice(0, 500).trimStart();
  const isHtml = beginning[0] === '<' && /^<(?:!doctype|html|head|body|div|table|p|h1)\b/i.test(beginning);
  return isHtml && !isOtherMarkup(beginning, source) ? 'html' : 'plain';
}

/** Other notations have tags in them too, where theirs do not reach. */
function isOtherMarkup(beginning: string, source: string): boolean {
  return beginning.startsWith('<div') && (isWiki(source) || hasHeadingMarks(source));
}

/** `kept`: of the document's last version, if that is known; it then is of this one. */
export function parse(source: string, language: SourceLanguage, kept?: KeptLines): Tree {
  if (language === 'html') return { source, blocks: readHtml(source) };
  if (language === 'markdown' || holdsHtmlTable(source))
    return { source, blocks: readMarkdown(source).blocks };
  const text = withoutWikiMarks(withoutMargin(source));
  const lines = kept ? kept.of(text) : linesOf(text);
  return { source, blocks: readPlain(text, lines) };
}

/** As texts with marks for headings and bold have, where their own tables do not reach. */
function holdsHtmlTable(source: string): boolean {
  return source.includes('</table>');
}
