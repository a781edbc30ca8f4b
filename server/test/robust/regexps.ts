import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { RegExpParser, visitRegExpAST } from '@eslint-community/regexpp';
import { parse } from 'acorn';
import { simple } from 'acorn-walk';
import { transformSync } from 'esbuild';
import { checkSync } from 'recheck';
import { analyse } from 'scslre';

export interface Expression {
  readonly source: string;
  readonly flags: string;
  readonly file: string;
}

export interface CodeOfFile {
  readonly literals: readonly Expression[];
  /** How many places call the constructor. */
  readonly constructed: number;
}

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** Paths from the root of the project. */
export function sourceFiles(): string[] {
  return ['server/src', 'client/src'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`),
  );
}

export function expressionsOf(file: string, code = readFileSync(join(ROOT, file), 'utf8')): CodeOfFile {
  const literals: Expression[] = [];
  let constructed = 0;
  const isConstructor = (node: { type: string }) => 'name' in node && node.name === 'RegExp';
  const { code: script } = transformSync(code, { loader: 'ts', target: 'esnext' });
  simple(parse(script, { ecmaVersion: 'latest', sourceType: 'module' }), {
    Literal(node) {
      if (node.regex) literals.push({ source: node.regex.pattern, flags: node.regex.flags, file });
    },
    NewExpression({ callee }) {
      if (isConstructor(callee)) constructed++;
    },
    CallExpression({ callee }) {
      if (isConstructor(callee)) constructed++;
    },
  });
  return { literals, constructed };
}

/**
 * Why an expression may take more than linear time on some text; null where it cannot. Two analysers, for each sees
 * what the other does not: recheck decides by automata and knows no lookarounds, scslre compares the quantifiers of
 * any expression with each other.
 */
export function superLinear({ source, flags }: Expression): string | null {
  const endless = endlessLook(source, flags);
  if (endless) return `looks without end: ${endless}`;
  const { reports } = analyse({ source, flags }, { reportTypes: { Move: true, Self: true, Trade: true } });
  const [report] = reports;
  if (report) {
    const raw =
      report.type === 'Trade' ? `${report.startQuant.raw} and ${report.endQuant.raw}` : report.quant.raw;
    return `${report.type} of ${raw}${report.exponential ? ', exponential' : ''}`;
  }
  const found = checkSync(withSmallCounts(source), flags.replace('d', ''), {
    checker: 'automaton',
    timeout: 3000,
  });
  return found.status === 'vulnerable' ? `${found.complexity.type}: ${found.attack.pattern}` : null;
}

/** What looks ahead or behind does so anew from each place, so it must not look as far as the text goes. */
function endlessLook(source: string, flags: string): string | null {
  let looking = 0;
  let found: string | null = null;
  const around = ({ kind }: { readonly kind: string }) => (kind.startsWith('look') ? 1 : 0);
  visitRegExpAST(
    new RegExpParser().parsePattern(source, 0, source.length, { unicode: flags.includes('u') }),
    {
      onAssertionEnter(node) {
        looking += around(node);
      },
      onAssertionLeave(node) {
        looking -= around(node);
      },
      onQuantifierEnter({ max, raw }) {
        if (looking > 0 && max === Number.POSITIVE_INFINITY) found ??= raw;
      },
    },
  );
  return found;
}

/** How often something bounded may repeat does not change how time grows, but how long the analysis takes. */
function withSmallCounts(source: string): string {
  return source.replace(/\{(\d+),(\d+)\}/g, (_, least: string, most: string) => {
    const low = Math.min(Number(least), 2);
    return `{${low},${Math.max(low, Math.min(Number(most), 3))}}`;
  });
}
