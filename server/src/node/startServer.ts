#!/usr/bin/env node
import { join } from 'node:path';
import { runCached } from './compileCache.ts';

/** Put in by the build. */
declare const SERVER_HASH: string;

/** By then the first diagnostics are out, and what they took is compiled. */
runCached({ file: join(__dirname, 'server.js'), hash: SERVER_HASH, keep: 5000 });
