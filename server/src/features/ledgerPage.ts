import type { Language, Localized } from '../base/localized.ts';
import type { Snapshot } from '../engine/types.ts';
import type { FormTable } from '../form/types.ts';
import { cellTitle } from '../rules/arithmetic/names.ts';
import { type LedgerEntry, ledgerOf, type Unchecked } from '../solve/ledger.ts';
import type { CheckedIdentity, CheckOutcome } from '../solve/types.ts';
import { lineTable } from '../source/lines.ts';
import { sumText } from './sums.ts';

const MARKS: Readonly<Record<CheckOutcome, string>> = {
  pass: '✓',
  fail: '✗',
  notApplicable: '–',
  notEnough: '?',
  unreadable: '?',
  notFilled: '·',
};

const UNCHECKED: Readonly<Record<Unchecked, Localized>> = {
  'no-identity': { zh: '格式没有给它规定勾稽关系', en: 'the form has no identity for it' },
  'not-enough': { zh: '所在等式里有空格或读不出的格', en: 'its identities have blank or unreadable cells' },
};

const WORDS = {
  title: { zh: '核对台账', en: 'Ledger' },
  failed: { zh: '不符的勾稽关系', en: 'Identities that fail' },
  allHold: { zh: '凡是核对过的勾稽关系都相符。', en: 'Every identity that could be checked holds.' },
  line: { zh: '行', en: 'Line' },
  cell: { zh: '格', en: 'Cell' },
  figure: { zh: '数', en: 'Figure' },
  checks: { zh: '参加的勾稽关系和结果', en: 'Identities it stands in' },
  notFilled: { zh: '这张表尚未填写。', en: 'This table is not filled in yet.' },
  noTable: { zh: '这张表缺失或读不出。', en: 'This table is missing or cannot be read.' },
  noReport: {
    zh: '这不是政府信息公开工作年度报告，没有台账。',
    en: 'This is no annual report on government information disclosure, so there is no ledger.',
  },
} satisfies Record<string, Localized>;

/** The ledger as a page of Markdown: what failed first, then every figure with all that was checked with it. */
export function ledgerPage(snapshot: Snapshot, language: Language): string {
  const say = (text: Localized) => text[language];
  const { report, figures, arithmetic } = snapshot;
  if (report.recognition !== 'report') return `# ${say(WORDS.title)}\n\n${say(WORDS.noReport)}\n`;
  const entries = ledgerOf(figures, arithmetic);
  const checked = entries.filter(({ unchecked }) => unchecked === null).length;
  const facts = say({
    zh: `${report.organ ?? '机关不明'}，${report.year ?? '不明'}年度，${report.form.id} 年格式。已核 ${checked}/${entries.length}。`,
    en: `${report.organ ?? 'Organ unknown'}, ${report.year ?? 'year unknown'}, form of ${report.form.id}. Checked ${checked}/${entries.length}.`,
  });
  const page = [`# ${say(WORDS.title)}`, facts, ...failures(snapshot, say)];
  for (const table of report.form.tables) {
    const heading = report.form.sections.find(({ id }) => id === table.section)?.heading ?? '';
    page.push(`## ${heading}`, tableOf(snapshot, table, entries, say));
  }
  return `${page.join('\n\n')}\n`;
}

type Say = (text: Localized) => string;

function failures(snapshot: Snapshot, say: Say): string[] {
  const failed = snapshot.arithmetic.identities.filter(({ outcome }) => outcome === 'fail');
  if (failed.length > 0) {
    const lines = failed.map((each) => `- ${marked(snapshot, each, each.identity.terms[0]!.cell, say)}`);
    return [`## ${say(WORDS.failed)}`, lines.join('\n')];
  }
  return snapshot.arithmetic.identities.some(({ outcome }) => outcome === 'pass') ? [say(WORDS.allHold)] : [];
}

function tableOf(
  { report, figures, ...rest }: Snapshot,
  table: FormTable,
  entries: readonly LedgerEntry[],
  say: Say,
): string {
  if (figures.notFilled.has(table.id)) return say(WORDS.notFilled);
  const own = entries.filter(({ cell }) => cell.startsWith(`${table.id}/`));
  if (own.length === 0) return say(WORDS.noTable);
  const lines = lineTable(report.source);
  const head = [WORDS.line, WORDS.cell, WORDS.figure, WORDS.checks].map(say);
  const rows = own.map(({ cell, identities, unchecked }) => {
    const { content } = figures.byCell.get(cell)!.cell!;
    const line = lines.placeAt(content.span.start).line + 1;
    const checks = identities.map((each) => marked({ report, figures, ...rest }, each, cell, say));
    if (unchecked) checks.push(say(UNCHECKED[unchecked]));
    return [
      String(line),
      escaped(say(cellTitle(report.form, cell))),
      escaped(content.text),
      checks.join('<br>'),
    ];
  });
  return [head, ['---:', '---', '---:', '---'], ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

function marked(snapshot: Snapshot, checked: CheckedIdentity, cell: string, say: Say): string {
  const text = `${MARKS[checked.outcome]} ${escaped(say(sumText(snapshot, checked, cell)))}`;
  return checked.outcome === 'fail' ? `**${text}**` : text;
}

/** The report's own text is no Markdown of this page. */
function escaped(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>|~]/g, '\\$&');
}
