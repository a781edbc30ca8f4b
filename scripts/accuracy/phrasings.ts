import { check } from '../../server/src/engine/check.ts';
import { DEFAULT_SETTINGS } from '../../server/src/settings/types.ts';
import { generateReport, LAYOUTS, type Layout } from '../../server/test/generator/index.ts';

/** A report whose sentences speak of its figures in many ways: what is said of it, and what once one claim is false. */
export interface PhrasingTrial {
  readonly seed: number;
  readonly layout: Layout;
  /** How many figures its sentences state. */
  readonly claims: number;
  /** Of these, how many were compared with something. */
  readonly compared: number;
  /** Messages about sentences, though all of them are true. */
  readonly cried: readonly string[];
  readonly broken: { readonly kind: string; readonly what: string; readonly found: boolean } | null;
}

export function phrasingTrial(seed: number): PhrasingTrial {
  const layout = LAYOUTS[seed % LAYOUTS.length]!;
  const size = seed % 3 === 0 ? ('large' as const) : ('small' as const);
  const options = { layout, size, phrasings: true, blanks: seed % 4 === 1 ? 0.3 : 0 };
  const report = generateReport(seed, options);
  const { findings, claims } = check(report.text, report.language, DEFAULT_SETTINGS);
  const compared = claims.claims.filter((claim) => claim.agrees !== null).length + claims.ratios.length;
  return {
    seed,
    layout,
    claims: report.claims.length,
    compared,
    cried: findings.filter(({ rule }) => rule.startsWith('prose-')).map(({ message }) => message.zh),
    broken: report.claims.length === 0 ? null : broken(seed, { ...options, blanks: 0 }, report.claims.length),
  };
}

function broken(
  seed: number,
  options: Parameters<typeof generateReport>[1],
  count: number,
): PhrasingTrial['broken'] {
  const at = (seed * 7) % count;
  const report = generateReport(seed, { ...options, brokenClaim: at });
  const claim = report.claims[at];
  if (!claim || claim.value === claim.said) return null;
  const { findings } = check(report.text, report.language, DEFAULT_SETTINGS);
  return {
    kind: claim.kind,
    what: `${claim.kind} ${claim.value} → ${claim.said}`,
    found: findings.some(({ rule }) => rule.startsWith('prose-')),
  };
}
