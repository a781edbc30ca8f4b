import { isDigit, isWideDigit } from '../base/codes.ts';
import type { Content } from '../base/content.ts';
import { sliceContent } from '../base/content.ts';
import { Matter } from '../facts/memory.ts';
import { mayHoldAny, needOf } from '../facts/prose/characters.ts';
import { rewriting } from '../source/rewriting.ts';
import { plainCharacter } from '../source/variants.ts';
import { type Personal, personalIn } from './text/personal.ts';
import { type Draft, NOTHING, type Rule, together } from './types.ts';

export const privacy: Rule = {
  id: 'privacy',
  group: 'text',
  level: 'warning',
  words: () => ({
    basis: [{ kind: 'law', reference: '《政府信息公开条例》第十五条' }],
    summary: {
      zh: '将要公布的文字里有身份证号、银行卡号或者个人手机号',
      en: 'An identity-card, bank-card or private mobile number in a text about to be published',
    },
    why: {
      zh: '涉及个人隐私的政府信息，公开会对第三方合法权益造成损害的，行政机关不得公开。身份证号只报校验码正确的，银行卡号只报符合校验规则的；机关的办公电话、热线、公共邮箱和联系方式里的手机号不报。',
      en: 'Information that touches on privacy may not be published where it harms a third party. Only numbers whose check digits are right are reported; office phones, hotlines, public mail boxes and numbers given as contacts are not.',
    },
    fix: {
      zh: '须删去或者作去标识化处理，不提供修复。',
      en: 'Remove or mask it by hand; no fix is offered.',
    },
    examples: {
      fires: '申请人张某（电话13900000000）要求公开补偿标准。',
      silent:
        '如有疑问，请与本机关办公室联系（电话：0000-1234567，手机：13900000000，邮箱：office@example.cn）。',
    },
  }),
  check({ report, prose }) {
    let drafts: Draft[] | undefined;
    for (let i = 0; i < report.prose.length; i++) {
      const content = report.prose[i]!;
      if (prose.lacks(i, Matter.number)) continue;
      if (!mayHoldAny(prose.makeups[i]!, DIGITS) || !holdsTenDigits(content.text)) {
        prose.putLack(i, Matter.number);
        continue;
      }
      const found = checkParagraph(content, report.source);
      drafts = together(drafts, found);
    }
    return drafts ?? NOTHING;
  },
};

const DIGITS = needOf('0123');

/** The least that any of these numbers has, a blank or hyphen between two of them or not. */
function holdsTenDigits(text: string): boolean {
  // It covers ten places at least, so that it is met where every ninth is looked at.
  for (let i = 8; i < text.length; i += 9) if (isOfNumber(text.charCodeAt(i))) return holdsDigitsInRow(text);
  return false;
}

function isOfNumber(code: number): boolean {
  return isDigit(code) || isWideDigit(code) || code === 0x20 || code === 0x2d;
}

function holdsDigitsInRow(text: string): boolean {
  let digits = 0;
  let parted = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isDigit(code) || isWideDigit(code)) {
      if (++digits === 10) return true;
      parted = false;
    } else if (digits > 0) {
      if (parted || (code !== 0x20 && code !== 0x2d)) digits = 0;
      parted = digits > 0;
    }
  }
  return false;
}

function checkParagraph(content: Content, source: string): Draft[] {
  // Blanks count here: they part one number from the next.
  return personalIn(PLAIN.text(content.text)).flatMap((each) => {
    const number = sliceContent(content, each.start, each.end);
    // Figures of several lines may run together where a table could not be read.
    return /[\r\n]/.test(source.slice(number.span.start, number.span.end)) ? [] : [draft(each, number)];
  });
}

/** Letter for letter, so that places in it are places in the text. */
const PLAIN = rewriting((raw, i) => {
  const folded = plainCharacter(raw[i]!);
  return folded.length === 1 ? folded : raw[i]!;
});

const NAMES: Readonly<
  Record<Personal['kind'], { zh: string; en: string; check: { zh: string; en: string } }>
> = {
  'identity-card': {
    zh: '身份证号',
    en: 'an identity-card number',
    check: { zh: '（校验码正确）', en: ' (its check digit is right)' },
  },
  'bank-card': {
    zh: '银行卡号',
    en: 'a bank-card number',
    check: { zh: '（符合校验规则）', en: ' (its check digit is right)' },
  },
  mobile: { zh: '手机号', en: 'a mobile number', check: { zh: '', en: '' } },
};

function draft({ kind }: Personal, { text, span }: Content): Draft {
  const name = NAMES[kind];
  const masked = `${text.slice(0, 3)}****${text.slice(-2)}`;
  return {
    message: {
      zh: `「${masked}」像是${name.zh}${name.check.zh}：报告是要公布的，涉及个人隐私的信息不得公开。请核对，属于个人的请删去。`,
      en: `“${masked}” looks like ${name.en}${name.check.en}: the report is to be published, and private data may not be. Check, and remove it if it is a person’s.`,
    },
    span,
  };
}
