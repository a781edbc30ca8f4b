import type { Language } from '../base/localized.ts';
import type { HoverBlock } from '../features/hover.ts';
import { escapeMarkdown } from '../features/markdown.ts';
import type { MarkupContent } from './protocol.ts';
import { MarkupKind } from './protocol.ts';

/** Blocks of plain text as Markdown, or as they are for a client that wants plain text. */
export function markupOf(blocks: readonly HoverBlock[], language: Language, kind: MarkupKind): MarkupContent {
  const parts = groupedSums(blocks).map((group) =>
    group.map((block) => written(block.kind, block.text[language], kind)).join('\n'),
  );
  return { kind, value: parts.join('\n\n') };
}

/** Sums that follow each other are one list. */
function groupedSums(blocks: readonly HoverBlock[]): HoverBlock[][] {
  const groups: HoverBlock[][] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    if (block.kind === 'sum' && last?.[0]?.kind === 'sum') last.push(block);
    else groups.push([block]);
  }
  return groups;
}

function written(block: HoverBlock['kind'], text: string, kind: MarkupKind): string {
  if (kind === MarkupKind.PlainText) return text;
  const escaped = escapeMarkdown(text);
  if (block === 'title') return `**${escaped}**`;
  if (block === 'sum') return `- ${escaped}`;
  return escaped;
}
