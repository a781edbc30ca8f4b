import { isHan } from '../../base/codes.ts';

/** Something that stands twice in a row: where the first begins, and how long it is. */
export interface Doubled {
  readonly start: number;
  readonly length: number;
}

/**
 * Particles that no word doubles, with what may stand before or behind the two and make them innocent:
 * 目的|的, 为了|了解, 参与|与会, 以及|及时.
 */
const PARTICLES: readonly { letter: string; before: string; behind: string }[] = [
  { letter: '的', before: '目标有众鹄打中', behind: '确' },
  { letter: '了', before: '为除明', behind: '解却结望断然' },
  { letter: '和', before: '共温饱缓随调中柔平祥谐融总附议', behind: '美睦平气谐解乐顺' },
  { letter: '与', before: '参赠给付授赋干', behind: '会众' },
  { letter: '及', before: '以涉普触惠波顾危旁提埃', behind: '时格早第至' },
  { letter: '并', before: '合兼归吞火', behind: '购轨联网入案举' },
];

/** Letters of terms that no word around them explains: 申请行|行政复议 and not 执行|行政复议决定. */
const IN_TERMS: readonly { letter: string; before: RegExp; behind: RegExp }[] = [
  { letter: '行', before: /[请起的及和与或、,。;]/, behind: /^政[复诉许处强执]/ },
  { letter: '性', before: /[程范业]/, behind: /^(?:信息|文件|收费)/ },
  { letter: '申', before: /[^重引]/, behind: /^请/ },
  { letter: '复', before: /政/, behind: /^议/ },
  { letter: '诉', before: /[^申上控起投]/, behind: /^讼/ },
  { letter: '息', before: /信/, behind: /^公开/ },
  { letter: '局', before: /./, behind: /^(?:认真|严格|积极|高度|坚持|深入|全面|收到|按照|主动|[共未])/ },
];

/** Letters, marks and words that stand twice in a row, of a text whose titles are hidden. */
export function doubledIn(shown: string): Doubled[] {
  LAST.fill(NEVER);
  const found: Doubled[] = [];
  let from = 0;
  for (let i = 0; i < shown.length; i++) {
    const code = shown.charCodeAt(i);
    const near = i - LAST[code & LAST_MASK]! <= LONGEST_WORD;
    LAST[code & LAST_MASK] = i;
    if (!near) continue;
    if (i > 0 && isPair(shown, i - 1) && isSlip(shown, i - 1)) found.push({ start: i - 1, length: 1 });
    const length = doubledBefore(shown, i, from);
    if (length === 0) continue;
    const start = i - length;
    from = i + length;
    if (isOneLetter(shown, start, i)) continue;
    if (!isInnocent(shown.slice(start, i)) && !isOfGovernment(shown, start, i)) found.push({ start, length });
  }
  return found;
}

/** Where a letter was last seen, by some bits of it: most letters do not come again within a word's length. */
const LAST_MASK = 0xff;
const LAST = new Int32Array(LAST_MASK + 1);
const NEVER = -100;
const LONGEST_WORD = 8;

/** Twice and not more. */
function isPair(shown: string, at: number): boolean {
  const code = shown.charCodeAt(at);
  return (
    shown.charCodeAt(at + 1) === code &&
    shown.charCodeAt(at - 1) !== code &&
    shown.charCodeAt(at + 2) !== code
  );
}

/** How long the longest word is that ends here and stands again right behind; 0 where none does. */
function doubledBefore(shown: string, end: number, from: number): number {
  const code = shown.charCodeAt(end);
  if (!isHan(code)) return 0;
  for (let length = LONGEST_WORD; length >= 2; length--) {
    const start = end - length;
    if (start >= from && shown.charCodeAt(start) === code && isDoubled(shown, start, length)) return length;
  }
  return 0;
}

