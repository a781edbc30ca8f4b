import { isGovernment } from '../organs.ts';
import { enumerate, type Facts, take } from './facts.ts';

export interface Topic {
  readonly name: string;
  readonly paragraphs: readonly string[];
}

/** Section 一: an opening and the five topics of the notice. */
export function overviewOpening(facts: Facts): string {
  const { organ, year, random } = facts;
  return random.pick([
    `${year}年，${organ.self}把公开透明当作改进服务的抓手，对照条例逐项梳理任务，各项工作平稳推进。`,
    `这一年，${organ.self}围绕群众办事的实际需要安排政府信息公开工作，重点抓了目录更新、申请答复和栏目维护，总体运行有序。`,
    `${year}年，${organ.self}坚持依法公开、及时公开，明确一名负责同志分管，日常事务由办公室承担，全年工作按计划完成。`,
  ]);
}

export function topics(facts: Facts): Topic[] {
  return [
    {
      name: facts.random.pick(['主动公开情况', '主动公开', '主动公开政府信息方面']),
      paragraphs: disclosure(facts),
    },
    {
      name: facts.random.pick(['依申请公开情况', '依申请公开', '依申请公开方面']),
      paragraphs: [requests(facts)],
    },
    { name: facts.random.pick(['政府信息管理情况', '政府信息管理']), paragraphs: [management(facts)] },
    {
      name: facts.random.pick(['政府信息公开平台建设情况', '平台建设', '公开平台建设']),
      paragraphs: [platform(facts)],
    },
    { name: facts.random.pick(['监督保障情况', '监督保障']), paragraphs: supervision(facts) },
  ];
}

function disclosure(facts: Facts): string[] {
  const { random, organ } = facts;
  const website = random.int(60, 900);
  const media = random.int(40, 700);
  const board = random.int(3, 38);
  const total = website + media + board;
  const count = random.pick([
    `全年主动公开政府信息共${total}条，其中门户网站${website}条、政务新媒体${media}条、公开栏${board}条。`,
    `全年累计公开信息${total}条，其中通过门户网站公开${website}条，通过政务新媒体公开${media}条，通过公开栏公开${board}条。`,
  ]);
  const fields = take(random, ['水源保护', '农房安全', '公交线路', '课后服务', '养老助餐', '道路养护'], 3);
  const focus = `围绕${fields.join('、')}等群众关切，${organ.self}及时发布办理进度和结果。`;
  const normative = facts.formId === '2021' ? facts.figure('t2/normative/issued') : 0;
  const documents = normative > 0 ? `本年制发行政规范性文件${normative}件，均同步公开。` : '';
  return random.chance(0.4) ? [count + documents, focus] : [count + documents + focus];
}

function requests(facts: Facts): string {
  const { figure, organ, random } = facts;
  const received = figure('t3/received/total');
  const carriedIn = figure('t3/carried-in/total');
  const done = figure('t3/total/total');
  const carriedOut = figure('t3/carried-out/total');
  if (received + carriedIn === 0) {
    return random.pick([
      `本年度${organ.self}未收到政府信息公开申请，也无上年结转的申请。`,
      `全年没有收到政府信息公开申请。受理渠道始终畅通，登记台账按月核对。`,
    ]);
  }
  const intake = `本年新收政府信息公开申请${received}件${carriedIn > 0 ? `，上年结转${carriedIn}件` : ''}`;
  const outcome = `办结${done}件${carriedOut > 0 ? `，结转下年度继续办理${carriedOut}件` : ''}`;
  const manner = random.pick([
    '答复文书统一经法制审核后发出。',
    '对内容不明的申请，先与申请人沟通再作答复。',
    '全部申请均登记在册，按期答复。',
  ]);
  return `${intake}，${outcome}。${manner}`;
}

function management(facts: Facts): string {
  const { random, organ } = facts;
  const points = take(
    random,
    [
      '落实公文公开属性先行认定，拟稿人与审核人共同签字',
      '按季清理失效文件，更新文件库的有效性标注',
      '执行信息发布三级审核，先审后发',
      '建立信息台账，逐条登记来源和发布时间',
      '对历史信息补录摘要和关键词，便于检索',
    ],
    3,
  );
  return `${organ.self}重视政府信息的日常管理。${enumerate(points)}`;
}

function platform(facts: Facts): string {
  const { random, organ } = facts;
  const columns = random.int(6, 48);
  return random.pick([
    `依托${organ.seat}政府门户网站开设公开栏目${columns}个，全年维护更新无中断。政务新媒体账号设专人值守，留言当日转办。`,
    `公开专栏现设栏目${columns}个，本年重新编排了检索入口，并在便民服务大厅设立查阅点，提供纸质目录和查询终端。`,
    `完善栏目${columns}个，调整了移动端的字号和导航。各村（社区）公开栏按月更换内容，照片留存备查。`,
  ]);
}

function supervision(facts: Facts): string[] {
  const { random, organ } = facts;
  const forms = random.int(50, 480);
  const content = random.int(30, forms);
  const drills = random.int(1, 4);
  const training = `全年组织业务培训${drills}场，讲解申请答复和文书制作。`;
  const results = [
    random.pick([
      '工作考核方面，政务公开列入年度绩效，考核结果为良好',
      '政务公开纳入年度工作考核，本年考核结果已通报',
    ]),
    random.pick([
      `社会评议方面，发放问卷${forms}份，表示满意的${content}份`,
      `开展社会评议一次，回收问卷${forms}份，满意${content}份`,
    ]),
    random.pick(['责任追究方面，本年度未发生因政府信息公开被追究责任的情形', '本年度没有需要责任追究的情形']),
  ].join('；');
  if (!isGovernment(organ) && random.chance(0.3)) return [`${training}${results}。`];
  return random.chance(0.5) ? [training, `${results}。`] : [`${training}${results}。`];
}
