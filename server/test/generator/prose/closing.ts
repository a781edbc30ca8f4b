import { enumerate, type Facts, take } from './facts.ts';

const PROBLEMS = [
  '部分栏目的更新周期偏长，个别信息发布滞后于办理进度',
  '解读材料以文字为主，图解和音视频形式用得不多',
  '基层经办人员更替频繁，对答复文书的制作还不熟练',
  '目录分类与群众的查找习惯还有距离',
  '线下公开栏的内容不够丰富',
];

const MEASURES = [
  '按月核对栏目更新情况，对超期的逐一催办',
  '与文件起草同步准备解读方案，增加图解和问答',
  '编写答复范例，以老带新开展岗位培训',
  '征求办事群众意见，重新整理目录和检索词',
  '把线下查阅点纳入日常巡查',
];

export function problems(facts: Facts): string[] {
  const { random, year, organ } = facts;
  const count = random.int(2, 3);
  const opening = random.pick([
    `${year}年，${organ.self}的政府信息公开工作仍有不足：`,
    '对照群众的期待，工作中还存在以下问题：',
  ]);
  const turn = random.pick(['针对上述问题，下一步将作如下改进：', '下一步，主要从以下方面改进：']);
  const first = opening + enumerate(take(random, PROBLEMS, count));
  const second = turn + enumerate(take(random, MEASURES, count));
  return random.chance(0.7) ? [first, second] : [first + second];
}

/** Section 六, where the charge for processing information is reported. */
export function other(facts: Facts): string[] {
  const { random, year, organ } = facts;
  const income = facts.formId === '2021' && facts.figure('t2/fees/amount') >= 1;
  const charged = income && random.chance(0.3) ? random.int(1, 40) * 100 : 0;
  const fee =
    charged > 0
      ? `${year}年，${organ.self}依照《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）收取信息处理费${charged}元。`
      : random.pick([
          `${year}年，${organ.self}未收取信息处理费。`,
          `本年度收取信息处理费0元。`,
          `本年度没有产生信息处理费。`,
        ]);
  const rest = random.pick(['无其他需要报告的事项。', '', '除此之外，没有其他需要说明的情况。']);
  return rest !== '' && random.chance(0.4) ? [fee, rest] : [fee + rest];
}

/** A sentence some reports put before the tables; empty for most. */
export function reviewNote(facts: Facts): string[] {
  const { figure, random } = facts;
  if (!random.chance(0.2)) return [];
  const review = figure('t4/row/review.total');
  const suits = figure('t4/row/direct.total') + figure('t4/row/after-review.total');
  if (review + suits === 0) return ['本年度没有因政府信息公开引起的行政复议和行政诉讼。'];
  return [`本年度因政府信息公开引起的行政复议${review}件，行政诉讼${suits}件。`];
}
