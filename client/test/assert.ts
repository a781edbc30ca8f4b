/** Assertions that also run in a web worker, where Node's are not. Values are compared by what they say as JSON. */
export function ok(value: unknown, message = 'expected something'): asserts value {
  if (!value) throw new Error(message);
}

export function equal(actual: unknown, expected: unknown, message = ''): void {
  const [a, b] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (a !== b) throw new Error(`${message}\nexpected ${shortened(b)}\nbut got  ${shortened(a)}`.trim());
}

export function fail(message: string): never {
  throw new Error(message);
}

function shortened(text: string | undefined): string {
  return text === undefined || text.length < 2000 ? String(text) : `${text.slice(0, 2000)}…`;
}
