import { type Node, parse } from 'acorn';
import { ancestor } from 'acorn-walk';

/** What a bundle can reach beyond itself, read from its code. */
export interface Reach {
  /** Modules it asks Node or VS Code for. */
  readonly modules: readonly string[];
  /** Names of the surroundings that open connections or run text as code, wherever they stand in the code. */
  readonly dangers: readonly string[];
}

const DANGERS = new Set([
  'eval',
  'Function',
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'EventSource',
  'RTCPeerConnection',
  'sendBeacon',
  'importScripts',
  'createRequire',
  'dlopen',
  'binding',
  'getBuiltinModule',
  'runInThisContext',
  'runInNewContext',
]);

export function reachOf(code: string): Reach {
  const modules = new Set<string>();
  const dangers = new Set<string>();
  const danger = (node: Node, what: string) =>
    dangers.add(`${what}: ${code.slice(Math.max(0, node.start - 40), node.end + 40)}`);
  ancestor(parse(code, { ecmaVersion: 'latest', sourceType: 'script', allowHashBang: true }), {
    Identifier(node, _, ancestors) {
      const parent = ancestors.at(-2);
      if (node.name === 'require') {
        const asked = requiredBy(node, parent);
        if (asked === null) danger(node, 'require');
        else if (asked !== '') modules.add(asked);
      } else if (DANGERS.has(node.name) && !isHarmless(node.name, node, parent)) danger(node, node.name);
    },
    MemberExpression({ object, property, computed, ...node }) {
      if (computed || property.type !== 'Identifier' || !DANGERS.has(property.name)) return;
      // `SymbolKind.Function` names a kind of symbol; only of the surroundings is it the constructor.
      if (property.name !== 'Function' || isSurroundings(object)) danger(node as Node, `.${property.name}`);
    },
    ImportExpression(node) {
      danger(node, 'import()');
    },
    Literal(node) {
      if (typeof node.value === 'string' && /^(?:eval|Function|fetch|WebSocket)$/.test(node.value))
        danger(node, `'${node.value}'`);
    },
  });
  return { modules: [...modules].sort(), dangers: [...dangers] };
}

function isSurroundings(node: Node): boolean {
  const { type, name } = node as Node & { name?: string };
  return type === 'Identifier' && /^(?:globalThis|self|window|global)$/.test(name ?? '');
}

/** The module of a `require('…')`; empty where require is only asked about; null where it cannot be told. */
function requiredBy(node: Node, parent: Node | undefined): string | null {
  if (parent?.type === 'UnaryExpression') return '';
  if (parent?.type !== 'CallExpression') return null;
  const { callee, arguments: given } = parent as Node & {
    callee: Node;
    arguments: (Node & { value?: unknown })[];
  };
  const [first] = given;
  return callee === node && typeof first?.value === 'string' ? first.value : null;
}

/** `x instanceof Function` asks, it does not make one. */
function isHarmless(name: string, node: Node, parent: Node | undefined): boolean {
  if (name !== 'Function' || !parent) return false;
  return parent.type === 'BinaryExpression' && (parent as Node & { right?: Node }).right === node;
}
