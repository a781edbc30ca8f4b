import { describe, expect, it } from 'vitest';
import { contentMissing } from '../../src/rules/content-missing.ts';
import { found, run, write } from './text/report.ts';

const RESULTS = '工作考核结果良好，社会评议满意，未发生责任追究。';
const OVERVIEW = `主动公开信息12条。办理申请3件。规范信息管理。建好网站平台。强化监督保障。${RESULTS}`;
const PROBLEMS = '一是解读形式比较单一，二是更新不够及时，下一步将丰富形式、按月督查。';
const FEE = '本年度未收取信息处理费。';
const SOUND = { overview: OVERVIEW, problems: PROBLEMS, other: FEE };

const messages = (parts: Parameters<typeof write>[0]) =>
  run(contentMissing, write({ ...SOUND, ...parts })).map(({ message }) => message.zh);

describe('finds', () => {
  it('a topic of section 一', () => {
    const overview = `主动公开信息12条。办理申请3件。强化监督保障。${RESULTS}`;
    expect(found(contentMissing, { ...SOUND, overview })).toEqual(['一、总体情况']);
    expect(messages({ overview })[0]).toMatch(/^第一部分没有写到政府信息管理、政府信息公开平台建设：/);
  });

  it('the results a government is to give, on the subheading where there is one', () => {
    const overview = `${OVERVIEW.replace(RESULTS, '')}\n\n（五）监督保障情况。纳入年度考核。`;
    expect(found(contentMissing, { ...SOUND, overview })).toEqual(['（五）监督保障情况']);
    expect(messages({ overview })[0]).toMatch(/^没有写到社会评议、责任追究的结果：/);
    const quoted = OVERVIEW.replace(RESULTS, '落实“工作考核、社会评议、责任追究”的要求。');
    expect(messages({ overview: quoted })[0]).toMatch(/^没有写到工作考核、社会评议、责任追究的结果：/);
  });

  it('problems that are none', () => {
    expect(found(contentMissing, { ...SOUND, problems: '工作进展顺利。' })).toEqual(['工作进展顺利。']);
    expect(found(contentMissing, { ...SOUND, problems: '暂无明显问题。' })).toEqual(['暂无明显问题。']);
  });

  it('the fee in section 六', () => {
    expect(found(contentMissing, { ...SOUND, other: '无。' })).toEqual(['无。']);
    expect(
      found(contentMissing, { ...SOUND, other: '本年度没有其他需要专门报告的事项，特此说明。' }),
    ).toEqual(['六、其他需要报告的事项']);
  });
});

describe('is silent on', () => {
  it('a report that says it all, whatever its subheadings', () => {
    expect(messages({})).toEqual([]);
    expect(
      messages({
        overview: [
          '（一）公开范围不断扩大。信息发布及时。',
          '（二）依申请答复更加规范。申请按期答复。',
          '（三）严格信息发布审核。落实三审三校。',
          '（四）建好公开专栏。政务新媒体有专人维护。',
          '（五）强化督查考核。绩效考核良好，问卷满意，未被问责。',
        ].join('\n\n'),
      }),
    ).toEqual([]);
  });

  it.each([
    '青岚县水务局',
    '青岚县人民政府办公室',
    '青岚县发展和改革委员会',
    '青岚区柳林街道办事处',
    '某某服务中心',
  ])('the results, of %s', (organ) => {
    const title = `${organ}2022年政府信息公开工作年度报告`;
    expect(messages({ title, overview: OVERVIEW.replace(RESULTS, '') })).toEqual([]);
  });

  it.each(['本年度没有产生信息处理费。', '未发生收费事项。', '依申请公开收费情况：0元。'])('%s', (other) => {
    expect(messages({ other })).toEqual([]);
  });

  it('a bare 无 in section 五, which is section-empty', () => {
    expect(messages({ problems: '无' })).toEqual([]);
  });
});

it('shows what it means by its examples', () => {
  expect(found(contentMissing, contentMissing.words().examples.fires)).toEqual(['无。']);
  expect(found(contentMissing, contentMissing.words().examples.silent)).toEqual([]);
});

it('speaks English too', () => {
  const drafts = run(contentMissing, write({ overview: '工作有序。', problems: '没有。', other: '无' }));
  expect(drafts).toHaveLength(4);
  for (const { message } of drafts) expect(message.en).toMatch(/^[A-Z].*\.$/);
});
