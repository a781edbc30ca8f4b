import { version } from '../../../package.json';
import type { Host } from '../cli/context.ts';
import { run } from '../cli/run.ts';
import { check } from '../engine/check.ts';
import { RULES } from '../rules/registry.ts';
import { languageOf } from '../syntax/parse.ts';
import { blockingFileSystem } from './filesystem.ts';
import { outputTo } from './output.ts';

let checked = false;

const host: Host = {
  check(source, path, settings, linked) {
    checked = true;
    return check(source, languageOf(path, source), settings, linked);
  },
  rules: RULES,
  version,
  fs: blockingFileSystem,
  folder: process.cwd(),
  readInput,
  stdout: outputTo(1, standardOutput, leave),
  stderr: outputTo(2, standardError, () => {}),
  environment: process.env,
  // The clock of `performance` takes as long to load as a report to check.
  now: () => process.uptime() * 1000,
};

// The exit code is set, not forced, so that a slow reader gets all of the output.
run(process.argv.slice(2), host).then((code) => {
  process.exitCode = code;
});

export const hasWorked = () => checked;

/** Whoever reads our output may stop reading (`| head`): that is no error. */
function standardOutput(): NodeJS.WriteStream {
  return process.stdout.on('error', leave);
}

function standardError(): NodeJS.WriteStream {
  return process.stderr.on('error', () => {});
}

function leave(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit(0);
  process.stderr.write(`nianbao: ${error.message}\n`);
  process.exit(2);
}

async function readInput(limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of process.stdin) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > limit) break;
  }
  return Buffer.concat(chunks);
}
