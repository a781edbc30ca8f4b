import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/findings/types.ts';
import { shownOf } from '../../src/lsp/shown.ts';
import type { Severity } from '../../src/settings/types.ts';
import { testRuntime } from './runtime.ts';
import { at, edit, pull, session } from './session.ts';

const found = (severity: Severity, start: number): Finding => ({
  rule: 'typo',
  severity,
  message: { zh: '此字有误。', en: 'This word is wrong.' },
  span: { start, end: start + 1 },
  related: [],
  fixes: [],
  certainty: 'certain',
});

describe('of the findings of a document', () => {
  it('five hundred are shown, and no word is said', () => {
    const findings = Array.from({ length: 500 }, (_, i) => found('hint', i));
    expect(shownOf(findings)).toBe(findings);
  });

  it('more are never shown, that which says so included', () => {
    const findings = Array.from({ length: 501 }, (_, i) => found('error', i));
    const [notice, ...shown] = shownOf(findings);
    expect(notice).toMatchObject({
      rule: 'too-many',
      severity: 'information',
      span: { start: 0, end: 0 },
      message: {
        zh: expect.stringContaining('共查出 501 处，这里只列出 499 处，重的在先，另有 2 处没有列出'),
        en: expect.stringContaining('Of 501 findings the 499 most severe are shown here and 2 are not'),
      },
    });
    expect(shown).toEqual(findings.slice(0, 499));
  });

  it('the most severe are shown, in the order of the text', () => {
    const severities: Severity[] = ['hint', 'warning', 'information', 'error'];
    const findings = Array.from({ length: 1000 }, (_, i) => found(severities[i % 4]!, i));
    const shown = shownOf(findings).slice(1);
    const of = (severity: Severity) => shown.filter((each) => each.severity === severity);
    expect([of('error').length, of('warning').length, of('information').length]).toEqual([250, 249, 0]);
    expect(of('warning').at(-1)!.span.start).toBe(1 + 4 * 248);
    const starts = shown.map(({ span }) => span.start);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
  });

  it.each([
    ['zh', '另有 201 处没有列出'],
    ['en', '201 are not'],
  ])(
    'it is told in the language of the client (%s) how many are not, until few enough are left',
    (locale, words) => {
      const runtime = testRuntime();
      return session({ runtime, locale, text: '错'.repeat(700) }, async (client) => {
        const diagnostics = await pull(client);
        expect(diagnostics).toHaveLength(500);
        expect(diagnostics[0]).toEqual({
          range: at(0, 0),
          severity: 3,
          code: 'too-many',
          source: 'nianbao',
          message: expect.stringContaining(words),
          data: { certainty: 'certain' },
        });
        expect(diagnostics.at(-1)!.range).toEqual(at(0, 498, 499));
        await edit(client, 2, at(0, 0, 200), '');
        expect(new Set((await pull(client)).map(({ code }) => code))).toEqual(new Set(['typo']));
      });
    },
  );
});
