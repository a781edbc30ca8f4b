import { isInteger } from '../../base/decimal.ts';
import type { Item } from './items.ts';
import { sourceOf } from './plainText.ts';
import type { Sentence } from './sentences.ts';
import { TAG, tagsOf } from './tags.ts';
import type { Addend, Claim, Restated } from './types.ts';
import { numberOf } from './values.ts';

/** Quantities stated twice with different figures, where no table can tell which is right. */
export function restatedOf(
  sentences: readonly Sentence[],
  claims: readonly Claim[],
  year: number | null,
): Restated[] {
  const found: Restated[] = [];
  putOfTables(found, claims);
  putOfPublishing(found, sentences, year);
  return found;
}

function putOfTables(found: Restated[], claims: readonly Claim[]): void {
  let first: Map<string, Claim> | null = null;
  for (const claim of claims) {
    if (claim.table !== null || claim.agrees !== null) continue;
    const key = `${claim.quantity.id} ${claim.scope}`;
    first ??= new Map();
    const other = first.get(key);
    if (!other) first.set(key, claim);
    else if (other.value !== claim.value)
      found.push({ first: other, second: claim, what: claim.quantity.name.zh });
  }
}

const LEAD =
  /^(?:\d{4}年度?|全年|本年度?|今年|年内|期间|共计?|总共|累计|主动|我[局办委厅镇乡]|本机关|本单位)/;
const PUBLISHED = /^公开(?:各类)?(?:政府|政务)信息(?:共计?|累计|总计|数量为?)?$/;

/** 全年主动公开政府信息 n 条: nothing but the year, the organ and the number. */
function putOfPublishing(found: Restated[], sentences: readonly Sentence[], year: number | null): void {
  const stated: Addend[] = [];
  for (const { items, plain } of sentences) {
    for (const item of items) {
      const { number } = item;
      const odd = item.tags.hasAny(ELSEWHERE) || isOfOtherYear(item, year);
      if (number && !odd && isWhole(item) && isPublishing(plain.text.slice(item.start, number.start)))
        stated.push({
          content: sourceOf(plain, number.start, number.end),
          value: numberOf(number.value),
        });
      if (item.number || !item.covered || odd) break;
    }
  }
  const [first] = stated;
  const second = first && stated.find((each) => each.value !== first.value);
  if (first && second) found.push({ first, second, what: '主动公开政府信息' });
}

function isOfOtherYear({ years }: Item, year: number | null): boolean {
  for (const each of years) if (each !== year) return true;
  return false;
}

const ELSEWHERE = tagsOf('of', 'other-time', 'elsewhere', 'area', 'government', 'change', 'since');

/** An exact number that is said to be all of a year. */
function isWhole({ number, tags, years, depth, end }: Item): boolean {
  const all = tags.has(TAG.total) || tags.has(TAG['this-year']) || years.length > 0;
  return (
    number?.kind === 'count' &&
    number.unit === '条' &&
    all &&
    depth === 0 &&
    !number.approximate &&
    isInteger(number.value) &&
    number.end === end - 1
  );
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
