// Makes nianbao-<version>.vsix and looks at what is in it: what the extension needs and nothing else, below 1 MB.
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createVSIX, listFiles } from '@vscode/vsce';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const MOST = 1_000_000;

const NEEDED = [
  'package.json',
  'package.nls.json',
  'package.nls.zh-cn.json',
  'dist/client.js',
  'dist/server.js',
  'dist/languageServer.js',
  'dist/protocol.js',
  'dist/engine.js',
  'dist/markup.js',
  'dist/browser-client.js',
  'dist/browser-server.js',
  'dist/THIRD-PARTY-NOTICES.txt',
  'language-configuration.json',
  'syntaxes/nianbao.tmLanguage.json',
  'docs/rules/label.md',
];
const ALLOWED =
  /^(?:package(?:\.nls(?:\.zh-cn)?)?\.json|dist\/(?:(?:browser-)?(?:client|server)|languageServer|protocol|engine|markup)\.js|dist\/THIRD-PARTY-NOTICES\.txt|language-configuration\.json|syntaxes\/[\w.]+\.json|docs\/rules\/[\w-]+\.md|docs\/[\w.]+\.schema\.json|README\.md|CHANGELOG\.md|LICENSE)$/;

const { version } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));
const packagePath = join(ROOT, `nianbao-${version}.vsix`);

const files = await listFiles({ cwd: ROOT, packageManager: 0 });
const missing = NEEDED.filter((name) => !files.includes(name));
const foreign = files.filter((name) => !ALLOWED.test(name));
if (missing.length > 0) throw new Error(`missing from the package: ${missing.join(', ')}`);
if (foreign.length > 0) throw new Error(`does not belong into the package: ${foreign.join(', ')}`);

await createVSIX({ cwd: ROOT, packagePath, dependencies: false, skipLicense: true });
const { size } = await stat(packagePath);
console.log(`nianbao-${version}.vsix: ${files.length} files, ${(size / 1000).toFixed(0)} kB`);
if (size >= MOST) throw new Error(`the package is larger than ${MOST / 1000} kB`);
