import { describe, expect, it } from 'vitest';
import { year } from '../../src/rules/year.ts';
import { found, mended, run, write } from './text/report.ts';

describe('finds a year that was left in', () => {
  it.each([
    { overview: '2021年，我县共收到政府信息公开申请5件。' },
    { overview: '（二）依申请公开情况。2021年我县共收到政府信息公开申请5件。' },
    { overview: '受理渠道始终畅通。2021年度，青岚县人民政府主动公开信息120条。' },
    { overview: '工作有序。我县2021年共收到申请5件。' },
    { other: '2021年，我县未收取信息处理费。' },
    { overview: '2021年，我街道坚持依法公开，日常事务由办公室承担。' },
    { overview: '健全登记制度，2021年，共收到政府信息公开申请11件，均按期答复。' },
    { overview: '2021年，全县共受理申请31件，答复30件（含上年度结转2件，另有3件顺延到下年度答复）。' },
    { problems: '2021年，我县政府信息公开工作取得一定成绩，但仍有不足。' },
    { other: '一是2021年，全县未发生收费。' },
    { overview: '2021年新收政府信息公开申请5件。' },
    { overview: '答复质量同比提高。2021年新收政府信息公开申请5件。' },
    { overview: '2021年度内，我局共受理政府信息公开申请5件。' },
    { overview: '在2021年，我县共收到政府信息公开申请5件。' },
    { overview: '我局在2021年共收到政府信息公开申请5件。' },
    { overview: '本年度（2021年）共收到政府信息公开申请5件。' },
    { overview: '2021年，制发行政规范性文件3件。' },
    { overview: '2021年，作出行政许可决定30件。' },
    { overview: '2021年，通过政府网站公开信息300条。' },
    { overview: '2021年，门户网站公开信息300条。' },
    { overview: '2021年，因政府信息公开引起的行政复议2件。' },
    { overview: '2021年，举办业务培训3场。' },
    { other: '2021年收取信息处理费0元。' },
  ])('%s', (parts) => {
    expect(found(year, parts)).toEqual(['2021']);
    const text = Object.values(parts)[0]!;
    expect(mended(year, parts)).toEqual([text.replace('2021', '2022')]);
  });

  it('in the name by which the introduction calls the report', () => {
    const parts = { introduction: '现发布《青岚县人民政府2021年政府信息公开工作年度报告》。' };
    expect(found(year, parts)).toEqual(['2021']);
  });

  it('in the plans of section 五', () => {
    expect(found(year, { problems: '解读形式单一。2022年，我县将进一步丰富形式。' })).toEqual(['2022']);
    expect(mended(year, { problems: '解读形式单一。2022年将着重丰富形式。' })).toEqual([
      '解读形式单一。2023年将着重丰富形式。',
    ]);
    expect(
      found(year, { problems: '（二）改进措施。为进一步做好公开工作，2022年我局加大培训的力度。' }),
    ).toEqual(['2022']);
  });

  it('in the title, where everything else agrees on another', () => {
    const parts = {
      title: '青岚县人民政府2021年政府信息公开工作年度报告',
      introduction: '统计期限为2022年1月1日至12月31日。',
      overview: '2022年，我县工作有序。2022年，我县共收到申请5件。',
    };
    const source = write(parts);
    const drafts = run(year, source);
    expect(drafts).toHaveLength(1);
    expect(drafts[0]!.span.start).toBe(source.indexOf('2021'));
    expect(drafts[0]!.related).toHaveLength(3);
    expect(drafts[0]!.fixes!()[0]!.edits[0]!.newText).toBe('2022');
  });
});

describe('is silent on', () => {
  it.each([
    { overview: '2022年，我县公开2021年部门决算、2022年部门预算和2023年部门预算。' },
    { overview: '梳理自2013年以来制发的文件。截至2021年底，我县共有账号12个。' },
    { overview: '2021年我县收到申请5件，2022年收到7件。' },
    { overview: '2021年，我县收到申请5件，今年增加2件。' },
    { overview: '与2021年相比，我县申请减少。' },
    { overview: '2021年收到政府信息公开申请5件。2022年收到7件。' },
    { overview: '公开信息360条，同比增长20%；2021年公开信息300条。' },
    { overview: '我局收到申请6件，较上年增加1件。2021年收到政府信息公开申请5件。' },
    { overview: '2021年公开信息300条。今年公开信息320条。' },
    { overview: '2021年制定的30项措施继续执行。' },
    { overview: '2021年公开部门预算12份。2023年继续。' },
    { problems: '2021年收到申请5件。' },
    { overview: '2021年5月印发的办法，我县继续执行。' },
    { overview: '2019年，国务院修订条例。2021年，县档案馆启用，我县设查阅点。' },
    { overview: '落实《青岚县2021年政务公开工作要点》（青政办发〔2021〕9号）。' },
    { overview: '2021年政府信息公开工作年度报告已按时公布。' },
    { overview: '2021年，我县在全省评估中获得第一名。2021年，我县启用新平台，收到留言增加。' },
    { overview: '2023年，我县将继续主动公开政府信息。' },
    { problems: '2021年，我县的申请集中在征地补偿方面。' },
    { problems: '2023年，我县将着重改进以下方面。' },
    { problems: '2022年，我县将公开工作列入日程，但仍有不足。2021年，我县的问题已经解决。' },
    { problems: '（二）改进情况。2022年我县加大了培训的力度。' },
    { other: '2023年1月20日' },
    { introduction: '按照《关于做好2021年政府信息公开工作年度报告编制发布工作的通知》编制。' },
  ])('%s', (parts) => {
    expect(found(year, parts)).toEqual([]);
  });
});

it('shows what it means by its examples', () => {
  expect(found(year, year.words().examples.fires)).toEqual(['2021']);
  expect(found(year, year.words().examples.silent)).toEqual([]);
});

it('says what, why and what to do', () => {
  const [draft] = run(year, write({ overview: '2021年，我县共收到申请5件。' }));
  expect(draft!.message.zh).toBe(
    '年份「2021年」与报告不符：本报告是2022年度的，可能沿用了其他年度的文字。请核对年份和这句话里的数字。',
  );
  expect(draft!.message.en).toMatch(/^2021 is not the year of this report, which is 2022: .*\.$/);
});
