// Tells how the tests in VS Code went, and what was said where they failed.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { RESULTS } from './prepare.mjs';

/** Whether all passed; none at all is a failure too. */
export async function report(results, file) {
  for (const { name, error } of results) console.log(error ? `✗ ${name}\n${error}\n` : `✓ ${name}`);
  const failed = results.filter(({ error }) => error).length;
  const counts = { passed: results.length - failed, failed };
  await writeFile(join(RESULTS, file), JSON.stringify({ ...counts, results }, null, 2));
  console.log(`in VS Code: ${counts.passed} passed, ${counts.failed} failed`);
  return failed === 0 && results.length > 0;
}

/** What our extension and its server wrote to the output channel. */
export async function printLogs(dataFolder) {
  const paths = await readdir(dataFolder, { recursive: true });
  for (const path of paths.filter((each) => /nianbao\.nianbao.*\.log$/.test(each))) {
    const text = await readFile(join(dataFolder, path), 'utf8');
    if (text !== '') console.log(`-- ${basename(path)}\n${text}`);
  }
}

/** What a suite that did not come to its end had written by then. */
export async function partOf(folder) {
  const done = await readFile(join(folder, 'results.part'), 'utf8').catch(() => '[]');
  return JSON.parse(done);
}
