import { type Runs, runsOf } from '../../base/runs.ts';
import { kindsOf } from './characters.ts';
import { hintsOf } from './hintWords.ts';
import { WORDS } from './words.ts';
import { type TreeData, treeData } from './wordTree.ts';

export interface HintTables {
  readonly tree: TreeData;
  /** What the words show, by their numbers in the tree; nothing for 0. */
  readonly signs: readonly number[];
  /** Of each character. */
  readonly kinds: Runs;
}

/** Worked out when the programs are bundled (scripts/made-tables.mjs). */
export function hintTables(): HintTables {
  const hints = hintsOf(WORDS);
  const signs = [0, ...new Set(hints.map((hint) => hint.signs))];
  const tree = treeData(new Map(hints.map((hint) => [hint.text, signs.indexOf(hint.signs)])));
  return { tree, signs, kinds: runsOf(kindsOf(hints)) };
}
