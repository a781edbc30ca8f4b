/** Something that identifies a person. */
export interface Personal {
  readonly kind: 'identity-card' | 'bank-card' | 'mobile';
  readonly start: number;
  readonly end: number;
}

/** Digits, a blank or hyphen between groups; not part of an address, a file name or a longer number. */
const NUMBER = /(?<![\dA-Za-z_.@/=-])\d(?:[ -]?\d){9,21}[Xx]?(?![\dA-Za-z_@/-])(?!\.\d)/g;

export function personalIn(text: string): Personal[] {
  let contacts: ((at: number) => boolean) | undefined;
  const isContact = (at: number): boolean => {
    contacts ??= contactsIn(text);
    return contacts(at);
  };
  return [...text.matchAll(NUMBER)].flatMap((match): Personal[] => {
    const start = match.index;
    const end = start + match[0].length;
    const digits = match[0].replace(/[ -]/g, '').toUpperCase();
    const before = text
      .slice(Math.max(0, start - 40), start)
      .split(/[。；;！？]/)
      .at(-1)!;
    const after = text.slice(end, end + 12);
    const kind = kindOf(digits, before, after, () => isContact(start));
    return kind ? [{ kind, start, end }] : [];
  });
}

function kindOf(
  digits: string,
  before: string,
  after: string,
  isContact: () => boolean,
): Personal['kind'] | null {
  if (isIdentityCard(digits)) return 'identity-card';
  if (/^\d{16,19}$/.test(digits) && isBankCard(digits, before)) return 'bank-card';
  return isMobile(digits) && isPrivate(before, after, isContact) ? 'mobile' : null;
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** GB 11643: region, a date of birth, and a check digit that is right. */
function isIdentityCard(digits: string): boolean {
  const match = /^([1-68]\d{5})(19\d\d|20[0-3]\d)(\d\d)(\d\d)\d{3}[\dX]$/.exec(digits);
  if (!match) return false;
  const [month, day] = [Number(match[3]), Number(match[4])];
  if (month < 1 || month > 12 || day < 1 || day > 31) return false;
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(digits[i]), 0);
  return digits[17] === '10X98765432'[sum % 11];
}

/** A card of a bank, said to be one or of the domestic issuers' prefix; numbers of files and licences are others. */
function isBankCard(digits: string, before: string): boolean {
  if (/信用代码|编号|编码|许可|单号|文号|备案|公网安备|订单|条码|执照|登记证|组织机构/.test(before))
    return false;
  const said = /卡号|银行|账号|帐号|账户|帐户|开户/.test(before);
  return (said ? /^[3-6]|^9558/ : /^62/).test(digits) && passesLuhn(digits);
}

function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i]);
    const doubled = i % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

function isMobile(digits: string): boolean {
  return /^1[3-9]\d{9}$/.test(digits);
}

const PERSON =
  /申请人|当事人|投诉人|举报人|信访人|村民|居民|群众|户主|本人|原告|第三人|[^\u4e00-\u9fff][\u4e00-\u9fff]某/;
const CONTACT =
  /联系|咨询|热线|传真|邮编|邮箱|地址|监督电话|举报|服务电话|值班|客服|办公|公开电话|受理电话|窗口|本报告|网址|查阅|下载/;
const CONTACT_OR_END = new RegExp(`。|${CONTACT.source}`, 'g');
const AMOUNT = /^[ ]?(?:万?元|人|条|件|次|个|户|吨|米|平方|亩|页|份|千瓦|立方)/;

/** The number of a person, not one by which an office wants to be reached. */
function isPrivate(before: string, after: string, isContact: () => boolean): boolean {
  if (AMOUNT.test(after) || /(?:QQ|微信|群|公众号)号?[码是为：: ]*$/i.test(before)) return false;
  if (PERSON.test(before)) return true;
  return !CONTACT.test(after) && !isContact();
}

/** Whether the sentence speaks of a contact before a place; asked of one place behind the other. */
function contactsIn(text: string): (at: number) => boolean {
  const signs = text.matchAll(CONTACT_OR_END);
  let next = signs.next();
  let said = false;
  return (at) => {
    for (; !next.done && next.value.index < at; next = signs.next()) said = next.value[0] !== '。';
    return said;
  };
}
