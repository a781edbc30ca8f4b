import { isBuiltin } from 'node:module';

/** From the bottom up: a folder imports only from folders before it. Those of one group do not know each other. */
const GROUPS = [
  ['base'],
  ['source'],
  ['settings'],
  ['form'],
  ['syntax'],
  ['report'],
  ['facts'],
  ['solve'],
  ['findings'],
  ['rules'],
  ['engine'],
  ['workspace'],
  ['features'],
  ['lsp', 'cli'],
  ['node', 'browser'],
] as const;

/** Arrows that would run the right way and are not wanted all the same. */
const FORBIDDEN = new Set(['syntax → form', 'source → settings']);

/** Who may use what others wrote; Node's own modules are for node/ alone. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  parse5: ['syntax'],
  'fastest-levenshtein': ['report'],
  unified: ['syntax'],
  'remark-parse': ['syntax'],
  'mdast-util-from-markdown': ['syntax'],
  'micromark-extension-gfm-table': ['syntax'],
  mdast: ['syntax'],
  unist: ['syntax'],
  'vscode-languageserver': ['lsp'],
  'vscode-languageserver/node': ['node'],
  'vscode-languageserver/browser': ['browser'],
};

/** What only the outermost folders may touch, wherever it hides. */
const OUTSIDE_WORLD =
  /(?<![.\w])(?:process|fetch|XMLHttpRequest|WebSocket|Worker|console|setTimeout|setInterval|setImmediate)\s*(?:\.|\()/;

export function importsOf(source: string): string[] {
  const statements = /\b(?:import|export)\b[^'";]*?\bfrom\s*['"]([^'"]+)['"]/g;
  const bare = /\bimport\s*['"]([^'"]+)['"]/g;
  const calls = /\b(?:import|require)\s*\(\s*['"]([^'"]+)['"]/g;
  return [statements, bare, calls].flatMap((pattern) =>
    [...source.matchAll(pattern)].map((match) => match[1]!),
  );
}

/** What is wrong with the imports of a file of server/src, given by its path from there. */
export function violations(path: string, source: string): string[] {
  const folder = path.split('/')[0]!;
  const code = withoutComments(source);
  const arrows = importsOf(code).flatMap((target) => {
    const wrong = target.startsWith('.') ? wrongArrow(path, target) : wrongPackage(folder, target);
    return wrong ? [`${path}: ${wrong}`] : [];
  });
  const outermost = folder === 'node' || folder === 'browser';
  const outside = outermost ? null : OUTSIDE_WORLD.exec(withoutStrings(code));
  return outside ? [...arrows, `${path}: ${outside[0]} belongs in node/ or browser/`] : arrows;
}

function wrongArrow(path: string, target: string): string | null {
  const resolved = new URL(target, `file:///src/${path}`).pathname;
  if (resolved === '/package.json' || !resolved.startsWith('/src/')) {
    return /^(?:node|browser)\//.test(path) ? null : `${target} lies outside server/src`;
  }
  const [from, to] = [path.split('/')[0]!, resolved.split('/')[2]!];
  if (from === to) return null;
  const [rank, targetRank] = [rankOf(from), rankOf(to)];
  if (rank === -1 || targetRank === -1) return `${rank === -1 ? from : to} is not a folder of the design`;
  const arrow = `${from} → ${to}`;
  return targetRank < rank && !FORBIDDEN.has(arrow) ? null : `${arrow} runs the wrong way`;
}

function wrongPackage(folder: string, target: string): string | null {
  if (isBuiltin(target)) return folder === 'node' ? null : `${target} belongs in node/`;
  return PACKAGES[target]?.includes(folder) ? null : `${folder} does not use ${target}`;
}

function rankOf(folder: string): number {
  return GROUPS.findIndex((group) => (group as readonly string[]).includes(folder));
}

function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\/|(?<![:'"`\\])\/\/[^\n]*/g, '');
}

function withoutStrings(code: string): string {
  return code.replace(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/g, "''");
}
