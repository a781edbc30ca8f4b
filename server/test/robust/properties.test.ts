import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/engine/check.ts';
import { linkedReport } from '../../src/facts/linked.ts';
import { rangeOf } from '../../src/lsp/positions.ts';
import { findRule } from '../../src/rules/registry.ts';
import { DEFAULT_SETTINGS } from '../../src/settings/types.ts';
import { lineTable } from '../../src/source/lines.ts';
import { nianbao } from '../cli/host.ts';
import { random } from '../generator/random.ts';
import { realRuntime } from '../lsp/runtime.ts';
import { EDITOR, open, pull, session, URI } from '../lsp/session.ts';
import { changesBetween } from './changes.ts';
import { anyMutation, type Input, inputOf, MUTATIONS, mutate, PIECES, REPORTS } from './inputs.ts';
import { faultOf } from './invariants.ts';

/** How long each property is tried; at least a few runs are made on the slowest machine. */
const MILLISECONDS = 2000;
const within = (runs: number) => ({
  numRuns: runs,
  interruptAfterTimeLimit: MILLISECONDS,
  markInterruptAsFailure: false,
});

const language = fc.constantFrom('plain', 'markdown', 'html');
const mutation = fc.record({
  kind: fc.constantFrom(...MUTATIONS),
  at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
  length: fc.nat(40),
  which: fc.nat(9999),
});
const anyString = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: fc.constantFrom(...PIECES), maxLength: 60 }),
);
const seed = fc.nat();

/** Every fix is proven by another check, of which a whole report may need a hundred: now and then is enough. */
const FIXES_EVERY = 8;

/** Everything that the invariants ask: no throw, spans, places, repeating, changes, fixes, figures. */
function holds(input: Input, chance: number): void {
  const fixes = input.text.length < 1500 || chance % FIXES_EVERY === 0;
  expect(faultOf(input, random(chance), { fixes, again: true, changes: true })).toBeNull();
}

describe('whatever the text', () => {
  it('any string is read, in every notation', () => {
    fc.assert(
      fc.property(anyString, language, seed, (text, as, chance) => holds({ text, language: as }, chance)),
      within(400),
    );
  }, 60_000);

  it.each(['plain', 'markdown', 'html'] as const)(
    'any mutation of any report in %s is read',
    (notation) => {
      const reports = REPORTS.filter((report) => report.language === notation);
      fc.assert(
        fc.property(
          fc.constantFrom(...reports),
          fc.array(mutation, { minLength: 1, maxLength: 12 }),
          seed,
          (report, mutations, chance) =>
            holds({ text: mutate(report.text, mutations), language: report.language }, chance),
        ),
        within(60),
      );
    },
    60_000,
  );

  it('what the fuzzing run tries first is read', () => {
    const until = performance.now() + MILLISECONDS;
    for (let i = 1; i < 200 && performance.now() < until; i++) {
      const input = inputOf(i);
      if (input.text.length < 20_000) holds(input, i);
    }
  }, 60_000);
});

describe('a report typed in any pieces', () => {
  it('has the findings of its text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...REPORTS), seed, fc.boolean(), async (report, at, batched) => {
        const chance = random(at);
        const text = report.text.slice(0, 6000);
        const base = mutate(text, [anyMutation(chance), anyMutation(chance)]);
        const changes = changesBetween(base, text, chance);
        const { language: as } = report;
        await session({ runtime: realRuntime(), capabilities: EDITOR }, async (client) => {
          await open(client, base, { languageId: as === 'plain' ? 'nianbao' : as });
          const messages = batched ? [changes] : changes.map((change) => [change]);
          for (const [i, contentChanges] of messages.entries()) {
            const textDocument = { uri: URI, version: i + 2 };
            await client.connection.sendNotification('textDocument/didChange', {
              textDocument,
              contentChanges,
            });
          }
          const lines = lineTable(text);
          const fresh = check(text, as, DEFAULT_SETTINGS).findings;
          expect((await pull(client)).map(({ range, code, message }) => ({ range, code, message }))).toEqual(
            fresh.map(({ span, rule, message }) => ({
              range: rangeOf(lines, span),
              code: rule,
              message: message.zh,
            })),
          );
        });
      }),
      within(30),
    );
  }, 60_000);
});

describe('a report held against last year’s', () => {
  it('whatever the two texts, says all that it says by itself, and points to places that are there', () => {
    const anyReport = fc.constantFrom(...REPORTS);
    const mutations = fc.array(mutation, { maxLength: 6 });
    fc.assert(
      fc.property(anyReport, mutations, anyReport, mutations, (now, slips, past, pastSlips) => {
        const text = mutate(now.text, slips);
        const alone = check(text, now.language, DEFAULT_SETTINGS);
        const last = mutate(past.text, pastSlips);
        const { report } = check(last, past.language, DEFAULT_SETTINGS);
        const linked = linkedReport('去年', report, lineTable(last));
        const { organ, year } = alone.report;
        if (linked === null || organ === null || year === null) return;
        const both = check(text, now.language, DEFAULT_SETTINGS, [{ ...linked, organ, year: year - 1 }]);
        const added = both.findings.filter(({ rule }) => findRule(rule)!.group === 'between');
        expect(both.findings.filter((each) => !added.includes(each))).toEqual(alone.findings);
        for (const { span, related } of added)
          for (const place of [{ span }, ...related]) {
            const { length } = 'path' in place ? last : text;
            expect(place.span.start).toBeGreaterThanOrEqual(0);
            expect(place.span.end).toBeGreaterThanOrEqual(place.span.start);
            expect(place.span.end).toBeLessThanOrEqual(length);
          }
      }),
      within(60),
    );
  }, 60_000);
});

describe('checking many files', () => {
  const EXTENSIONS = { plain: 'txt', markdown: 'md', html: 'html' } as const;
  const files = Object.fromEntries(
    REPORTS.filter((_, i) => i % 9 === 0).map(({ text, language: as }, i) => [
      `${i}.${EXTENSIONS[as]}`,
      mutate(text.slice(0, 8000), [anyMutation(random(i))]),
    ]),
  );

  async function checked(names: readonly string[]) {
    const { out } = await nianbao(`check --format json ${names.join(' ')}`, { ...files });
    const { reports } = JSON.parse(out) as { reports: { path: string }[] };
    return new Map(reports.map((report) => [report.path, report]));
  }

  it('says the same of each, whatever their order, and again when asked again', async () => {
    const alone = new Map<string, unknown>();
    for (const name of Object.keys(files)) alone.set(name, (await checked([name])).get(name));
    expect([...alone.values()]).not.toContain(undefined);
    const orders = fc.shuffledSubarray(Object.keys(files), { minLength: 2 });
    await fc.assert(
      fc.asyncProperty(orders, async (names) => {
        for (const [name, report] of await checked(names)) expect(report).toEqual(alone.get(name));
      }),
      within(12),
    );
  }, 60_000);
});
