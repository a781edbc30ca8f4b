import { isDigit } from '../base/codes.ts';
import { formatDecimal, isZero } from '../base/decimal.ts';
import { Matter } from '../facts/memory.ts';
import type { Passage } from '../facts/prose/passages.ts';
import { type Amount, amountsIn } from './text/amounts.ts';
import { type Draft, NOTHING, type Rule } from './types.ts';

export const feeStep: Rule = {
  id: 'fee-step',
  group: 'arithmetic',
  level: 'information',
  words: () => ({
    basis: [{ kind: 'law', reference: '国办函〔2020〕109号' }],
    summary: {
      zh: '信息处理费的金额不是收费标准能得出的（不是 10 元的整数倍）',
      en: 'An amount of 信息处理费 that the tariff cannot give: not a multiple of 10 元',
    },
    why: {
      zh: '《政府信息公开信息处理费管理办法》规定，按件每件 100 元起，按量每页 10、20 或 40 元，所以金额总是 10 元的整数倍。不是整数倍的，多半是抄错了数，或者把检索、复制、邮寄等旧收费算了进去。',
      en: 'The tariff counts 100 元 and more for each application, or 10, 20 or 40 元 a page, so that an amount is a multiple of 10 元. Another amount is most likely miscopied, or includes former charges for copies or postage.',
    },
    fix: { zh: '须核对收费记录，不提供修复。', en: 'Check the record of charges; no fix is offered.' },
    examples: {
      fires: '全年收取政府信息公开信息处理费425元。',
      silent: '全年收取政府信息公开信息处理费420元，行政事业性收费12.35万元。',
    },
  }),
  check({ report, prose }) {
    const { year } = report;
    if (year !== null && year < 2020) return NOTHING;
    const passages = prose.holding('处理费').filter(({ asWritten }) => mayHoldOddAmount(asWritten));
    return passages.length === 0 ? NOTHING : passages.flatMap(checkPassage);
  },
};

/** Most amounts are whole and end in 0: what stands before 元 tells it. */
function mayHoldOddAmount(text: string): boolean {
  for (let at = text.indexOf('元'); at >= 0; at = text.indexOf('元', at + 1)) {
    const inTenThousands = text.charCodeAt(at - 1) === TEN_THOUSAND;
    const end = inTenThousands ? at - 1 : at;
    if (!isDigit(text.charCodeAt(end - 1))) continue;
    let before = end - 1;
    while (before >= 0 && isOfNumber(text.charCodeAt(before))) before--;
    if (isPoint(text.charCodeAt(before)) || (!inTenThousands && text.charCodeAt(end - 1) !== ZERO))
      return true;
  }
  return false;
}

const ZERO = 0x30;
const TEN_THOUSAND = 0x4e07;

/** A digit, or a comma in either width. */
function isOfNumber(code: number): boolean {
  return isDigit(code) || code === 0x2c || code === 0xff0c;
}

/** In either width. */
function isPoint(code: number): boolean {
  return code === 0x2e || code === 0xff0e;
}

/** Money of another kind, or a price rather than an amount. */
const OTHER =
  /事业性收费|罚款|罚没|补助|补贴|资金|预算|经费|检索费|复制费|邮寄费|诉讼费|标准|每[件页份]|减免/;

function checkPassage(passage: Passage): readonly Draft[] {
  if (passage.lacks(Matter.fee)) return NOTHING;
  const found = draftsOf(passage);
  if (found.length === 0) passage.putLack(Matter.fee);
  return found;
}

function draftsOf(passage: Passage): Draft[] {
  return passage.sentences.flatMap((sentence) => {
    if (!/信息处理费|信息公开处理费/.test(sentence.text)) return [];
    return amountsIn(sentence.text)
      .filter((amount) => !isMultiple(amount) && speaksOfFee(sentence.text, amount))
      .map((amount): Draft => {
        const content = passage.slice(sentence.start + amount.start, sentence.start + amount.end);
        const yuan = formatDecimal(amount.value);
        return {
          message: {
            zh: `信息处理费「${content.text}」不是 10 元的整数倍：按国办函〔2020〕109号的标准（按件每件 100 元起，按量每页 10、20、40 元）得不出 ${yuan} 元。请核对金额。`,
            en: `${content.text} of 信息处理费 is not a multiple of 10 元, and the tariff of 国办函〔2020〕109号 cannot give ${yuan} 元. Check the amount.`,
          },
          span: content.span,
        };
      });
  });
}

const LONGEST_CLAUSE = 200;

function speaksOfFee(sentence: string, { start, end }: Amount): boolean {
  const clause = sentence
    .slice(Math.max(0, start - LONGEST_CLAUSE), start)
    .split(',')
    .at(-1)!;
  return !OTHER.test(clause) && !/^\/|^每/.test(sentence.slice(end, end + 2));
}

function isMultiple({ value }: Amount): boolean {
  return isZero(value) || value.units % (10n * 10n ** BigInt(value.scale)) === 0n;
}
