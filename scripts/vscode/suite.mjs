// Opens the workbench so that it runs the compiled suite in its extension host, and waits for the results file.
import { watch } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { editorAddress } from './host.mjs';
import { partOf } from './results.mjs';

const LIMIT = 120_000;

export async function runSuite({ browser, host, extension, tests, web, folder, pictures }) {
  const page = await browser.newPage();
  const said = [];
  page.on('console', (message) => said.push(message.text()));
  const results = join(folder, 'results.json');
  const written = fileWritten(results);
  try {
    await page.goto(editorAddress({ port: host.port, folder, extension, tests, web }));
    await written.happened;
    return JSON.parse(await readFile(results, 'utf8'));
  } catch (error) {
    const name = web ? 'suite-web' : 'suite';
    await page.screenshot({ path: join(pictures, `${name}.png`) }).catch(() => undefined);
    const details = [error.stack, 'The page said:', ...said, 'The server said:', host.log()].join('\n');
    return [...(await partOf(folder)), { name: 'the suite ends', error: details }];
  } finally {
    written.forget();
    await page.close();
  }
}

/** The suite writes beside and renames, so a file that is there is whole. */
function fileWritten(path) {
  let watcher;
  let limit;
  const happened = new Promise((resolve, reject) => {
    watcher = watch(dirname(path), (_, name) => name === basename(path) && resolve());
    limit = setTimeout(() => reject(new Error(`no results of the suite after ${LIMIT / 1000} s`)), LIMIT);
  });
  return {
    happened,
    forget() {
      watcher.close();
      clearTimeout(limit);
    },
  };
}
