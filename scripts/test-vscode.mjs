// The tests in a real VS Code: the suite of client/test in its extension host, then the editor as a user sees it.
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BROWSER_BUNDLE, NODE_BUNDLE } from './build.mjs';
import { openBrowser } from './vscode/browser.mjs';
import { startHost } from './vscode/host.mjs';
import { installVSCode } from './vscode/install.mjs';
import { pageTests } from './vscode/page-tests.mjs';
import { compileSuite, RESULTS, ROOT, samples, webOnly, workspace } from './vscode/prepare.mjs';
import { printLogs, report } from './vscode/results.mjs';
import { runSuite } from './vscode/suite.mjs';

/** Where the extension runs: in a process of Node, or in a web worker of the browser. */
const HOSTS = [
  { name: 'node', web: false, bundle: NODE_BUNDLE },
  { name: 'web worker', web: true, bundle: BROWSER_BUNDLE },
];

async function main() {
  const vscode = await installVSCode();
  const scratch = await mkdtemp(join(tmpdir(), 'nianbao-vscode-'));
  await mkdir(RESULTS, { recursive: true });

  let host;
  let browser;
  try {
    const dataFolder = join(scratch, 'data');
    host = await startHost({ vscode, dataFolder });
    browser = await openBrowser();
    const given = { browser, host, extension: ROOT, pictures: RESULTS };
    const results = [];
    for (const { name, web, bundle } of HOSTS.filter((each) => only(each.name))) {
      const extension = web ? await webOnly(join(scratch, 'extension')) : ROOT;
      const tests = await compileSuite(join(extension, 'dist', 'test', 'suite.js'), bundle);
      const folder = await workspace(join(scratch, web ? 'web' : 'node'));
      const own = await runSuite({ ...given, extension, tests, web, folder });
      results.push(...own.map((result) => ({ ...result, name: `${name}: ${result.name}` })));
    }
    if (only('page') || partOfPage !== undefined) {
      // A folder for each: what is not saved is kept for the next who opens it.
      const folder = (number) => samples(join(scratch, `page-${number}`));
      results.push(...(await pageTests({ ...given, folder, only: partOfPage })));
    }
    const passed = await report(results, 'vscode.json');
    if (!passed) await printLogs(dataFolder);
    return passed;
  } finally {
    await browser?.close();
    await host?.stop();
    await rm(scratch, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** With `page:TEXT`, the page tests whose name holds the text. */
const partOfPage = process.argv
  .slice(2)
  .find((each) => each.startsWith('page:'))
  ?.slice('page:'.length);

/** All of them, or those named on the command line: node, `web worker`, page. */
function only(name) {
  const wanted = process.argv.slice(2);
  return wanted.length === 0 || wanted.includes(name);
}

main().then(
  (passed) => {
    process.exitCode = passed ? 0 : 1;
  },
  (error) => {
    console.error(error);
    process.exitCode = 1;
  },
);
