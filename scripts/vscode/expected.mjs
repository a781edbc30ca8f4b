// What the command line finds in a file: the editor must show the same, in the same places.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

export function checkedBy(root, path) {
  // In English, as the browser-hosted VS Code is.
  const given = ['check', '--format', 'json', '--no-config', '--lang', 'en', '--gate', 'never', path];
  const { stdout, stderr } = spawnSync(process.execPath, [join(root, 'dist', 'cli.js'), ...given], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  const report = JSON.parse(stdout || '{}').reports?.[0];
  if (!report) throw new Error(`${path} was not checked: ${stderr}`);
  return report.findings;
}
