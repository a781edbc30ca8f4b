import type { Block } from './tree.ts';
import { readPlain } from './plain.ts';
export function readMarkdown(source: string): { blocks: Block[] } { return { blocks: readPlain(source) }; }
