// A real VS Code, its server and its workbench, out of the npm package code-server: it needs no host but the npm
// registry. Kept in .cache/vscode between runs.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** VS Code 1.100.3, the last that runs on Node 20. */
const VERSION = '4.100.3';
const FOLDER = fileURLToPath(new URL(`../../.cache/vscode/${VERSION}`, import.meta.url));
const VSCODE = join(FOLDER, 'node_modules', 'code-server', 'lib', 'vscode');
const NATIVE = ['@vscode/spdlog', 'native-watchdog'];
const QUIET = ['--no-audit', '--no-fund', '--loglevel=error'];

/** The folder of VS Code, installed if need be. */
export async function installVSCode() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major !== 20) throw new Error(`code-server ${VERSION} runs on Node 20, this is ${process.version}`);
  if (works()) return VSCODE;

  console.log(`installing VS Code (code-server ${VERSION}), once, about a minute …`);
  await rm(FOLDER, { recursive: true, force: true });
  await mkdir(FOLDER, { recursive: true });
  await writeFile(join(FOLDER, 'package.json'), '{ "private": true }\n');
  // Its own install script downloads what the tests do without, from a host that may be out of reach.
  npm(FOLDER, 'install', `code-server@${VERSION}`, '--save-exact', '--ignore-scripts');
  npm(VSCODE, 'install', '--omit=dev', '--ignore-scripts');
  npm(VSCODE, 'rebuild', ...NATIVE);
  if (!works()) throw new Error(`VS Code was installed in ${FOLDER} but does not load`);
  return VSCODE;
}

/** An install that was broken off has no native modules yet: they are built last. */
function works() {
  if (!existsSync(join(VSCODE, 'out', 'server-main.js'))) return false;
  const load = NATIVE.map((name) => `require(${JSON.stringify(name)})`).join(';');
  return spawnSync(process.execPath, ['-e', load], { cwd: VSCODE }).status === 0;
}

function npm(folder, ...given) {
  // What the npm that runs us has set would tell this one to work in our own folder.
  const environment = Object.entries(process.env).filter(
    ([name]) => !/^npm_(?!config_)|^npm_config_local_prefix$/i.test(name),
  );
  const { status } = spawnSync('npm', [...given, '--prefix', folder, ...QUIET], {
    cwd: folder,
    env: Object.fromEntries(environment),
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`npm ${given.join(' ')} failed in ${folder}`);
}
