import * as vscode from 'vscode';
import { equal, ok } from './assert.ts';
import { closeEditor, codeActions, openFile, openText, rangeOf, revert, rulesOf } from './documents.ts';
import { eventually, findings, ruleOf, serious, test } from './harness.ts';

const REPORT = '示例镇2023年政府信息公开工作年度报告.txt';
const HEADER = { rule: 'label', wrong: '本年度止件数', right: '本年废止件数' };
const HEADING = {
  rule: 'section-heading',
  wrong: '五、存在问题及改进情况',
  right: '五、存在的主要问题及改进情况',
};
const BOTH = [HEADER, HEADING];

function openReport(): Promise<vscode.TextDocument> {
  return openFile('samples', REPORT);
}

/** The test's edits are taken back, so that each begins with the file as it is on disk. */
async function withReport(work: (document: vscode.TextDocument) => Promise<void>): Promise<void> {
  const document = await openReport();
  try {
    await findings(document, hasBoth);
    await work(document);
  } finally {
    await revert(document);
  }
}

function sameRules(found: readonly vscode.Diagnostic[], rules: readonly string[]): boolean {
  return rulesOf(serious(found)) === rules.join();
}

function hasBoth(found: readonly vscode.Diagnostic[]): boolean {
  return sameRules(
    found,
    BOTH.map(({ rule }) => rule),
  );
}

test('the extension is there and a report is recognised by its name', async () => {
  ok(vscode.extensions.getExtension('nianbao.nianbao'));
  equal((await openReport()).languageId, 'nianbao');
});

test('findings stand on the very cell and heading, with rule and page', () =>
  withReport(async (document) => {
    const found = serious(await findings(document, hasBoth));
    for (const [index, { rule, wrong }] of BOTH.entries()) {
      const finding = found[index];
      equal(ruleOf(finding?.code), rule);
      equal(finding?.range, rangeOf(document, wrong));
      equal(finding?.severity, vscode.DiagnosticSeverity.Warning);
      const code = finding?.code;
      ok(typeof code === 'object' && code.target.path.endsWith(`/docs/rules/${rule}.md`), 'no page');
    }
  }));

for (const { rule, wrong, right } of BOTH) {
  test(`the quick fix of ${rule} writes the form's words, and undo is one step`, () =>
    withReport(async (document) => {
      const before = document.getText();
      const range = rangeOf(document, wrong);
      const [action] = await codeActions(document, new vscode.Range(range.start, range.start));
      ok(action?.edit, 'there is no quick fix');
      equal(action.isPreferred, true);
      ok(await vscode.workspace.applyEdit(action.edit));
      equal(document.getText(), before.replace(wrong, right));
      await findings(document, (found) => !found.some(({ code }) => ruleOf(code) === rule));
      await vscode.commands.executeCommand('undo');
      equal(document.getText(), before);
      await findings(document, hasBoth);
    }));
}

test('the command applies all safe fixes', () =>
  withReport(async (document) => {
    const fixed = BOTH.reduce((text, { wrong, right }) => text.replace(wrong, right), document.getText());
    await vscode.commands.executeCommand('nianbao.applySafeFixes');
    equal(document.getText(), fixed);
    await findings(document, (found) => serious(found).length === 0);
  }));

test('typing moves the findings and makes new ones', () =>
  withReport(async (document) => {
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), '\n\n');
    edit.replace(document.uri, rangeOf(document, '现行有效件数'), '现行有校件数');
    ok(await vscode.workspace.applyEdit(edit));
    const found = await findings(document, (each) => sameRules(each, ['label', 'label', 'section-heading']));
    equal(
      serious(found).map(({ range }) => document.getText(range)),
      [HEADER.wrong, '现行有校件数', HEADING.wrong],
    );
  }));

test('a rule that is switched off is silent, and speaks again when it is back', () =>
  withReport(async (document) => {
    const settings = vscode.workspace.getConfiguration('nianbao', document.uri);
    await settings.update('rules', { label: 'off' }, vscode.ConfigurationTarget.Workspace);
    try {
      await findings(document, (found) => sameRules(found, [HEADING.rule]));
    } finally {
      await settings.update('rules', undefined, vscode.ConfigurationTarget.Workspace);
    }
    await findings(document, hasBoth);
  }));

test('a restarted server finds the same', () =>
  withReport(async (document) => {
    const gone = eventually(
      vscode.languages.onDidChangeDiagnostics,
      () => vscode.languages.getDiagnostics(document.uri).length === 0 || undefined,
      () => 'the findings of the stopped server stayed',
    );
    await vscode.commands.executeCommand('nianbao.restartServer');
    await gone;
    await findings(document, hasBoth);
  }));

test('a text that is not a report is left alone', async () => {
  const content = '会议记录\n\n五、存在问题及改进情况\n本年度止件数\n';
  const document = await openText('plaintext', content);
  equal(await codeActions(document, new vscode.Range(0, 0, document.lineCount, 0)), []);
  await findings(document, (found) => found.length === 0);
  await closeEditor();
});

for (const language of ['plaintext', 'markdown']) {
  test(`an untitled report in ${language} is read for what it says`, async () => {
    const content = (await openReport()).getText();
    const document = await openText(language, content);
    await findings(document, hasBoth);
    await closeEditor();
  });
}
