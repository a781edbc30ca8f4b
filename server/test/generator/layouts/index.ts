import type { Layout } from '../types.ts';
import { CELLS_BLANK_LINES, CELLS_DROPPED, CELLS_LONE, CELLS_PIPE, CELLS_PLAIN, MIXED } from './cells.ts';
import { HTML, HTML_NBSP, HTML_PAGE, HTML_WORD } from './html.ts';
import type { LayoutDefinition } from './layout.ts';
import { MARKDOWN } from './markdown.ts';
import { MARKDOWN_DETACHED } from './markdown-detached.ts';
import { MARKDOWN_MINI } from './markdown-mini.ts';
import { PDF_ALIGNED } from './pdf-aligned.ts';
import { PDF_KANGXI, PDF_TEXT } from './pdf-text.ts';
import { PIPE, PIPE_BOTH, PIPE_MULTILINE } from './pipe.ts';
import { TAB, TAB_DAMAGED } from './tab.ts';

export const LAYOUT_DEFINITIONS: Readonly<Record<Layout, LayoutDefinition>> = {
  tab: TAB,
  'tab-damaged': TAB_DAMAGED,
  pipe: PIPE,
  'pipe-both': PIPE_BOTH,
  'pipe-multiline': PIPE_MULTILINE,
  'cells-pipe': CELLS_PIPE,
  'cells-lone': CELLS_LONE,
  'cells-blank-lines': CELLS_BLANK_LINES,
  'cells-plain': CELLS_PLAIN,
  'cells-dropped': CELLS_DROPPED,
  html: HTML,
  'html-nbsp': HTML_NBSP,
  'html-word': HTML_WORD,
  'html-page': HTML_PAGE,
  'pdf-text': PDF_TEXT,
  'pdf-aligned': PDF_ALIGNED,
  'pdf-kangxi': PDF_KANGXI,
  markdown: MARKDOWN,
  'markdown-mini': MARKDOWN_MINI,
  'markdown-detached': MARKDOWN_DETACHED,
  mixed: MIXED,
};
