import * as vscode from 'vscode';
import { inWorkspace } from './documents.ts';
import { runTests } from './harness.ts';
import './lazy.test.ts';
import './editor.test.ts';
import './commands.test.ts';
import './twins.test.ts';

/** Run by VS Code in its extension host; whoever started it reads the results from the file in the workspace. */
export async function run(): Promise<void> {
  const results = await runTests();
  const part = inWorkspace('results.part');
  await vscode.workspace.fs.writeFile(part, new TextEncoder().encode(JSON.stringify(results)));
  await vscode.workspace.fs.rename(part, inWorkspace('results.json'));
  const failed = results.filter((result) => result.error !== null);
  if (failed.length > 0) throw new Error(failed.map(({ name, error }) => `${name}: ${error}`).join('\n'));
}
