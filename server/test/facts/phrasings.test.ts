import { describe, expect, it } from 'vitest';
import { claimsOf } from '../../src/facts/claims.ts';
import { figuresOf } from '../../src/facts/figures.ts';
import { readReport } from '../../src/report/read.ts';
import { parse } from '../../src/syntax/parse.ts';
import { random } from '../generator/random.ts';
import { PHRASINGS, spokenReport } from './phrasings.ts';
import { sampleReport } from './sample.ts';

const REPORTS = 400;

function read(source: string) {
  const report = readReport(parse(source, 'plain'));
  return claimsOf(report, figuresOf(report));
}

/** Another number of the same or nearly the same look. */
function slipped(digits: string, seed: number): string {
  const from = random(seed);
  const at = from.int(0, digits.length - 1);
  const digit = (Number(digits[at]) + from.int(1, 9)) % 10;
  const text = digits.slice(0, at) + digit + digits.slice(at + 1);
  return text.length > 1 && text.startsWith('0') ? `1${text}` : text;
}

describe('phrasings', () => {
  it('are many', () => {
    const ways = (template: string) =>
      [...template.matchAll(/\[([^\]]*)\]/g)].reduce((all, [, words]) => all * words!.split('|').length, 1);
    for (const templates of Object.values(PHRASINGS))
      expect(templates.reduce((sum, template) => sum + ways(template), 0)).toBeGreaterThanOrEqual(14);
  });

  it('that are true raise nothing, and a broken claim is found', () => {
    let claims = 0;
    let broken = 0;
    let found = 0;
    const missed: string[] = [];
    for (let seed = 1; seed <= REPORTS; seed++) {
      const sample = spokenReport(seed);
      const source = sampleReport(sample);
      const truth = read(source);
      const wrong = [
        ...truth.claims.filter((claim) => claim.agrees === false).map((claim) => claim.quantity.id),
        ...truth.sums.filter((sum) => !sum.holds).map((sum) => `sum ${sum.whole.value}`),
        ...truth.ratios.filter((ratio) => !ratio.holds).map((ratio) => ratio.kind),
      ];
      expect(wrong, sample.prose).toEqual([]);
      const compared = truth.claims.filter((claim) => claim.agrees && !claim.denied);
      claims += compared.length;
      const claim = compared[seed % compared.length];
      if (!claim) continue;
      const { start, end } = claim.content.span;
      const other = slipped(source.slice(start, end), seed);
      const after = read(source.slice(0, start) + other + source.slice(end));
      broken++;
      if (after.claims.some((each) => each.agrees === false) || after.sums.some((sum) => !sum.holds)) found++;
      else missed.push(`${claim.quantity.id} ${claim.value} → ${other}: ${sample.prose}`);
    }
    expect(claims).toBeGreaterThan(REPORTS * 4);
    expect(found / broken, missed.slice(0, 12).join('\n')).toBeGreaterThanOrEqual(0.97);
  }, 60_000);
});