/** Three in a row are no slip but a line of dots, or meant. */
function isSlip(shown: string, at: number): boolean {
  const letter = shown[at]!;
  if (',。、;'.includes(letter)) return true;
  const term = IN_TERMS.find((each) => each.letter === letter);
  if (term) return term.before.test(shown[at - 1] ?? '。') && term.behind.test(shown.slice(at + 2, at + 4));
  const particle = PARTICLES.find((each) => each.letter === letter);
  return (
    particle !== undefined &&
    !particle.before.includes(shown[at - 1] ?? '\n') &&
    !particle.behind.includes(shown[at + 2] ?? '\n')
  );
}

/** Verbs that are doubled for a short go at something, and nouns that begin the name of something else. */
const REDUPLICATED = new Set(
  '研究 讨论 商量 了解 学习 考虑 锻炼 体验 交流 放松 休息 沟通 宣传 活动 打听 打扫 收拾 整理 准备 检查 评价 评论 参观 指导 关心 照顾 表扬 教育 练习 总结 介绍 公开 服务 管理 逐步 逐条 渐渐 许多 好多 很多 非常 十分 永远 刚才 千万 一步 哈哈'.split(
    ' ',
  ),
);

function isDoubled(shown: string, at: number, length: number): boolean {
  for (let i = at; i < at + length; i++)
    if (!isHan(shown.charCodeAt(i)) || shown.charCodeAt(i) !== shown.charCodeAt(i + length)) return false;
  return true;
}

function isInnocent(word: string): boolean {
  return /^[一两几每逐再越半]/.test(word) || REDUPLICATED.has(word) || isCount(word);
}

/** 政政政政: no word, and a page may be full of it. */
function isOneLetter(shown: string, start: number, end: number): boolean {
  const code = shown.charCodeAt(start);
  for (let i = start + 1; i < end; i++) if (shown.charCodeAt(i) !== code) return false;
  return true;
}

/** 县人民政府|政府信息公开: who, and what. */
function isOfGovernment(shown: string, start: number, end: number): boolean {
  return (
    shown.startsWith('政府信息', end) &&
    shown.slice(start, end) === '政府' &&
    '民省市州盟县区旗乡镇'.includes(shown[start - 1] ?? '\n')
  );
}

function isCount(word: string): boolean {
  return /^[〇零一二三四五六七八九十百千万亿]+$/.test(word);
}

export interface DoubledYear {
  readonly first: number;
  readonly second: number;
  /** As the second one is written: 2021年, 2021年度. */
  readonly year: string;
}

const TWICE = /(?<!\d)(20\d\d)年度?,?([^,。;:《》“”\d]{0,16})(\1年度?),?/g;
/** What makes the words between the years more than the name of an organ. */
const VERB =
  /公开|公布|发布|制定|制发|编制|编写|编印|完成|印发|出台|修订|开展|落实|推进|组织|召开|报送|上报|提交|更新|梳理|汇总|总结|撰写|形成|下达|拨付|安排|实施|执行|征集|转发|解读|确定|纳入|列入|根据|按照|依据|对照|围绕|截[至止]|以来|相比|较|[对将把比和与及至到在为是的从于自起底末初]/;
const PREDICATE =
  /^(?:未|没有|无|均|共|累计|全年|收到|受理|办理|办结|主动公开|新收|我|本|坚持|认真|积极|严格|深入|继续|持续|高度|切实|扎实|不断)/;

/** 2021年，某乡2021年未收到…: the year again, with nothing but the organ between. */
export function doubledYears(shown: string, organ: string): DoubledYear[] {
  const first = shown.indexOf('20');
  if (first < 0 || shown.indexOf('20', first + 4) < 0) return [];
  return [...shown.matchAll(TWICE)].flatMap((match): DoubledYear[] => {
    const between = match[2]!;
    const first = match.index;
    const second = first + match[0].lastIndexOf(match[3]!);
    const named = organ !== '' && between !== '' && organ.includes(between);
    if (
      between !== '' &&
      !named &&
      (VERB.test(between) || !/[省市区县旗乡镇委局厅处会院关位办道社站所我]$/.test(between))
    )
      return [];
    return PREDICATE.test(shown.slice(first + match[0].length)) ? [{ first, second, year: match[3]! }] : [];
  });
}
