// The suite of client/test in VS Code as it is installed on a desktop: the one at --vscode PATH or in the environment
// variable VSCODE, else one that is installed here, else one that is downloaded. Where none is to be had, this fails.
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { NODE_BUNDLE } from './build.mjs';
import { installedProgram, namedPath, programAt } from './vscode/executable.mjs';
import { compileSuite, RESULTS, ROOT, workspace } from './vscode/prepare.mjs';
import { partOf, printLogs, report } from './vscode/results.mjs';

const DOWNLOADS = join(ROOT, '.cache', 'vscode-test');

async function main(given) {
  const program = await programFor(namedPath(given, process.env));
  console.log(`VS Code: ${program}`);
  const scratch = await mkdtemp(join(tmpdir(), 'nianbao-electron-'));
  await mkdir(RESULTS, { recursive: true });
  try {
    const dataFolder = join(scratch, 'data');
    const tests = await compileSuite(join(ROOT, 'dist', 'test', 'suite.js'), NODE_BUNDLE);
    const folder = await workspace(join(scratch, 'workspace'));
    const results = await runSuite({ program, tests, folder, dataFolder, extensions: join(scratch, 'none') });
    const passed = await report(results, 'electron.json');
    if (!passed) await printLogs(dataFolder);
    return passed;
  } finally {
    await rm(scratch, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function programFor(named) {
  if (named !== undefined) {
    const program = programAt(named);
    if (program === undefined) throw new Error(`there is no VS Code at ${named}`);
    return program;
  }
  return installedProgram() ?? (await downloaded());
}

async function downloaded() {
  await mkdir(DOWNLOADS, { recursive: true });
  try {
    return await downloadAndUnzipVSCode({ cachePath: DOWNLOADS });
  } catch (error) {
    throw new Error(
      `no VS Code is installed here, and it cannot be downloaded (${error.message ?? error}): ` +
        'give the path of one with --vscode PATH or in the environment variable VSCODE',
    );
  }
}

/** Its exit status says too little: the suite's own results count. */
async function runSuite({ program, tests, folder, dataFolder, extensions }) {
  const ended = await runTests({
    vscodeExecutablePath: program,
    extensionDevelopmentPath: ROOT,
    extensionTestsPath: tests,
    launchArgs: [folder, `--user-data-dir=${dataFolder}`, `--extensions-dir=${extensions}`, '--locale=en'],
  }).catch((error) => error);
  const results = await readFile(join(folder, 'results.json'), 'utf8').catch(() => undefined);
  if (results !== undefined) return JSON.parse(results);
  const how = ended instanceof Error ? ended.message : `VS Code ended with status ${ended}`;
  const error = [`${how}, and left no results.`, ...hints()].join('\n');
  return [...(await partOf(folder)), { name: 'the suite ends', error }];
}

function hints() {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (process.platform !== 'linux' || DISPLAY || WAYLAND_DISPLAY) return [];
  return ['There is no display here: xvfb-run -a npm run test:electron'];
}

main(process.argv.slice(2)).then(
  (passed) => {
    process.exitCode = passed ? 0 : 1;
  },
  (error) => {
    console.error(error.message);
    process.exitCode = 1;
  },
);
