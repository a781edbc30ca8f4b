import { describe, expect, it } from 'vitest';
import { SLIPS } from '../../src/rules/text/slips.ts';
import { typo } from '../../src/rules/typo.ts';
import { found, mended, run, write } from './text/report.ts';

describe('finds', () => {
  it.each([
    ['进一步厘顺体制。', '厘顺', '进一步理顺体制。'],
    ['加强信息发布审查管，及时更新。', '审查管', '加强信息发布审查管理，及时更新。'],
    ['畅通申请受理渠。', '受理渠', '畅通申请受理渠道。'],
    ['重新涉及门户网站栏目。', '重新涉及', '重新设计门户网站栏目。'],
    ['推进公共企事业单信息公开。', '企事业单', '推进公共企事业单位信息公开。'],
    ['截止2022年12月31日共公开12条。', '截止', '截至2022年12月31日共公开12条。'],
    ['及时布署任务。', '布署', '及时部署任务。'],
    ['贯切落实要求。', '贯切', '贯彻落实要求。'],
    ['学习信息公开条列。', '公开条列', '学习信息公开条例。'],
    ['收到政府信息公开申清3件。', '申清', '收到政府信息公开申请3件。'],
    ['（四）府信息公开平台建设情况。', '府信息公开', '（四）政府信息公开平台建设情况。'],
    ['进—步完善制度。', '进—步', '进一步完善制度。'],
    ['明确信息的申请途经以及办理时限。', '途经', '明确信息的申请途径以及办理时限。'],
    ['公民均可登陆县人民政府网站查阅。', '登陆', '公民均可登录县人民政府网站查阅。'],
    ['建立办件台帐。', '台帐', '建立办件台账。'],
    ['清理新媒体帐号2个。', '帐号', '清理新媒体账号2个。'],
  ])('%s', (overview, quote, right) => {
    expect(found(typo, { overview })).toEqual([quote]);
    expect(mended(typo, { overview })).toEqual([right]);
  });
});

it.each(SLIPS.map((slip) => [slip.lookAlike]))('is silent on the look-alike: %s', (lookAlike) => {
  expect(found(typo, { overview: `${lookAlike}。` })).toEqual([]);
});

it('does not look into names in 《》', () => {
  expect(found(typo, { overview: '学习《厘顺体制的意见》。' })).toEqual([]);
});

it('shows what it means by its examples', () => {
  expect(found(typo, { overview: typo.words().examples.fires })).toEqual(['厘顺', '截止']);
  expect(found(typo, { overview: typo.words().examples.silent })).toEqual([]);
});

it('says what and what to do', () => {
  const [draft] = run(typo, write({ overview: '进一步厘顺体制。' }));
  expect(draft!.message.zh).toBe('「厘顺」疑为「理顺」之误。请核对后改正。');
  expect(draft!.message.en).toBe('“厘顺” is probably a slip for “理顺”. Check and correct it.');
});
