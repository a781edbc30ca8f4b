// The last line of a run: how many tests passed and failed, in vitest and in VS Code.
import { readFileSync } from 'node:fs';

const folder = process.argv[2];

function read(name) {
  try {
    return JSON.parse(readFileSync(`${folder}/${name}`, 'utf8'));
  } catch {
    return null;
  }
}

function countsOfVitest(results) {
  if (!results) return { passed: 0, failed: 1 };
  // A file that does not load has no tests to fail, and is a failure all the same.
  const broken = results.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  );
  return { passed: results.numPassedTests, failed: results.numFailedTests + broken.length };
}

const counts = [countsOfVitest(read('vitest.json')), read('vscode.json') ?? { passed: 0, failed: 1 }];
const sum = (key) => counts.reduce((total, each) => total + each[key], 0);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
