// Checks the sample reports, as someone who has just cloned the project would want to see first.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const { status, error } = spawnSync(
  process.execPath,
  ['dist/cli.js', 'check', '--gate', 'never', 'test-fixtures/samples'],
  { cwd: fileURLToPath(new URL('..', import.meta.url)), stdio: 'inherit' },
);
if (error) console.error(error.message);
process.exitCode = status ?? 1;
