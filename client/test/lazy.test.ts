import * as vscode from 'vscode';
import { equal, ok } from './assert.ts';
import { closeEditor, codeActions, inWorkspace, openFile, openText } from './documents.ts';
import { findings, serious, test } from './harness.ts';

/** What the extension gives away of itself. */
interface Exports {
  state(): string;
  serves(uri: vscode.Uri): boolean;
}

async function extension(): Promise<Exports> {
  const found = vscode.extensions.getExtension<Exports>('nianbao.nianbao');
  ok(found, 'the extension is not there');
  return found.activate();
}

/** Set when the suite is bundled. */
declare const IN_WEB_WORKER: boolean;

test('the tests run in the extension host that they are for', async () => {
  equal('WorkerGlobalScope' in globalThis, IN_WEB_WORKER);
});

// The first of all tests that opens something: no text that could be a report has been opened yet.
test('the extension sleeps until there is a text that could be a report', async () => {
  equal(vscode.extensions.getExtension('nianbao.nianbao')?.isActive, false);
});

const NO_REPORTS = {
  'notes.txt': '会议记录\n\n政府信息公开\n\n五、存在问题及改进情况\n本年度止件数\n',
  'README.md': '# 会议记录\n\n五、存在问题及改进情况\n\n| 本年度止件数 |\n| --- |\n| 0 |\n',
  'page.html': '<h1>会议记录</h1><p>五、存在问题及改进情况</p>',
};

for (const [name, text] of Object.entries(NO_REPORTS)) {
  test(`no server is started for ${name}, which is no report`, async () => {
    const file = inWorkspace(name);
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
    const document = await openFile(name);
    const { state, serves } = await extension();
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), ' ');
    ok(await vscode.workspace.applyEdit(edit));
    equal([state(), serves(file)], ['waiting', false]);
    equal(await codeActions(document, new vscode.Range(0, 0, document.lineCount, 0)), []);
    equal(state(), 'waiting');
    await closeEditor();
  });
}

test('a text is sent from when on it looks like a report, and others are not', async () => {
  const { state, serves } = await extension();
  const notes = await openText('plaintext', '会议记录\n');
  const report = (await openFile('samples', REPORT)).getText();
  const document = await openText('plaintext', '草稿\n');
  equal(serves(document.uri), false);
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, new vscode.Position(1, 0), report.slice(0, 1000));
  ok(await vscode.workspace.applyEdit(edit));
  // Typed on at once: the server must not be told twice of what it already got.
  const rest = new vscode.WorkspaceEdit();
  rest.insert(document.uri, document.positionAt(document.getText().length), report.slice(1000));
  ok(await vscode.workspace.applyEdit(rest));
  await findings(document, (found) => serious(found).length === 2);
  equal([state(), serves(document.uri), serves(notes.uri)], ['running', true, false]);
  await closeEditor();
});

const REPORT = '示例镇2023年政府信息公开工作年度报告.txt';
