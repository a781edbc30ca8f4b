import { matchesFile, readGlob } from '../settings/glob.ts';
import { type JsonObject, parseJsonc } from '../settings/jsonc.ts';
import type { NewEntry } from './suppressionEdit.ts';
import type { Edit } from './types.ts';

/**
 * The edit that adds an entry to a configuration, everything else of it left as it is; null where its text is too
 * broken to tell where the entry would go.
 */
export function addEntry(text: string, file: string, { rule, ...rest }: NewEntry): Edit | null {
  const written = JSON.stringify({ file, rule, ...rest }, null, 2);
  const entry = (indent: string) => written.replace(/\n/g, `\n${indent}`);
  if (text.trim() === '') {
    return edit(0, text.length, `{\n  "suppress": [\n    ${entry('    ')}\n  ]\n}\n`);
  }
  const { root, problems } = parseJsonc(text);
  if (root?.kind !== 'object' || problems.length > 0) return null;
  const list = root.properties.findLast(({ key }) => key === 'suppress')?.value;
  if (!list) {
    const comma = root.properties.length > 0 ? ',' : '';
    return insertAfter(text, root, comma, `\n  "suppress": [\n    ${entry('    ')}\n  ]`, '\n');
  }
  if (list.kind !== 'array') return null;
  const last = list.items.at(-1);
  if (last) return edit(last.span.end, last.span.end, `,\n    ${entry('    ')}`);
  return edit(list.span.start + 1, list.span.start + 1, `\n    ${entry('    ')}\n  `);
}

/**
 * The pattern that stands for one file and no other of its name, given by its path from the configuration's folder;
 * null where its name is one that no pattern can say.
 */
export function patternFor(path: string): string | null {
  const literal = path.replace(/[{}]/g, '?');
  const pattern = literal.includes('/') ? literal : `./${literal}`;
  const glob = readGlob(pattern);
  return 'problem' in glob || !matchesFile(glob, path) ? null : pattern;
}

/** Behind the last property, before whatever comment or comma follows it. */
function insertAfter(text: string, root: JsonObject, comma: string, added: string, close: string): Edit {
  const last = root.properties.at(-1);
  const at = last ? last.value!.span.end : root.span.start + 1;
  const rest = text.slice(at, root.span.end - 1);
  return edit(at, at, comma + added + (rest.trim() === '' && !/[\n\r]/.test(rest) ? close : ''));
}

function edit(start: number, end: number, newText: string): Edit {
  return { span: { start, end }, newText };
}
