import * as vscode from 'vscode';
import { equal, ok } from './assert.ts';
import { closeEditor, openFile, openText } from './documents.ts';
import { eventually, findings, serious, test } from './harness.ts';

const REPORT = '示例镇2023年政府信息公开工作年度报告.txt';

test('every command of the manifest is there', async () => {
  const manifest = vscode.extensions.getExtension('nianbao.nianbao')?.packageJSON;
  const commands = new Set(await vscode.commands.getCommands(true));
  for (const { command } of manifest.contributes.commands) ok(commands.has(command), `${command} is missing`);
});

for (const [notation, language] of [
  ['tab', 'nianbao'],
  ['markdown', 'markdown'],
] as const) {
  test(`a new report in ${notation} is complete, not saved, and has no error and no warning`, async () => {
    await vscode.commands.executeCommand('nianbao.newReport', {
      organ: '示例县财政局',
      year: 2024,
      notation,
    });
    const document = vscode.window.activeTextEditor?.document;
    ok(document);
    equal([document.isUntitled, document.languageId], [true, language]);
    ok(document.getText().includes('示例县财政局2024年政府信息公开工作年度报告'));
    await findings(document, (found) => serious(found).length === 0);
    // A slip shows that the silence was the server's.
    const edit = new vscode.WorkspaceEdit();
    const heading = document.getText().indexOf('主动公开政府信息情况');
    edit.delete(
      document.uri,
      new vscode.Range(document.positionAt(heading), document.positionAt(heading + 2)),
    );
    ok(await vscode.workspace.applyEdit(edit));
    await findings(document, (found) => serious(found).length === 1);
    await closeEditor();
  });
}

test('the ledger opens beside the report, and follows it', async () => {
  const document = await openFile('samples', REPORT);
  await findings(document, (found) => found.length > 0);
  await vscode.commands.executeCommand('nianbao.showLedger');
  const ledger = await eventually(
    vscode.workspace.onDidOpenTextDocument,
    () => vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'nianbao-ledger'),
    () => 'no ledger was opened',
  );
  ok(ledger.getText().includes('示例镇'), ledger.getText().slice(0, 200));
  ok(!ledger.getText().includes('✗'), 'the sample has no wrong figure');
  const figure = document.getText().indexOf('\t6\n二、') + 1;
  const edit = new vscode.WorkspaceEdit();
  edit.replace(
    document.uri,
    new vscode.Range(document.positionAt(figure), document.positionAt(figure + 1)),
    '7',
  );
  ok(await vscode.workspace.applyEdit(edit));
  await eventually(
    vscode.workspace.onDidChangeTextDocument,
    () => ledger.getText().includes('✗') || undefined,
    () => 'the ledger did not follow',
  );
  await vscode.commands.executeCommand('workbench.action.closeEditorsInOtherGroups');
  await vscode.window.showTextDocument(document);
  await vscode.commands.executeCommand('workbench.action.files.revert');
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
});

test('the page of a rule comes with the extension', async () => {
  const opened = eventually(
    vscode.window.tabGroups.onDidChangeTabs,
    () => vscode.window.tabGroups.activeTabGroup.activeTab?.label.includes('label.md') || undefined,
    () => `the page was not opened: ${vscode.window.tabGroups.activeTabGroup.activeTab?.label}`,
  );
  await vscode.commands.executeCommand('nianbao.openRule', 'label');
  await opened;
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
});

test('commands about a report say so where there is none', async () => {
  await openText('plaintext', '会议记录\n');
  for (const command of ['nianbao.showLedger', 'nianbao.applySafeFixes']) {
    // The command returns with its message shown; it neither fails nor waits for the message to be closed.
    await vscode.commands.executeCommand(command);
  }
  await closeEditor();
});
