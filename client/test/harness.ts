import * as vscode from 'vscode';

export interface Result {
  readonly name: string;
  readonly error: string | null;
}

const LIMIT = 15_000;
const tests: { readonly name: string; readonly work: () => Promise<void> }[] = [];

export function test(name: string, work: () => Promise<void>): void {
  tests.push({ name, work });
}

export async function runTests(tell: (results: readonly Result[]) => Promise<void>): Promise<Result[]> {
  const results: Result[] = [];
  for (const { name, work } of tests) {
    await tell(results);
    try {
      await work();
      results.push({ name, error: null });
    } catch (error) {
      results.push({ name, error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
  }
  return results;
}

/** The value once it is there, looked for now and at each event; what is still amiss is said when time is up. */
export function eventually<T>(
  event: vscode.Event<unknown>,
  look: () => T | undefined,
  amiss: () => string,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const done = (act: () => void) => {
      clearTimeout(limit);
      listener.dispose();
      act();
    };
    const limit = setTimeout(() => done(() => reject(new Error(amiss()))), LIMIT);
    const listener = event(attempt);
    function attempt() {
      const value = look();
      if (value !== undefined) done(() => resolve(value));
    }
    attempt();
  });
}

/** Our findings in a document, once they are as wanted. */
export function findings(
  document: vscode.TextDocument,
  wanted: (findings: readonly vscode.Diagnostic[]) => boolean,
): Promise<readonly vscode.Diagnostic[]> {
  const ours = () =>
    vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'nianbao');
  return eventually(
    vscode.languages.onDidChangeDiagnostics,
    () => {
      const found = ours();
      return wanted(found) ? found : undefined;
    },
    () => `the findings never became what was expected; they are ${describe(document, ours())}`,
  );
}

export function describe(document: vscode.TextDocument, found: readonly vscode.Diagnostic[]): string {
  return JSON.stringify(found.map(({ code, range }) => `${ruleOf(code)} 「${document.getText(range)}」`));
}

export function ruleOf(code: vscode.Diagnostic['code']): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** Without the remarks: what is only worth a look may change with the rules. */
export function serious(found: readonly vscode.Diagnostic[]): vscode.Diagnostic[] {
  return found.filter(({ severity }) => severity <= vscode.DiagnosticSeverity.Warning);
}
