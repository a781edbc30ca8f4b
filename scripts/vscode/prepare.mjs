// What every VS Code under test is given: the compiled suite, and a folder of reports to be edited.
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { BROWSER_BUNDLE, BUNDLES } from '../build.mjs';
import { checkedBy } from './expected.mjs';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');
export const RESULTS = join(ROOT, '.cache', 'test-results');
const FIXTURES = join(ROOT, 'test-fixtures');

/** Reports by invented organs with the slips of real ones, in the notations there are; opened by twins.test.ts. */
const TWINS = [
  'township-2021.txt',
  'city-office-2021.txt',
  'district-2022.txt',
  'district-2022-long.txt',
  'district-office-2023.txt',
  'bureau-2024.md',
];

const WORKSPACE_SETTINGS = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'extensions.ignoreRecommendations': true,
  'files.autoSave': 'off',
};

export async function compileSuite(outfile, bundle) {
  await build({
    ...bundle,
    entryPoints: ['client/test/suite.ts'],
    outfile,
    external: ['vscode'],
    sourcemap: 'inline',
    define: { IN_WEB_WORKER: String(bundle === BROWSER_BUNDLE), TWINS: JSON.stringify(TWINS) },
  });
  return outfile;
}

/** Where VS Code has a choice it takes the entry for Node: a copy of the extension that has only the other. */
export async function webOnly(folder) {
  await copyExtension(folder, ['browser-client.js', 'browser-server.js']);
  const { main, ...manifest } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest));
  return folder;
}

const ON_NODE = BUNDLES.map(({ outfile }) => basename(outfile)).filter(
  (name) => !name.startsWith('browser-'),
);

/** The extension by itself, without the VS Code that the project keeps: that one's themes would count as its own. */
export async function copyExtension(folder, bundles = ON_NODE) {
  for (const path of [
    'package.json',
    'package.nls.json',
    'package.nls.zh-cn.json',
    'language-configuration.json',
    'syntaxes',
    join('docs', 'rules'),
    ...bundles.map((name) => join('dist', name)),
  ]) {
    await cp(join(ROOT, path), join(folder, path), { recursive: true });
  }
  return folder;
}

/** Samples and twins to be edited, and what the command line finds in the twins. */
export async function workspace(folder) {
  for (const name of ['samples', 'twins']) {
    await cp(join(FIXTURES, name), join(folder, name), { recursive: true });
  }
  await useSettings(folder);
  await mkdir(join(folder, 'expected'));
  const paths = TWINS.map((twin) => join(FIXTURES, 'twins', twin));
  for (const [index, findings] of checkedBy(ROOT, paths).entries()) {
    await writeFile(join(folder, 'expected', `${TWINS[index]}.json`), JSON.stringify(findings));
  }
  return folder;
}

export async function samples(folder) {
  await cp(join(FIXTURES, 'samples'), folder, { recursive: true });
  await useSettings(folder);
  return folder;
}

async function useSettings(folder) {
  await mkdir(join(folder, '.vscode'));
  await writeFile(join(folder, '.vscode', 'settings.json'), JSON.stringify(WORKSPACE_SETTINGS));
}
