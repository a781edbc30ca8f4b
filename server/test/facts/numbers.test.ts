import { expect, it } from 'vitest';
import { formatDecimal } from '../../src/base/decimal.ts';
import { readNumber } from '../../src/facts/claims/numbers.ts';

/** `kind value unit`, ~ where it is not exact, and what was read as its own. */
function read(text: string, at = text.search(/[0-9〇零一二三四五六七八九十百千两]/)): string | null {
  const number = readNumber(text, at, 100);
  if (!number) return null;
  const { kind, start, end, after, value, approximate, unit } = number;
  expect(start).toBe(100 + at);
  expect(end).toBeLessThanOrEqual(after);
  return `${kind} ${formatDecimal(value)}${unit}${approximate ? ' ~' : ''} ${text.slice(at, after - 100)}`;
}

it.each([
  ['37件', 'count 37件 37件'],
  ['1,234件', 'count 1234件 1,234件'],
  ['1,23件', 'bare 1 1'],
  ['12.5万元以上', 'money 12.5万元 12.5万元'],
  ['3万元', 'money 3万元 3万元'],
  ['3余万元', 'money 3万元 ~ 3余万元'],
  ['3亿万元左右', 'money 3万元 ~ 3亿万元左右'],
  ['30多件', 'count 30件 ~ 30多件'],
  ['1.2万余条', 'count 1.2条 ~ 1.2万余条'],
  ['近37件', 'count 37件 ~ 37件'],
  ['37件左右', 'count 37件 ~ 37件左右'],
  ['37件以内以下', 'count 37件 ~ 37件以内以下'],
  ['12.5%', 'percent 12.5% 12.5%'],
  ['5个百分点', 'percent 5个百分点 5个百分点'],
  ['20个工作日内', 'time 20个工作日 20个工作日'],
  ['30至40件', 'range 30件 30至40件'],
  ['30-40%', 'range 30% 30-40%'],
  ['2023年度', 'year 2023 2023年度'],
  ['2023全年', 'year 2023 2023'],
  ['2021至2023年', 'range 0 2021至2023年'],
  ['2021年-2023年', 'range 0 2021年-2023年'],
  ['3月1日', 'date 0 3月1日'],
  ['3至12月份', 'date 0月 3至12月份'],
  ['3月', 'date 0月 3月'],
  ['1-12月', 'date 0 1-12月'],
  ['12月底', 'date 0 12月'],
  ['1月至', 'date 0 1月'],
  ['第30号', 'ordinal 0 30'],
  ['711号', 'ordinal 0 711'],
  ['〔2021〕30号', 'ordinal 0 2021'],
  ['0000-1234567', 'telephone 0 0000-1234567'],
  ['755003', 'bare 755003 755003'],
  ['7550031', 'telephone 7550031 7550031'],
  ['v2', 'bare 0 2'],
  ['1234567890123456件', 'bare 0 1234567890123456'],
  ['123456789012345件', 'count 123456789012345件 123456789012345件'],
  ['一千零三十二件', 'count 1032件 一千零三十二件'],
  ['两件', 'count 2件 两件'],
  ['〇件', 'count 0件 〇件'],
  ['十二件', 'count 12件 十二件'],
  ['第一件', null],
  ['任一件', null],
  ['一二件', null],
  ['一心一意', null],
])('reads %s', (text, expected) => {
  expect(read(text)).toBe(expected);
});

it('reads numerals from their first on', () => {
  expect(read('一十件', 1)).toBeNull();
});
