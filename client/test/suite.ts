import { renameSync, writeFileSync } from 'node:fs';
import { runTests } from './harness.ts';
import './editor.test.ts';

/** Run by VS Code in its extension host; whoever started it reads the results from the file. */
export async function run(): Promise<void> {
  const results = await runTests();
  const path = process.env.NIANBAO_TEST_RESULTS;
  if (path) {
    writeFileSync(`${path}.part`, JSON.stringify(results));
    renameSync(`${path}.part`, path);
  }
  const failed = results.filter((result) => result.error !== null);
  if (failed.length > 0) throw new Error(failed.map(({ name, error }) => `${name}: ${error}`).join('\n'));
}
