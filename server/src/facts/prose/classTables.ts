import { type Runs, runsOf } from '../../base/runs.ts';
import { compactText } from '../../source/compact.ts';
import { VARIANT_HAN } from '../../source/variants.ts';
import { BLANK, CHANGED_MARK, FIRST_ASKED, MARK, PLAIN, UNSURE } from './classes.ts';

const ASKED: readonly string[] = [
  ...['《', '（(', '。', '0', '2', '13456789', '一二三四五六七八九十两', '是'],
  ...['号', '处', '费', '依', '部', '报', '渠途', '此', '请', '待', '描'],
  ...['×✕╳XxＸｘ', '厘帐陆—', '镇乡街', '署', '切', '截企涉', '清列查'],
];

/** Ranges of characters that reports hold; of any other it is not known what becomes of it. */
const KNOWN: readonly (readonly [from: number, to: number])[] = [
  [0x00, 0xff],
  [0x2010, 0x201f],
  [0x3000, 0x301f],
  [0xff01, 0xff5e],
];
/** Of these only the variants become something else. */
const HAN = [0x4e00, 0x9fff] as const;

/** The class of each character. Worked out when the programs are bundled (scripts/made-tables.mjs). */
export function classRuns(): Runs {
  const table = new Uint8Array(0x10000).fill(UNSURE);
  for (const [from, to] of [...KNOWN, HAN]) table.fill(PLAIN, from, to + 1);
  ASKED.forEach((group, i) => {
    for (const character of group) table[character.charCodeAt(0)] = FIRST_ASKED + i;
  });
  for (const [from, to] of KNOWN)
    for (let code = from; code <= to; code++) table[code] = classOf(code, table);
  for (const code of VARIANT_HAN) table[code] = UNSURE;
  return runsOf(table);
}

function classOf(code: number, table: Uint8Array): number {
  const character = String.fromCharCode(code);
  const text = compactText(character);
  const own = table[code]!;
  if (text === character) return own === PLAIN && isMark(code) ? MARK : own;
  if (text === '') return BLANK;
  const becomes = text.charCodeAt(0);
  return text.length === 1 && isMark(becomes) && table[becomes]! < FIRST_ASKED ? CHANGED_MARK : UNSURE;
}

/** Of ASCII, neither a letter nor a digit. */
function isMark(code: number): boolean {
  return code < 0x80 && !/[0-9A-Za-z]/.test(String.fromCharCode(code));
}
