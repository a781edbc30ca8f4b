import type { FigureSlipKind, Trial } from './figures.ts';
import { share, table } from './markdown.ts';
import { type ProseMeasured, proseSection } from './prosePage.ts';
import type { CleanTrial, SLIP_KINDS } from './structure.ts';
import type { CleanRow, FigureRow, Measured, StructureRow } from './tables.ts';

/** docs/accuracy.md: what was measured, Chinese first. */
export function accuracyPage(measured: Measured, prose: ProseMeasured, date: string | null): string {
  const { count } = measured;
  const each = Math.ceil(count / 10);
  return `# 准确率

<!-- 由 npm run accuracy 生成，请勿手改。 -->

在自动生成的报告里放入已知的差错，再看查出了什么。每种差错、每种数值规模各取种子 1–${count}，${measured.clean.length} 种版式轮流；没有放得下该差错的数字时跳过，故 n 可能略少。2021 年与 2019 年格式约为三比一。正文保留正确的数字，可为几种解释分出先后；不用上年报告。${date === null ? '' : `测于 ${date}。`}

- **查出**：有任一勾稽规则报告。
- **定位**：报告或其相关位置落在被改的格或其所在行。
- **唯一且正确**：\`wrong-figure\` 指着被改的格，说出的正是原值；只有一种最省的解释时才这样报。
- **首选还原**：采用第一个修复后，全文与无差错时逐字节相同。**前三还原**：前三个修复之一如此。**不看正文前三**：只凭表格排序，前三种解释里有真正的改法。
- **列有真相**：全部解释中有真正的改法。**解释数**：中位数。
- **最多错误**：一处差错引出的错误级报告，最多几条。

数字的笔误按实际比例：错一位 74 %，漏一位 10 %，邻位颠倒 9 %，多一位 7 %；各格机会均等，0 也算。「小」的报告每列至多四十来件，「大」的至多几千件。

## 表中数字的差错

${figureTable(measured.figures)}

表四每组只有一个等式，只能查出，不能定位。合计跟着错数重算之后，只剩两列收支不平，哪一行错了单凭表格无从得知：真相在全部解释之中，是否在前三要看正文是否提到。

## 标题、标签与行的差错

${structureTable(measured.structure)}

补回的标题和行按格式的写法，不会与删去的原文逐字节相同；不成数字的格并列各种读法，第一种未必是原值。

## 无差错报告的误报

每种版式 ${each} 份。「留空」是把三成的 0 留空后的同样报告，此时 \`cell-blank\` 的信息不算误报，故只计错误与警告；\`cells-dropped\` 中留空的格连位置也不留，数字无从归位。

${cleanTable(measured.clean)}

${proseSection(prose)}

## In English

Slips are put into generated reports, and what is found is compared with what was done: seeds 1–${count} for each kind and size, ${measured.clean.length} layouts in turn; seeds whose figures leave no room for a slip are skipped. About three in four reports have the form of 2021. The prose keeps the right figures and may break ties; last year's report is not used.

*Found*: any arithmetic rule reports. *Placed*: a finding or a related place is on the changed cell or its line. *Unique and right*: \`wrong-figure\` stands on a changed cell and says what was there. *First restores*: the fix offered first gives back the text byte for byte; *among three*: one of the first three does; *without prose*: the truth is among the first three explanations of the table alone. *Listed*: the truth is among all explanations; *explanations*: the median of their number. *Errors*: the most findings at error level for one slip.

A block of table 4 has one equation: it detects and cannot locate. Where totals were recomputed from a wrong figure only two balances break, and the table alone cannot tell which row is wrong: the truth is listed; whether it is among the first three depends on what the prose mentions.

A heading or row put back is written as the form has it, not byte for byte as it was; a cell that is no number is offered in each of its readings, of which the first need not be the true one.

In the last table, “blank” counts errors and warnings of the same reports with three tenths of the zeros blank; \`cells-dropped\` does not even keep their places.

*Figures in sentences*: of the numbers in the prose of eleven real reports, what became of them; claims read in passages of real reports that were collected and labelled before they were run (texts and sources are not part of the project); and made-up reports that state their figures in thousands of phrasings, of which one claim is then made false. How sentences are read: [prose.md](prose.md).
`;
}

