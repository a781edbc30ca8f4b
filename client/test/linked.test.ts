import * as vscode from 'vscode';
import { equal, ok } from './assert.ts';
import { closeEditor, inWorkspace, openFile } from './documents.ts';
import { findings, ruleOf, test } from './harness.ts';

const NAMED = '年政府信息公开工作年度报告.txt';
const RULE = 'carried-over';

const isSaid = (found: readonly vscode.Diagnostic[]) => found.some(({ code }) => ruleOf(code) === RULE);

test('last year’s report beside this one is held against it, and again when it is saved', async () => {
  const read = await vscode.workspace.fs.readFile(inWorkspace('samples', `示例镇2023${NAMED}`));
  const text = new TextDecoder().decode(read);
  const past = inWorkspace('samples', `示例镇2022${NAMED}`);
  // It carries nine applications of people over, of which the other carries in one.
  const before = text.replaceAll('2023', '2022').replace(/^(四、结转下年度继续办理\t+)\d+/m, '$19');
  ok(before.includes('\t9'));
  await vscode.workspace.fs.writeFile(past, new TextEncoder().encode(before));
  try {
    const report = await openFile('samples', `示例镇2023${NAMED}`);
    const found = await findings(report, isSaid);
    const [there] = found.find(({ code }) => ruleOf(code) === RULE)!.relatedInformation!;
    ok(there);
    equal(there.location.uri.toString(), past.toString());

    const other = await openFile('samples', `示例镇2022${NAMED}`);
    equal(other.getText(there.location.range), '9');
    const edit = new vscode.WorkspaceEdit();
    edit.replace(other.uri, there.location.range, '1');
    ok(await vscode.workspace.applyEdit(edit));
    ok(await other.save());
    await findings(report, (each) => !isSaid(each));
    await closeEditor();
  } finally {
    await vscode.workspace.fs.delete(past);
  }
  await closeEditor();
});
