import * as vscode from 'vscode';
import { equal, ok } from './assert.ts';
import { codeActions, inWorkspace, openFile, revert } from './documents.ts';
import { findings, ruleOf, test } from './harness.ts';

const REPORT = '示例镇2023年政府信息公开工作年度报告.txt';
const RULE = 'label';

/** The action with its edit, which it has only when it is asked for. */
async function ignoreAction(document: vscode.TextDocument, range: vscode.Range): Promise<vscode.CodeAction> {
  const listed = await codeActions(document, range, 'quickfix', 40);
  const action = listed.find(({ title }) => title.includes(RULE) && title.includes('.nianbao.json'));
  ok(action?.edit, `no such action among ${listed.map(({ title }) => title).join(', ')}`);
  return action;
}

test('a finding in plain text is ignored by an entry of .nianbao.json, once its reason is given', async () => {
  const report = await openFile('samples', REPORT);
  const home = inWorkspace('.nianbao.json');
  const on = (rule: string) => (found: readonly vscode.Diagnostic[]) =>
    found.some(({ code }) => ruleOf(code) === rule);
  const found = await findings(report, on(RULE));
  const finding = found.find(({ code }) => ruleOf(code) === RULE);
  ok(finding);
  try {
    const { edit, command } = await ignoreAction(report, finding.range);
    ok(edit && command, 'no command shows where to write');
    ok(await vscode.workspace.applyEdit(edit));
    await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
    const editor = vscode.window.activeTextEditor;
    ok(editor);
    const { document, selection } = editor;
    equal(document.uri.toString(), home.toString());
    equal(document.languageId, 'jsonc');
    const entry = JSON.parse(document.getText()).suppress[0];
    equal([entry.file, entry.rule, entry.reason], [`samples/${REPORT}`, RULE, '']);
    ok(selection.isEmpty);
    equal(document.lineAt(selection.active).text.trim(), '"reason": "",');
    // A second one goes into the text as it is, though none of it is saved.
    const again = await ignoreAction(report, finding.range);
    ok(again.edit && (await vscode.workspace.applyEdit(again.edit)));
    equal(JSON.parse(document.getText()).suppress.length, 2);
    await vscode.commands.executeCommand('undo');
    equal(JSON.parse(document.getText()).suppress.length, 1);
    ok(await editor.edit((edits) => edits.insert(selection.active, '看过')));
    ok(await document.save());
    await findings(report, (now) => !on(RULE)(now));
  } finally {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.workspace.fs.delete(home);
  }
  await findings(report, on(RULE));
  await revert(report);
});
