// Opens the editor on the sample reports, as someone who has just cloned the project would want to see first: in the
// installed VS Code, else in one that is hosted in the browser. With --check, in CI and where nobody sits at the
// terminal, the samples are checked on the command line instead; --open opens the editor all the same.
import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { editorAddress, startHost } from './vscode/host.mjs';
import { installVSCode } from './vscode/install.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');
const SAMPLES = join(ROOT, 'test-fixtures', 'samples');

async function main(given) {
  const unattended = process.env.CI || !process.stdin.isTTY;
  if (given.includes('--check') || (unattended && !given.includes('--open'))) return checkSamples();
  const scratch = await mkdtemp(join(tmpdir(), 'nianbao-start-'));
  // A copy, so that trying the fixes leaves the project as it is.
  const samples = join(scratch, 'samples');
  await cp(SAMPLES, samples, { recursive: true });
  if (openInstalled(samples)) return 0;
  try {
    return await openHosted(scratch, samples);
  } catch (error) {
    console.log(`没有可用的 VS Code（${error.message.split('\n')[0]}），改在命令行上核对示例报告。`);
    console.log('No VS Code to be had; the sample reports are checked on the command line instead.\n');
    return checkSamples();
  } finally {
    await rm(scratch, { recursive: true, force: true, maxRetries: 5 });
  }
}

function checkSamples() {
  const given = ['dist/cli.js', 'check', '--gate', 'never', 'test-fixtures/samples'];
  const { status, error } = spawnSync(process.execPath, given, { cwd: ROOT, stdio: 'inherit' });
  if (error) console.error(error.message);
  return status ?? 1;
}

function openInstalled(samples) {
  const shell = process.platform === 'win32';
  if (spawnSync('code', ['--version'], { shell, stdio: 'ignore' }).status !== 0) return false;
  const quoted = (text) => (shell ? `"${text}"` : text);
  const given = ['--new-window', quoted(`--extensionDevelopmentPath=${ROOT}`), quoted(samples)];
  const { status } = spawnSync('code', given, { shell, stdio: 'inherit' });
  if (status === 0) console.log(`已在 VS Code 中打开示例报告 / VS Code shows the sample reports: ${samples}`);
  return status === 0;
}

/** Stays until it is interrupted. */
async function openHosted(scratch, samples) {
  const vscode = await installVSCode();
  const host = await startHost({ vscode, dataFolder: join(scratch, 'data') });
  const interrupted = new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, resolve);
  });
  const address = editorAddress({ port: host.port, folder: samples, extension: ROOT });
  console.log(`\n在浏览器中打开 / open in a browser:\n\n  ${address}\n\n按 Ctrl-C 结束 / Ctrl-C ends it.`);
  await interrupted;
  await host.stop();
  return 0;
}

process.exitCode = await main(process.argv.slice(2));
