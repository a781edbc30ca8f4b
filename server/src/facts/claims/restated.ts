import { formatDecimal, isInteger } from '../../base/decimal.ts';
import { sourceOf } from './plainText.ts';
import type { Sentence } from './sentences.ts';
import type { Addend, Claim, Restated } from './types.ts';

/** Quantities stated twice with different figures, where no table can tell which is right. */
export function restatedOf(sentences: readonly Sentence[], claims: readonly Claim[]): Restated[] {
  return [...ofTables(claims), ...ofPublishing(sentences)];
}

function ofTables(claims: readonly Claim[]): Restated[] {
  const first = new Map<string, Claim>();
  const found: Restated[] = [];
  for (const claim of claims) {
    if (claim.table !== null || claim.agrees !== null) continue;
    const key = `${claim.quantity.id} ${claim.scope}`;
    const other = first.get(key);
    if (!other) first.set(key, claim);
    else if (other.value !== claim.value)
      found.push({ first: other, second: claim, what: claim.quantity.name.zh });
  }
  return found;
}

const LEAD =
  /^(?:\d{4}年度?|全年|本年度?|今年|年内|期间|共计?|总共|累计|主动|我[局办委厅镇乡]|本机关|本单位)/;
const PUBLISHED = /^公开(?:各类)?(?:政府|政务)信息(?:共计?|累计|总计|数量为?)?$/;

/** 全年主动公开政府信息 n 条: nothing but the year, the organ and the number. */
function ofPublishing(sentences: readonly Sentence[]): Restated[] {
  const stated: Addend[] = [];
  for (const { items, plain } of sentences) {
    let sure = true;
    for (const item of items) {
      const { number, tags } = item;
      if (item.parent || item.depth > 0) continue;
      const odd = tags.has('of') || tags.has('other-time') || tags.has('elsewhere') || tags.has('change');
      if (
        number?.kind === 'count' &&
        number.unit === '条' &&
        sure &&
        !odd &&
        isPublishing(plain.text.slice(item.start, number.start))
      ) {
        if (!number.approximate && isInteger(number.value) && number.end === item.end - 1)
          stated.push({
            content: sourceOf(plain, number.start, number.end),
            value: Number(formatDecimal(number.value)),
          });
      }
      if (item.number || !item.covered || odd) sure = false;
    }
  }
  const [first] = stated;
  const second = first && stated.find((each) => each.value !== first.value);
  return first && second ? [{ first, second, what: '主动公开政府信息' }] : [];
}

function isPublishing(words: string): boolean {
  let rest = words;
  for (let i = 0; i < 6; i++) {
    const lead = LEAD.exec(rest);
    if (!lead) break;
    rest = rest.slice(lead[0].length);
  }
  return PUBLISHED.test(rest);
}
