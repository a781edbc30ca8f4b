import { formatDecimal, isZero } from '../base/decimal.ts';
import type { BoundCell, Report } from '../report/types.ts';
import { fullName, isNational, readOrgan } from './text/organs.ts';
import { type Draft, NOTHING, type Rule } from './types.ts';

export const regulationPower: Rule = {
  id: 'regulation-power',
  group: 'structure',
  level: 'warning',
  words: () => ({
    basis: [
      { kind: 'law', reference: '《立法法》第九十一条' },
      { kind: 'law', reference: '《立法法》第九十三条' },
    ],
    summary: {
      zh: '没有规章制定权的机关填报了规章件数',
      en: 'An organ without the power to make rules (规章) reports some',
    },
    why: {
      zh: '只有国务院部门和省、自治区、直辖市、设区的市、自治州的人民政府可以制定规章。县（区）、乡镇、街道和地方部门填了规章件数，多半是把行政规范性文件填错了行。看不出是哪一级的机关不报，代本级政府填报的办公厅（室）和司法行政部门不报。',
      en: 'Rules are made by departments of the State Council and the governments of provinces, cities with districts and autonomous prefectures. In a county, district, township or local department the figures most likely belong one row below. Organs of unknown rank are left alone, and so are the office and the judicial bureau that report for their government.',
    },
    fix: { zh: '须核对文件的性质，不提供修复。', en: 'Check what the documents are; no fix is offered.' },
    examples: {
      fires: '某县人民政府2022年政府信息公开工作年度报告\n\n规章 | 0 | 0 | 6',
      silent: '某县人民政府2022年政府信息公开工作年度报告\n\n规章 | 0 | 0 | 0',
    },
  }),
  check({ report, settings }) {
    const cells = regulations(report);
    if (cells.length === 0 || report.organ === null) return NOTHING;
    const why = powerless(fullName(report, settings));
    return why === null ? NOTHING : [draft(cells, why)];
  },
};

/** The figures of the row 规章 that say there were some. */
function regulations(report: Report): readonly BoundCell[] {
  let found: BoundCell[] | undefined;
  for (const table of report.tables)
    for (const row of table.rows) {
      if (row.node.id !== 'regulations' || row.counts?.every((count) => count === 0)) continue;
      for (const cell of row.cells) {
        if (cell.reading.kind !== 'number' || isZero(cell.reading.value)) continue;
        found ??= [];
        found.push(cell);
      }
    }
  return found ?? NO_CELLS;
}

const NO_CELLS: readonly BoundCell[] = [];

interface Why {
  readonly zh: string;
  readonly en: string;
}

function powerless(organ: string): Why | null {
  if (isNational(organ)) return null;
  const { kind, level } = readOrgan(organ);
  if (kind === 'department') {
    if (/司法[局厅]$/.test(organ) && level !== 'county' && level !== 'township') return null;
    return level === null && !/[省市县区旗州]/.test(organ)
      ? null
      : { zh: '地方政府部门没有规章制定权', en: 'a local department has no power to make rules' };
  }
  if (kind === null) return null;
  if (level === 'township')
    return { zh: '乡镇、街道没有规章制定权', en: 'townships and streets have no power to make rules' };
  return level === 'county'
    ? { zh: '县（区）没有规章制定权', en: 'counties and districts have no power to make rules' }
    : null;
}

function draft(cells: readonly BoundCell[], why: Why): Draft {
  const figures = cells.map(
    (cell) =>
      `${cell.column.label} ${cell.reading.kind === 'number' ? formatDecimal(cell.reading.value) : ''}`,
  );
  const [first, ...others] = cells;
  return {
    message: {
      zh: `「规章」一行填了${figures.join('、')}：${why.zh}（《立法法》第九十三条）。请核对，是行政规范性文件的填到下一行，规章填 0。`,
      en: `The row 规章 says ${figures.join(', ')}: ${why.en} (Legislation Law, article 93). Check; normative documents belong in the row below, and 规章 is 0.`,
    },
    span: first!.content.span,
    cell: first!.id,
    certainty: cells.some((cell) => cell.certainty === 'reconstructed') ? 'reconstructed' : 'certain',
    related: others.map((cell) => ({
      message: { zh: cell.column.label, en: cell.column.label },
      span: cell.content.span,
    })),
  };
}
