// The tests in a real VS Code: the suite of client/test in its extension host, then the editor as a user sees it.
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { NODE_BUNDLE } from './build.mjs';
import { openBrowser } from './vscode/browser.mjs';
import { startHost } from './vscode/host.mjs';
import { installVSCode } from './vscode/install.mjs';
import { pageTests } from './vscode/page-tests.mjs';
import { runSuite } from './vscode/suite.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');
const RESULTS = join(ROOT, '.cache', 'test-results');
const SAMPLES = join(ROOT, 'test-fixtures', 'samples');

const WORKSPACE_SETTINGS = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'extensions.ignoreRecommendations': true,
  'files.autoSave': 'off',
};

async function main() {
  const vscode = await installVSCode();
  const tests = join(ROOT, 'dist', 'test', 'suite.js');
  await build({
    ...NODE_BUNDLE,
    entryPoints: ['client/test/suite.ts'],
    outfile: tests,
    external: ['vscode'],
    sourcemap: 'inline',
  });
  const scratch = await mkdtemp(join(tmpdir(), 'nianbao-vscode-'));
  const suiteResults = join(scratch, 'suite.json');
  const workspace = async (name) => {
    const folder = join(scratch, name);
    await cp(SAMPLES, folder, { recursive: true });
    await mkdir(join(folder, '.vscode'));
    await writeFile(join(folder, '.vscode', 'settings.json'), JSON.stringify(WORKSPACE_SETTINGS));
    return folder;
  };
  await mkdir(RESULTS, { recursive: true });

  let host;
  let browser;
  try {
    const dataFolder = join(scratch, 'data');
    host = await startHost({ vscode, dataFolder, environment: { NIANBAO_TEST_RESULTS: suiteResults } });
    browser = await openBrowser();
    const given = { browser, host, extension: ROOT, pictures: RESULTS };
    const results = [
      ...(await runSuite({ ...given, tests, results: suiteResults, folder: await workspace('suite') })),
      ...(await pageTests({ ...given, folder: await workspace('page') })),
    ];
    const passed = await report(results);
    if (!passed) await printLogs(dataFolder);
    return passed;
  } finally {
    await browser?.close();
    await host?.stop();
    await rm(scratch, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** What our extension and its server wrote to the output channel. */
async function printLogs(dataFolder) {
  const paths = await readdir(dataFolder, { recursive: true });
  for (const path of paths.filter((each) => /nianbao\.nianbao.*\.log$/.test(each))) {
    const text = await readFile(join(dataFolder, path), 'utf8');
    if (text !== '') console.log(`-- ${basename(path)}\n${text}`);
  }
}

async function report(results) {
  for (const { name, error } of results) console.log(error ? `✗ ${name}\n${error}\n` : `✓ ${name}`);
  const failed = results.filter(({ error }) => error).length;
  const counts = { passed: results.length - failed, failed };
  await writeFile(join(RESULTS, 'vscode.json'), JSON.stringify({ ...counts, results }, null, 2));
  console.log(`in VS Code: ${counts.passed} passed, ${counts.failed} failed`);
  return failed === 0 && results.length > 0;
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
