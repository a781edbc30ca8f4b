// Starts the VS Code server on loopback, on a port of its own choice, and tells the addresses to open.
import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';

const START_LIMIT = 60_000;

/** @param {{ vscode: string, dataFolder: string, environment?: Record<string, string> }} options */
export async function startHost({ vscode, dataFolder, environment = {} }) {
  const server = spawn(
    process.execPath,
    [
      join(vscode, 'out', 'server-main.js'),
      ...['--host', '127.0.0.1', '--port', '0', '--server-data-dir', dataFolder],
      ...['--without-connection-token', '--accept-server-license-terms', '--disable-workspace-trust'],
      ...['--telemetry-level', 'off'],
    ],
    { env: { ...process.env, NODE_OPTIONS: '', ...environment }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const log = [];
  server.stdout.on('data', (data) => log.push(String(data)));
  server.stderr.on('data', (data) => log.push(String(data)));

  const ended = new Promise((resolve) => server.once('exit', resolve));
  const kill = () => server.kill();
  process.once('exit', kill);
  const stop = async () => {
    process.off('exit', kill);
    kill();
    await ended;
  };
  try {
    const port = await portOf(server, log);
    const killLanguageServer = () => killBelow(server.pid, /[\\/]dist[\\/]server\.js/);
    return { port, log: () => log.join(''), stop, killLanguageServer };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Kills the processes with such a command line that descend from the one given, and no others. */
function killBelow(ancestor, pattern) {
  const { stdout } = spawnSync('ps', ['-e', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' });
  const processes = stdout.split('\n').flatMap((line) => {
    const found = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line);
    return found ? [{ pid: Number(found[1]), parent: Number(found[2]), args: found[3] }] : [];
  });
  const parents = new Map(processes.map(({ pid, parent }) => [pid, parent]));
  const descends = (pid) => pid === ancestor || (parents.has(pid) && descends(parents.get(pid)));
  const doomed = processes.filter(({ pid, args }) => pattern.test(args) && descends(pid));
  for (const { pid } of doomed) process.kill(pid, 'SIGKILL');
  if (doomed.length === 0) throw new Error('no language server is running');
}

function portOf(server, log) {
  return new Promise((resolve, reject) => {
    const fail = (why) => reject(new Error(`the VS Code server ${why}\n${log.join('')}`));
    const limit = setTimeout(fail, START_LIMIT, 'did not start in time');
    server.once('error', (error) => fail(`could not be started: ${error.message}`));
    server.once('exit', (code) => fail(`ended with code ${code}`));
    server.stdout.on('data', () => {
      const port = /listening on (\d+)/.exec(log.join(''))?.[1];
      if (!port) return;
      clearTimeout(limit);
      resolve(Number(port));
    });
  });
}

/**
 * The address of the editor on a folder.
 * @param {{ port: number, folder: string, extension: string, file?: string, tests?: string, web?: boolean }} options
 *   web: the extension runs in the browser, in the web worker extension host
 */
export function editorAddress({ port, folder, extension, file, tests, web }) {
  const remote = (path) => `vscode-remote://127.0.0.1:${port}${encodeURI(path)}`;
  const payload = [['extensionDevelopmentPath', remote(extension)]];
  if (web) payload.push(['extensionDevelopmentKind', 'web']);
  if (tests) payload.push(['extensionTestsPath', remote(tests)]);
  if (file) payload.push(['openFile', remote(file)]);
  const query = new URLSearchParams({ folder, payload: JSON.stringify(payload) });
  return `http://127.0.0.1:${port}/?${query}`;
}
