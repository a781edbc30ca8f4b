import type { Page, PageBlock, PageTable } from '../page.ts';
import type { Random } from '../random.ts';
import type { Layout, Typography } from '../types.ts';
import { type LabelStyle, PLAIN_STYLE } from '../typography.ts';

export interface RenderContext {
  readonly layout: Layout;
  readonly random: Random;
  readonly typography: Typography;
  readonly extension: Extension;
}

export type Extension = '.txt' | '.md' | '.html';

export interface LayoutDefinition {
  readonly extension: (random: Random) => Extension;
  /** What becomes of a blank cell: its place is kept, it vanishes, or the layout is never given one. */
  readonly blanks: 'kept' | 'dropped' | 'never';
  readonly style: (random: Random) => LabelStyle;
  readonly render: (page: Page, context: RenderContext) => string;
}

export interface BlockWriter {
  /** Between blocks. */
  readonly gap: string;
  readonly title?: (text: string) => string;
  readonly heading?: (text: string) => string;
  readonly subheading?: (text: string) => string;
  readonly paragraph?: (text: string, key: string) => string;
  readonly table: (table: PageTable) => string;
}

export function writeBlocks(page: Page, writer: BlockWriter): string {
  return page.blocks.map((block) => writeBlock(block, writer)).join(writer.gap);
}

function writeBlock(block: PageBlock, writer: BlockWriter): string {
  switch (block.kind) {
    case 'title':
      return writer.title?.(block.text) ?? block.text;
    case 'heading':
      return writer.heading?.(block.text) ?? block.text;
    case 'subheading':
      return writer.subheading?.(block.text) ?? block.text;
    case 'paragraph':
      return writer.paragraph?.(block.text, block.key) ?? block.text;
    case 'table':
      return writer.table(block.table);
  }
}

/** `（一）主动公开情况。全年…`: the topic's name runs into its paragraph. */
export function runIn(page: Page): Page {
  const blocks: PageBlock[] = [];
  let pending: string | null = null;
  for (const block of page.blocks) {
    if (block.kind === 'subheading') {
      pending = block.text;
      continue;
    }
    blocks.push(
      pending !== null && block.kind === 'paragraph'
        ? { ...block, text: `${pending}。${block.text}` }
        : block,
    );
    pending = null;
  }
  return { blocks };
}

export const plainStyle = (): LabelStyle => PLAIN_STYLE;

/** Half-width brackets, as web extracts have them. */
export const halfStyle = (random: Random): LabelStyle => ({
  brackets: random.chance(0.7) ? 'half' : 'full',
  bracketSpace: false,
  halfCommas: false,
});

/** `(一) 予以公开`, `(区分处理的, 只计…`: what character recognition makes of it. */
export const scannedStyle = (random: Random): LabelStyle => {
  const half = random.chance(0.7);
  return { brackets: half ? 'half' : 'full', bracketSpace: half, halfCommas: half };
};

export const always =
  (extension: Extension): ((random: Random) => Extension) =>
  () =>
    extension;
