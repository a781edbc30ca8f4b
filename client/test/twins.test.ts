import * as vscode from 'vscode';
import { equal, ok } from './assert.ts';
import { codeActions, inWorkspace, openFile, revert } from './documents.ts';
import { findings, ruleOf, test } from './harness.ts';

/** As the command line prints it. */
interface Range {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

interface Expected {
  readonly rule: string;
  readonly message: string;
  readonly range: Range;
  readonly fixes: readonly {
    readonly title: string;
    readonly safety: 'safe' | 'review';
    readonly edits: readonly { readonly range: Range; readonly newText: string }[];
  }[];
}

/** Reports by invented organs with the slips of real ones; a notation each. */
const TWINS = ['township-2021.txt', 'bureau-2024.md', 'district-office-2023.txt'];

async function expectedOf(name: string): Promise<readonly Expected[]> {
  const bytes = await vscode.workspace.fs.readFile(inWorkspace('expected', `${name}.json`));
  return JSON.parse(new TextDecoder().decode(bytes));
}

function inEditor({ start, end }: Range): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

function isAsExpected(found: readonly vscode.Diagnostic[], expected: readonly Expected[]): boolean {
  const ours = found.map(({ code, message, range }) => JSON.stringify([ruleOf(code), message, range]));
  const wanted = expected.map(({ rule, message, range }) => JSON.stringify([rule, message, inEditor(range)]));
  return ours.sort().join() === wanted.sort().join();
}

for (const name of TWINS) {
  test(`${name}: every finding of the command line, in its very place`, async () => {
    const expected = await expectedOf(name);
    ok(expected.length > 1, `${name} has too little to find`);
    await findings(await openFile('twins', name), (found) => isAsExpected(found, expected));
  });

  test(`${name}: each safe fix writes what its title says, and undo is one step`, async () => {
    const expected = await expectedOf(name);
    const document = await openFile('twins', name);
    await findings(document, (found) => isAsExpected(found, expected));
    const before = document.getText();
    try {
      for (const finding of expected) {
        for (const fix of finding.fixes.filter(({ safety }) => safety === 'safe')) {
          const actions = await codeActions(document, inEditor(finding.range));
          const action = actions.find(({ title }) => title === fix.title);
          ok(
            action?.edit,
            `there is no “${fix.title}” among ${actions.map(({ title }) => title).join(', ')}`,
          );
          ok(await vscode.workspace.applyEdit(action.edit));
          equal(document.getText(), withEdits(before, fix.edits), fix.title);
          const written = /“([^”]+)”[^“]*$/.exec(fix.title)?.[1];
          if (written)
            ok(closed(document.getText()).includes(closed(written)), `“${fix.title}” did not write that`);
          await findings(document, (found) => found.length < expected.length);
          await vscode.commands.executeCommand('undo');
          equal(document.getText(), before, `undo of “${fix.title}”`);
        }
      }
      await findings(document, (found) => isAsExpected(found, expected));
    } finally {
      await revert(document);
    }
  });
}

/** Titles leave out the blanks that stand inside a label. */
function closed(text: string): string {
  return text.replace(/\s+/g, '');
}

function withEdits(text: string, edits: Expected['fixes'][number]['edits']): string {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\r|\n/g)) starts.push(match.index + match[0].length);
  const offset = ({ line, character }: Range['start']) => starts[line]! + character;
  return [...edits]
    .sort((a, b) => offset(b.range.start) - offset(a.range.start))
    .reduce(
      (done, { range, newText }) =>
        done.slice(0, offset(range.start)) + newText + done.slice(offset(range.end)),
      text,
    );
}
