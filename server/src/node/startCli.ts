#!/usr/bin/env node
import { join } from 'node:path';
import { runCached } from './compileCache.ts';

/** Put in by the build. */
declare const CLI_HASH: string;

/** `check` is what is run most and what compiles most. */
runCached({
  file: join(__dirname, 'cli.js'),
  hash: CLI_HASH,
  keep: process.argv[2] === 'check' ? 'at-exit' : 'never',
});