const FIGURE_KINDS: Readonly<Record<FigureSlipKind, string>> = {
  digit: '表三一格笔误 one figure of table 3',
  'column-shift': '一行错开一列 a row shifted by a column',
  moved: '记错一格 cases counted in another cell',
  'swapped-cells': '两格对调 two cells swapped',
  'swapped-rows': '相邻两行对调 two rows swapped',
  recomputed: '错数连同合计 a wrong figure, its totals recomputed',
  split: '一数拆成两格 a figure split over two cells',
  two: '表三两处笔误 two figures of table 3',
  t4: '表四一格笔误 one figure of table 4',
};

const VARIANTS: Readonly<Record<string, string>> = {
  whole: '七格 all seven',
  applicants: '总计不动 but for 总计',
  'in a row': '同行异列 in another column',
  'in a column': '同列异行 in another row',
  outcomes: '三（一）至（六） rows of outcomes',
  '一, 二, 四': '一、二、四 the other rows',
};

const STRUCTURE_KINDS: Readonly<Record<(typeof SLIP_KINDS)[number], string>> = {
  'heading-renamed': '标题用词 heading renamed',
  'heading-misnumbered': '标题序号 heading misnumbered',
  'heading-missing': '缺标题 heading missing',
  'heading-swapped': '标题颠倒 headings swapped',
  'column-label': '列标签 column label',
  'row-label': '行标签 row label',
  'row-missing': '缺行 row missing',
  'row-doubled': '行重复 row doubled',
  'non-number': '不是数字 not a number',
};

const SIZE_NAMES = { small: '小 small', large: '大 large' };

function figureTable(rows: readonly FigureRow[]): string {
  const head = [
    '差错 slip',
    '规模 size',
    'n',
    '查出 found',
    '定位 placed',
    '唯一且正确 unique and right',
    '首选还原 first restores',
    '前三还原 among three',
    '不看正文前三 among three without prose',
    '列有真相 listed',
    '解释数 explanations',
    '最多错误 errors',
    '规则 rules',
  ];
  return table(
    head,
    rows.map(({ kind, variant, size, blanks, trials }) => [
      figureName(kind, variant, blanks),
      SIZE_NAMES[size],
      String(trials.length),
      ...(
        ['detected', 'placed', 'unique', 'restored', 'amongShown', 'withoutProse', 'explained'] as const
      ).map((what) => share(trials, (trial) => trial[what])),
      String(median(trials.map((trial) => trial.explanations))),
      String(Math.max(0, ...trials.map((trial) => trial.errors))),
      rulesOf(trials),
    ]),
  );
}

function figureName(kind: FigureSlipKind, variant: string | null, blanks: number): string {
  if (variant !== null) return `· ${VARIANTS[variant] ?? variant}`;
  return blanks === 0 ? FIGURE_KINDS[kind] : '· 三成的 0 留空 three tenths of the zeros blank';
}

function structureTable(rows: readonly StructureRow[]): string {
  const head = [
    '差错 slip',
    '规则 rule',
    'n',
    '查出 found',
    '定位 placed',
    '有修复 has a fix',
    '修复还原 fix restores',
  ];
  return table(
    head,
    rows.flatMap(({ kind, trials }) =>
      [...new Set(trials.map((trial) => trial.rule))].sort().map((rule) => {
        const own = trials.filter((trial) => trial.rule === rule);
        return [
          STRUCTURE_KINDS[kind],
          `\`${rule}\``,
          String(own.length),
          share(own, (trial) => trial.detected),
          share(own, (trial) => trial.placed),
          share(own, (trial) => trial.fixable),
          share(own, (trial) => trial.restored),
        ];
      }),
    ),
  );
}

function cleanTable(rows: readonly CleanRow[]): string {
  const head = [
    '版式 layout',
    'n',
    '错误 errors',
    '警告 warnings',
    '信息 information',
    '提示 hints',
    '留空：错误 blank: errors',
    '留空：警告 blank: warnings',
  ];
  const sum = (trials: readonly CleanTrial[], severity: keyof CleanTrial['counts']) =>
    String(trials.reduce((total, trial) => total + trial.counts[severity], 0));
  return table(
    head,
    rows.map(({ layout, trials, blank }) => [
      `\`${layout}\``,
      String(trials.length),
      ...(['error', 'warning', 'information', 'hint'] as const).map((severity) => sum(trials, severity)),
      ...(['error', 'warning'] as const).map((severity) => sum(blank, severity)),
    ]),
  );
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

/** The rules that reported, the most frequent first. */
function rulesOf(trials: readonly Trial[]): string {
  const counts = new Map<string, number>();
  for (const rule of trials.flatMap((trial) => trial.rules)) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([rule, count]) => `\`${rule}\` ${count}`)
    .join(', ');
}
