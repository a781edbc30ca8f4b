import * as vscode from 'vscode';
import { equal, fail, ok } from './assert.ts';
import { codeActions, inWorkspace, openFile, revert } from './documents.ts';
import { findings, ruleOf, test } from './harness.ts';
import { closed, keepsItsWord } from './titles.ts';

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

/** Set when the suite is bundled. */
declare const TWINS: readonly string[];

const SECTIONS = ['一、', '二、', '三、', '四、', '五、', '六、'];
/** A section that is missing is in the outline too. */
const SECTION_KINDS = new Set([vscode.SymbolKind.Module, vscode.SymbolKind.Null]);

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

function isThat({ code, message }: vscode.Diagnostic, finding: Expected): boolean {
  return ruleOf(code) === finding.rule && message === finding.message;
}

/** All its sections are there, and numbered as the form has them. */
function isSound(expected: readonly Expected[]): boolean {
  return !expected.some(({ rule }) => rule === 'section-missing');
}

/** The twin as it is on disk, with its findings there; so it is left. */
async function withTwin(
  name: string,
  work: (document: vscode.TextDocument, expected: readonly Expected[]) => Promise<void>,
): Promise<void> {
  const expected = await expectedOf(name);
  const document = await openFile('twins', name);
  const before = document.getText();
  try {
    await findings(document, (found) => isAsExpected(found, expected));
    await work(document, expected);
    equal(document.getText(), before, 'the test leaves the text as it was');
    await findings(document, (found) => isAsExpected(found, expected));
  } finally {
    await revert(document);
  }
}

/** Takes the action as the lightbulb does, and takes it back by one undo. */
async function takeAndUndo(
  document: vscode.TextDocument,
  action: vscode.CodeAction,
  check: () => Promise<void>,
): Promise<void> {
  const before = document.getText();
  ok(action.edit && (await vscode.workspace.applyEdit(action.edit)), `“${action.title}” was not applied`);
  await check();
  await vscode.commands.executeCommand('undo');
  equal(document.getText(), before, `undo of “${action.title}”`);
}

async function actionAt(
  document: vscode.TextDocument,
  range: vscode.Range,
  wanted: (title: string) => boolean,
): Promise<vscode.CodeAction> {
  const actions = await codeActions(document, range);
  const titles = () => actions.map(({ title }) => title).join(', ');
  return actions.find(({ title }) => wanted(title)) ?? fail(`it is not among ${titles()}`);
}

for (const name of TWINS) {
  test(`${name}: every finding of the command line, in its very place`, () =>
    withTwin(name, async (_, expected) => {
      ok(expected.length > 1, `${name} has too little to find`);
    }));

  test(`${name}: the outline has the six sections, each where its heading is`, () =>
    withTwin(name, async (document, expected) => {
      const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
        'vscode.executeDocumentSymbolProvider',
        document.uri,
      );
      const sections = symbols.filter(({ kind }) => SECTION_KINDS.has(kind));
      equal(sections.length, SECTIONS.length);
      const numbers = sections.map(({ name: heading }) => heading.slice(0, 2));
      if (isSound(expected)) equal(numbers, SECTIONS);
      for (const { name: heading, kind, selectionRange } of sections) {
        if (kind === vscode.SymbolKind.Null) continue;
        const line = document.lineAt(selectionRange.start.line).text;
        ok(closed(line).includes(closed(heading)), `“${heading}” stands at “${line}”`);
      }
    }));

  test(`${name}: each fix writes what its title says and mends its finding; undo is one step`, () =>
    withTwin(name, async (document, expected) => {
      const before = document.getText();
      for (const finding of expected) {
        for (const fix of finding.fixes) {
          const action = await actionAt(document, inEditor(finding.range), (title) => title === fix.title);
          const edits = action.edit?.get(document.uri) ?? [];
          const changes = edits.map(({ range, newText }) => ({
            removed: document.getText(range),
            inserted: newText,
          }));
          keepsItsWord(fix.title, changes);
          await takeAndUndo(document, action, async () => {
            equal(document.getText(), withEdits(before, fix.edits), fix.title);
            await findings(document, (found) => !found.some((each) => isThat(each, finding)));
          });
          await findings(document, (found) => isAsExpected(found, expected));
        }
      }
    }));

  test(`${name}: a total that is mistyped is found in its cell, and its fix puts it right`, () =>
    withTwin(name, async (document, expected) => {
      const before = document.getText();
      const { range, figure } = grandTotal(document);
      const wrong = String(Number(figure) + 1);
      const slip = new vscode.WorkspaceEdit();
      slip.replace(document.uri, range, wrong);
      ok(await vscode.workspace.applyEdit(slip));
      const at = new vscode.Range(range.start, range.start.translate(0, wrong.length));
      const found = await findings(document, (each) =>
        each.some(({ code }) => ruleOf(code) === 'wrong-figure'),
      );
      equal(
        found.filter(({ code }) => ruleOf(code) === 'wrong-figure').map((each) => each.range),
        [at],
      );
      const action = await actionAt(document, at, (title) => title.endsWith(`${wrong} → ${figure}`));
      await takeAndUndo(document, action, async () => {
        equal(document.getText(), before, action.title);
        await findings(document, (each) => isAsExpected(each, expected));
      });
      await vscode.commands.executeCommand('undo');
    }));
}

/** The figure at the crossing of both sums of table 3. */
function grandTotal(document: vscode.TextDocument): { range: vscode.Range; figure: string } {
  for (let line = document.lineCount - 1; line >= 0; line--) {
    const { text } = document.lineAt(line);
    const figure = /^\W*七\W*总计.*?([0-9]+)[\s|]*$/u.exec(text)?.[1];
    if (figure === undefined) continue;
    const start = text.lastIndexOf(figure);
    return { range: new vscode.Range(line, start, line, start + figure.length), figure };
  }
  return fail('there is no grand total');
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
