// The tests in a real VS Code: the suite of client/test in its extension host, then the editor as a user sees it.
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { BROWSER_BUNDLE, NODE_BUNDLE } from './build.mjs';
import { openBrowser } from './vscode/browser.mjs';
import { checkedBy } from './vscode/expected.mjs';
import { startHost } from './vscode/host.mjs';
import { installVSCode } from './vscode/install.mjs';
import { pageTests } from './vscode/page-tests.mjs';
import { runSuite } from './vscode/suite.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');
const RESULTS = join(ROOT, '.cache', 'test-results');
const FIXTURES = join(ROOT, 'test-fixtures');

/** Where the extension runs: in a process of Node, or in a web worker of the browser. */
const HOSTS = [
  { name: 'node', web: false, bundle: NODE_BUNDLE },
  { name: 'web worker', web: true, bundle: BROWSER_BUNDLE },
];

/** Reports by invented organs that client/test/twins.test.ts opens. */
const TWINS = ['township-2021.txt', 'bureau-2024.md', 'district-office-2023.txt'];

const WORKSPACE_SETTINGS = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'extensions.ignoreRecommendations': true,
  'files.autoSave': 'off',
};

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
    if (only('page')) {
      // A folder for each: what is not saved is kept for the next who opens it.
      const folder = (number) =>
        workspace(join(scratch, `page-${number}`)).then((path) => join(path, 'samples'));
      results.push(...(await pageTests({ ...given, folder })));
    }
    const passed = await report(results);
    if (!passed) await printLogs(dataFolder);
    return passed;
  } finally {
    await browser?.close();
    await host?.stop();
    await rm(scratch, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** All of them, or those named on the command line: node, `web worker`, page. */
function only(name) {
  const wanted = process.argv.slice(2);
  return wanted.length === 0 || wanted.includes(name);
}

async function compileSuite(outfile, bundle) {
  const define = { IN_WEB_WORKER: String(bundle === BROWSER_BUNDLE) };
  const external = ['vscode'];
  await build({
    ...bundle,
    entryPoints: ['client/test/suite.ts'],
    outfile,
    external,
    sourcemap: 'inline',
    define,
  });
  return outfile;
}

/** Where VS Code has a choice it takes the entry for Node: a copy of the extension that has only the other. */
async function webOnly(folder) {
  for (const path of [
    'package.nls.json',
    'package.nls.zh-cn.json',
    'language-configuration.json',
    'syntaxes',
  ]) {
    await cp(join(ROOT, path), join(folder, path), { recursive: true });
  }
  await cp(join(ROOT, 'docs', 'rules'), join(folder, 'docs', 'rules'), { recursive: true });
  for (const name of ['browser-client.js', 'browser-server.js']) {
    await cp(join(ROOT, 'dist', name), join(folder, 'dist', name));
  }
  const { main, ...manifest } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest));
  return folder;
}

/** Samples and twins to be edited, and what the command line finds in the twins. */
async function workspace(folder) {
  const settings = { '.vscode/settings.json': JSON.stringify(WORKSPACE_SETTINGS) };
  for (const name of ['samples', 'twins']) {
    await cp(join(FIXTURES, name), join(folder, name), { recursive: true });
  }
  await mkdir(join(folder, 'expected'));
  for (const twin of TWINS) {
    settings[`expected/${twin}.json`] = JSON.stringify(checkedBy(ROOT, join(FIXTURES, 'twins', twin)));
  }
  for (const home of [folder, join(folder, 'samples')]) await mkdir(join(home, '.vscode'));
  await writeFile(join(folder, 'samples', '.vscode', 'settings.json'), JSON.stringify(WORKSPACE_SETTINGS));
  for (const [path, text] of Object.entries(settings)) await writeFile(join(folder, path), text);
  return folder;
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
