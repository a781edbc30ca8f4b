// Which VS Code on this machine: the one named by whoever runs the tests, or one that is installed.
import { existsSync, realpathSync, statSync } from 'node:fs';
import { delimiter, join, posix, win32 } from 'node:path';
import { parseArgs } from 'node:util';

/** The commands that a VS Code puts on the path. */
const COMMANDS = ['code', 'codium', 'code-insiders'];

/** The path given with --vscode, else the one in the environment variable VSCODE, else undefined. */
export function namedPath(given, environment) {
  const { values } = parseArgs({ args: [...given], options: { vscode: { type: 'string' } } });
  if (values.vscode === '') throw new Error('--vscode wants the path of VS Code');
  return values.vscode ?? (environment.VSCODE || undefined);
}

/** The program behind a command in a folder `bin`: the command itself returns before the tests have run. */
export function programOf(command, platform) {
  const { basename, dirname, join } = platform === 'win32' ? win32 : posix;
  const folder = dirname(command);
  if (basename(folder) !== 'bin') return command;
  const home = dirname(folder);
  if (platform === 'darwin') return join(dirname(dirname(home)), 'MacOS', 'Electron');
  const name = basename(command).replace(/\.cmd$/, '');
  if (platform !== 'win32') return join(home, name);
  return join(home, { codium: 'VSCodium.exe', 'code-insiders': 'Code - Insiders.exe' }[name] ?? 'Code.exe');
}

/** The program at a path, which may be that of a command or a link; undefined where there is none. */
export function programAt(path, platform = process.platform) {
  if (!isFile(path)) return undefined;
  const program = programOf(realpathSync(path), platform);
  return isFile(program) ? program : undefined;
}

/** The program of the VS Code that is installed here, if there is one. */
export function installedProgram(environment = process.env, platform = process.platform) {
  const folders = (environment.PATH ?? '').split(delimiter).filter((each) => each !== '');
  const ending = platform === 'win32' ? '.cmd' : '';
  return COMMANDS.flatMap((name) => folders.map((folder) => join(folder, name + ending)))
    .map((command) => programAt(command, platform))
    .find((program) => program !== undefined);
}

function isFile(path) {
  return existsSync(path) && statSync(path).isFile();
}
