import fc from 'fast-check';
import { expect, it } from 'vitest';
import { plainContent } from '../../src/base/content.ts';
import { Kind } from '../../src/facts/claims/characters.ts';
import { Scan } from '../../src/facts/claims/hints.ts';
import { Sign } from '../../src/facts/claims/hintWords.ts';
import { NUMERAL, UNITS } from '../../src/facts/claims/numbers.ts';
import { PlainText } from '../../src/facts/claims/plainText.ts';
import { OUTCOME_WORDS, WORDS } from '../../src/facts/claims/words.ts';

const alternatives = (...lists: readonly (string | undefined)[]) =>
  new RegExp(lists.flatMap((list) => list?.split(' ') ?? []).join('|'));
const requests = [
  WORDS.request,
  WORDS['some-request'],
  WORDS['carried-in'],
  WORDS['carried-out'],
  WORDS.carried,
];
const subjects = [
  'review suit direct after-review upheld corrected other-result pending done handled received normative',
  'regulations permits penalties coercion fees natural legal-persons business research welfare legal',
].flatMap((tags) => tags.split(' ').map((tag) => WORDS[tag as keyof typeof WORDS]));
const units = UNITS.map((unit) => unit.text[0]!).join('');

/** What each sign says, the slow way. */
const SLOWLY: Readonly<Record<keyof typeof Sign, RegExp>> = {
  counts: new RegExp(`[0-9]|[${NUMERAL}][${units}余多万亿%‰]`),
  numbers: new RegExp(`[0-9${NUMERAL}][^0-9${NUMERAL}]+[0-9${NUMERAL}]`),
  ratio: /[占比增长降减升少%]|信息/,
  subject: alternatives(...requests, ...subjects, ...Object.values(OUTCOME_WORDS)),
  allOrNone: alternatives(WORDS.not, WORDS.every),
  requests: alternatives(...requests),
  disclosure: /信息公开|申请公开/,
  bracket: /\(/,
  point: new RegExp(`^[(0-9${NUMERAL}]`),
};

const words = [...Object.values(WORDS), ...Object.values(OUTCOME_WORDS)].flatMap((list) => list.split(' '));
const odd = '，,。！!？?；：（）()％ 0123456789１２\n　*①…収⼀〇一二两百件项条余万的政府';
const text = fc
  .array(fc.oneof(fc.constantFrom(...words), fc.constantFrom(...odd)), { maxLength: 40 })
  .map((parts) => parts.join(''));

function scanned(of: string): Scan {
  const scan = new Scan();
  scan.over(of, 0, of.length);
  return scan;
}

const sentences = ({ ends, signs, count }: Scan) => ends.slice(0, count).map((end, i) => [end, signs[i]]);

it('finds in one run what the words, asked one by one, say', () => {
  fc.assert(
    fc.property(text, (raw) => {
      const plain = new PlainText(plainContent(raw, 0, raw.length), true, true).text;
      const scan = scanned(plain);
      let start = 0;
      for (const [end, signs] of sentences(scan)) {
        const sentence = plain.slice(start, end);
        for (const [name, slowly] of Object.entries(SLOWLY)) {
          if (name === 'bracket') continue;
          const sign = Sign[name as keyof typeof Sign];
          expect([name, sentence, (signs! & sign) !== 0]).toEqual([name, sentence, slowly.test(sentence)]);
        }
        expect(sentence).toMatch(end === plain.length ? /^[^。!?]*.$/s : /^[^。!?]*[。!?]$/);
        start = end!;
      }
      expect(start).toBe(plain.length);
      expect((scan.all & Sign.bracket) !== 0).toBe(plain.indexOf('(', 1) >= 0);
    }),
    { numRuns: 2000 },
  );
});

it('finds the same in the source where it says that nothing shifts', () => {
  fc.assert(
    fc.property(text, (raw) => {
      const content = plainContent(raw, 0, raw.length);
      const { text: plain } = new PlainText(content, true, true);
      const scan = scanned(raw);
      if ((scan.shape & Kind.closer) !== 0) return;
      expect(sentences(scan)).toEqual(sentences(scanned(plain)));
      const changed = (scan.shape & Kind.changed) !== 0;
      const quick = new PlainText(content, changed, false);
      expect(quick.text).toBe(plain);
      const slow = new PlainText(content, true, true);
      for (let i = 0; i <= plain.length; i++) expect(quick.at(i)).toBe(slow.at(i));
    }),
    { numRuns: 2000 },
  );
});
