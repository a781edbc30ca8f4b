import * as vscode from 'vscode';
import { inWorkspace } from './documents.ts';
import { type Result, runTests } from './harness.ts';
import './lazy.test.ts';
import './editor.test.ts';
import './commands.test.ts';
import './ignoring.test.ts';
import './linked.test.ts';
import './twins.test.ts';

/** Run by VS Code in its extension host; whoever started it reads the results from the file in the workspace. */
export async function run(): Promise<void> {
  const part = inWorkspace('results.part');
  const write = (results: readonly Result[]) =>
    vscode.workspace.fs.writeFile(part, new TextEncoder().encode(JSON.stringify(results)));
  const results = await runTests(async (done) => write(done));
  await write(results);
  await vscode.workspace.fs.rename(part, inWorkspace('results.json'));
  const failed = results.filter((result) => result.error !== null);
  if (failed.length > 0) throw new Error(failed.map(({ name, error }) => `${name}: ${error}`).join('\n'));
}
