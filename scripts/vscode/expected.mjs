// What the command line finds in files: the editor must show the same, in the same places.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** The findings in each of the files, in their order. */
export function checkedBy(root, paths) {
  // In English, as the browser-hosted VS Code is.
  const given = ['check', '--format', 'json', '--no-config', '--lang', 'en', '--gate', 'never', ...paths];
  const { stdout, stderr } = spawnSync(process.execPath, [join(root, 'dist', 'cli.js'), ...given], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  const { reports = [] } = JSON.parse(stdout || '{}');
  return paths.map((path) => {
    const report = reports.find((each) => each.path === path);
    if (!report) throw new Error(`${path} was not checked: ${stderr}`);
    return report.findings;
  });
}
