import { expect, it } from 'vitest';
import { check } from '../../src/engine/check.ts';
import { DEFAULT_SETTINGS } from '../../src/settings/types.ts';
import { sampleReport } from '../facts/sample.ts';

function summed(figures: Record<string, number>) {
  const { findings } = check(sampleReport({ prose: '无。', figures }), 'plain', DEFAULT_SETTINGS);
  return findings.find(({ rule }) => rule.startsWith('sum-'))!;
}

it('says how many changes there are and how many of them are offered', () => {
  const { message, fixes } = summed({ 't4/row/review.upheld': 2, 't4/row/review.total': 3 });
  expect(message.zh).toContain('有 5 种改法能使合计都相符（修复里列出 3 种），请对照原始台账选定');
  expect(message.en).toContain('5 changes would make all sums hold (3 are offered as fixes)');
  expect(fixes).toHaveLength(3);
});
