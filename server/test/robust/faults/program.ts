import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

export const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));

/** The command line or the server as one file, as it is shipped but for its size. */
export async function bundle(entry: 'cli' | 'server', outfile: string): Promise<void> {
  await build({
    absWorkingDir: ROOT,
    entryPoints: [`server/src/node/${entry}.ts`],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    logLevel: 'error',
  });
}

export interface Ended {
  readonly exit: number | null;
  readonly out: string;
  readonly err: string;
}

export function start(command: string, words: readonly string[], options: SpawnOptions = {}): ChildProcess {
  return spawn(command, words, { env: { PATH: process.env.PATH }, ...options });
}

export async function ended(child: ChildProcess): Promise<Ended> {
  const said = { out: '', err: '' };
  child.stdout?.on('data', (chunk) => {
    said.out += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    said.err += chunk;
  });
  const exit = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { exit, ...said };
}
