import { describe, expect, it } from 'vitest';
import { shortNameEnd, shortNameOf } from '../../src/facts/claims/shortNames.ts';
import { said } from './sample.ts';

function short(organ: string, text: string): string {
  const name = shortNameOf(organ);
  return name === null ? '' : text.slice(0, shortNameEnd(text, 0, name));
}

describe('the name of an organ in single letters', () => {
  it.each([
    ['青埠市林业水利局', '市林水局受理申请', '市林水局'],
    ['云岭县教育和体育局', '县教体局收到', '县教体局'],
    ['云岭区城区改造更新局', '区城改局新收到', '区城改局'],
    ['云岭区住房和城乡建设局', '区住建局', '区住建局'],
    ['云岭县市场监督管理局', '县市监管局', '县市监管局'],
    ['青埠州卫生健康委员会', '州卫健委收到', '州卫健委'],
    ['云岭市临湖经济区', '市临湖区受理', '市临湖区'],
  ])('%s: %s', (organ, text, expected) => {
    expect(short(organ, text)).toBe(expected);
  });

  it.each([
    ['青埠市云岭区税务局', '市税务局'],
    ['云岭区税务局', '区局'],
    ['云岭县农业农村局', '县水利局'],
    ['青埠市公安局云岭分局', '市公安局'],
    ['云岭县农业农村局', '县农村合作社'],
    ['云岭县农业农村局', '县农'],
  ])('%s is not %s', (organ, text) => {
    expect(short(organ, text)).toBe('');
  });

  it.each(['农业农村局', '县', '', '区局', '云岭县'])('there is none for %s', (organ) => {
    expect(shortNameOf(organ)).toBeNull();
  });

  it('is the organ that reports', () => {
    const figures = { 't3/received/natural': 6 };
    const prose = '2023年，区城改局收到政府信息公开申请5件。';
    expect(said({ organ: '云岭区城区改造更新局', prose, figures })).toEqual(['received 5 ≠ 6']);
    expect(said({ organ: '云岭区农业农村局', prose, figures })).toEqual([]);
  });
});
