import type { Coverage } from './coverage.ts';
import { share, table } from './markdown.ts';
import type { PhrasingTrial } from './phrasings.ts';

export interface ProseMeasured {
  /** Null where it has never been measured. */
  readonly coverage: Coverage | null;
  /** Measured by hand, kept as it is. */
  readonly heldOut: string;
  readonly trials: readonly PhrasingTrial[];
}

/** The part of docs/accuracy.md on figures in sentences. */
export function proseSection({ coverage, heldOut, trials }: ProseMeasured): string {
  return `## 文字里的数

怎样读、怎样比，见 [prose.md](prose.md)。

${coverage ? coverageText(coverage) : ''}${heldOut.trim()}

${phrasingText(trials)}`;
}

/** The page with this part written anew. */
export function withProse(page: string, measured: ProseMeasured): string {
  const end = page.indexOf('\n## In English');
  const start = page.indexOf('\n## 文字里的数');
  return `${page.slice(0, start < 0 ? end : start)}\n${proseSection(measured)}\n${page.slice(end)}`;
}

function coverageText(coverage: Coverage): string {
  const { reports, numbers, compared, uses, left, claims, denied, agree, differ } = coverage;
  const count = (why: keyof Coverage['left']) => String(left[why] ?? 0);
  const known = ['subject', 'section', 'not-a-count', 'change', 'scope', 'period', 'approximate', 'figure'];
  const rest = Object.entries(left).reduce((sum, [why, n]) => sum + (known.includes(why) ? 0 : n), 0);
  const rows = [
    ['用于比较（同一个数可有几种用途）', String(compared)],
    ['· 与表格比', String(uses.claim)],
    ['· 总数与分项', String(uses.sum)],
    ['· 占比、增减率、办结率', String(uses.ratio)],
    ['主语不是表格里的事项，或分句里有不认识的词', count('subject')],
    ['不在所读的部分（引言、第五部分、落款）', count('section')],
    ['没有量词的数、电话、邮编、范围、金额', count('not-a-count')],
    ['增减量和没有基数的比率', count('change')],
    ['口径不同', count('scope')],
    ['不是本年', count('period')],
    ['约数', count('approximate')],
    ['表格里没有填数', count('figure')],
    ['其他', String(rest)],
  ].filter(([, n]) => n !== '0');
  return `### 覆盖

${reports} 份真实报告的文字共有 ${numbers} 个数（文件的不同转换只计一种，年份、日期和序号不计）：

${table(['去向', '个数'], rows)}

从中读出 ${claims} 处陈述（${denied} 处是「未收到」「均获维持」一类，没有数字）：${agree} 处与表格一致，${differ} 处不一致（都是真错），${claims - agree - differ} 处因表格留空或读不出没有比。

`;
}

const GROUPS: readonly (readonly [string, RegExp])[] = [
  ['收到、上年结转、办结、结转下年 requests', /^(?:received|carried-in|done|carried-out|handled)$/],
  ['申请人 applicants', /^(?:natural|legal-persons|business|research|welfare|legal)$/],
  ['办理结果 outcomes', /^(?:granted|partial|refused|unable|declined|closed)$/],
  ['行政复议、行政诉讼 reviews and suits', /^(?:review|suit)\./],
  ['规章、行政规范性文件 documents', /^(?:normative|regulations)\./],
  ['行政许可、处罚、强制、收费 decisions and fees', /^(?:permits|penalties|coercion|fees)$/],
  ['未收到、无、没有发生 none', /^none:/],
  ['均已办结、均获维持 all', /^all-/],
  ['增减、占比 growth and shares', /^(?:growth|by|last|share)$/],
  ['表格以外的总数与分项 sums', /^sum\./],
];

function phrasingText(trials: readonly PhrasingTrial[]): string {
  const broken = trials.flatMap((trial) => trial.broken ?? []);
  const cried = trials.filter((trial) => trial.cried.length > 0).length;
  const claims = trials.reduce((sum, trial) => sum + trial.claims, 0);
  const rows = GROUPS.map(([name, kinds]) => {
    const own = broken.filter((each) => kinds.test(each.kind));
    return [name, String(own.length), share(own, (each) => each.found)];
  });
  return `### 自动生成的句子

每种陈述至少三十种说法（主语、动词、语序、数字写法、连接方式各异），写进 ${trials.length} 份自动生成的报告，21 种版式轮流，数字全部属实：文字里有 ${claims} 处陈述，${cried === 0 ? '没有一份被误报' : `误报 ${cried} 份`}。再把每份报告里的一处改错，看有没有报告：

${table(
  ['改错的陈述 broken claim', 'n', '查出 found'],
  [['全部 all', String(broken.length), share(broken, (each) => each.found)], ...rows],
)}

没有查出的，多半是改错后恰好合于另一种合理的读法（「收到」等于新收加上年结转、「予以公开」等于予以公开加部分公开），或者句子本身看不出说的是谁的一部分。`;
}
