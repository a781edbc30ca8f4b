#!/usr/bin/env node
import packageJson from '../../../package.json' with { type: 'json' };
import type { Host, Output } from '../cli/context.ts';
import { run } from '../cli/run.ts';
import { check } from '../engine/check.ts';
import { RULES } from '../rules/registry.ts';
import { languageOf } from '../syntax/parse.ts';
import { nodeFileSystem } from './filesystem.ts';

const host: Host = {
  check: (source, path, settings) => check(source, languageOf(path, source), settings),
  rules: RULES,
  version: packageJson.version,
  fs: nodeFileSystem,
  folder: process.cwd(),
  readInput,
  stdout: outputTo(process.stdout),
  stderr: outputTo(process.stderr),
  environment: process.env,
  now: () => performance.now(),
};

// Whoever reads our output may stop reading (`| head`): that is no error.
process.stdout.on('error', leave);
process.stderr.on('error', () => {});

// The exit code is set, not forced, so that a slow reader gets all of the output.
run(process.argv.slice(2), host).then((code) => {
  process.exitCode = code;
});

function outputTo(stream: NodeJS.WriteStream): Output {
  return {
    isTerminal: stream.isTTY === true,
    write: (text) => new Promise((resolve) => stream.write(text, () => resolve())),
  };
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
