import type { Language, Localized } from '../base/localized.ts';
import type { Snapshot } from '../engine/types.ts';
import type { FormTable } from '../form/types.ts';
import { cellTitle } from '../rules/arithmetic/names.ts';
import { type LedgerEntry, ledgerOf } from '../solve/ledger.ts';
import type { CheckedIdentity } from '../solve/types.ts';
import { type LineTable, lineTable } from '../source/lines.ts';
import { OUTCOME_MARKS, PROSE_MARKS, proseTotals, UNCHECKED, whyLeft } from './ledgerWords.ts';
import { escapeMarkdown } from './markdown.ts';
import { cellsOf, claimsOn, type ProseFigure, proseFiguresOf } from './prose.ts';
import { comparisonsOf, subjectOf } from './proseText.ts';
import { sumText } from './sums.ts';

const WORDS = {
  title: { zh: '核对台账', en: 'Ledger' },
  failed: { zh: '不符的勾稽关系', en: 'Identities that fail' },
  allHold: { zh: '凡是核对过的勾稽关系都相符。', en: 'Every identity that could be checked holds.' },
  line: { zh: '行', en: 'Line' },
  cell: { zh: '格', en: 'Cell' },
  figure: { zh: '数', en: 'Figure' },
  checks: { zh: '参加的勾稽关系和结果', en: 'Identities it stands in' },
  prose: { zh: '文字中的数', en: 'Figures in the text' },
  subject: { zh: '所说的事项和表格里的格', en: 'What it speaks of, with its cell' },
  compared: { zh: '核对结果', en: 'Outcome' },
  differing: { zh: '文字里对不上的数', en: 'Figures in the text that do not fit' },
  noProse: { zh: '文字里没有数。', en: 'There are no figures in the text.' },
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
  const organ = report.organ === null ? null : escapeMarkdown(report.organ);
  const facts = say({
    zh: `${organ ?? '机关不明'}，${report.year ?? '不明'}年度，${report.form.id} 年格式。已核 ${checked}/${entries.length}。`,
    en: `${organ ?? 'Organ unknown'}, ${report.year ?? 'year unknown'}, form of ${report.form.id}. Checked ${checked}/${entries.length}.`,
  });
  const prose = proseFiguresOf(snapshot);
  const lines = lineTable(report.source);
  const page = [`# ${say(WORDS.title)}`, facts, ...failures(snapshot, say), ...differing(prose, lines, say)];
  for (const table of report.form.tables) {
    const heading = report.form.sections.find(({ id }) => id === table.section)?.heading ?? '';
    page.push(`## ${heading}`, tableOf(snapshot, table, entries, prose, lines, say));
  }
  page.push(`## ${say(WORDS.prose)}`, ...proseTable(snapshot, prose, lines, say));
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

function differing(prose: readonly ProseFigure[], lines: LineTable, say: Say): string[] {
  const wrong = prose.filter(({ outcome }) => outcome === 'differs');
  if (wrong.length === 0) return [];
  const items = wrong.map((figure) => {
    const subject = subjectOf(figure);
    const named = escapeMarkdown(subject ? say(subject) : figure.content.text);
    const line = lineOf(figure, lines);
    const outcomes = results(figure, say).join(say({ zh: '；', en: '; ' }));
    return `- ${say({ zh: `第 ${line} 行，${named}：`, en: `Line ${line}, ${named}: ` })}${outcomes}`;
  });
  return [`## ${say(WORDS.differing)}`, items.join('\n')];
}

function proseTable(
  { report }: Snapshot,
  prose: readonly ProseFigure[],
  lines: LineTable,
  say: Say,
): string[] {
  if (prose.length === 0) return [say(WORDS.noProse)];
  const head = [WORDS.line, WORDS.subject, WORDS.figure, WORDS.compared].map(say);
  const rows = prose.map((figure) => {
    const subject = subjectOf(figure);
    const cells = cellsOf(figure).map((cell) => say(cellTitle(report.form, cell)));
    const spoken = [...(subject ? [say(subject)] : []), ...cells].map(escapeMarkdown);
    const text = escapeMarkdown(figure.content.text);
    return [lineOf(figure, lines), spoken.join('<br>'), text, results(figure, say).join('<br>')];
  });
  return [say(proseTotals(prose)), grid(head, rows)];
}

/** What was compared, and why what was not. */
function results(figure: ProseFigure, say: Say): string[] {
  const why = whyLeft(figure);
  const told = [...comparisonsOf(figure), ...(why ? [why] : [])].map((text) => escapeMarkdown(say(text)));
  return figure.outcome === 'differs'
    ? told.map((text) => (text.startsWith('✗') ? `**${text}**` : text))
    : told;
}

/** The figures of the prose that were held against a cell alone. */
function stated(cell: string, prose: readonly ProseFigure[], lines: LineTable, say: Say): string[] {
  return prose.flatMap((figure) =>
    claimsOn(figure, cell).map(({ claim, outcome }) => {
      const at = lineOf(figure, lines);
      const text = say({
        zh: `${PROSE_MARKS[outcome]} 第 ${at} 行文字：${claim.value}`,
        en: `${PROSE_MARKS[outcome]} text on line ${at}: ${claim.value}`,
      });
      return outcome === 'differs' ? `**${text}**` : text;
    }),
  );
}

function lineOf({ content }: ProseFigure, lines: LineTable): string {
  return String(lines.placeAt(content.span.start).line + 1);
}

function tableOf(
  snapshot: Snapshot,
  table: FormTable,
  entries: readonly LedgerEntry[],
  prose: readonly ProseFigure[],
  lines: LineTable,
  say: Say,
): string {
  const { report, figures } = snapshot;
  if (figures.notFilled.has(table.id)) return say(WORDS.notFilled);
  const own = entries.filter(({ cell }) => cell.startsWith(`${table.id}/`));
  if (own.length === 0) return say(WORDS.noTable);
  const head = [WORDS.line, WORDS.cell, WORDS.figure, WORDS.checks].map(say);
  const rows = own.map(({ cell, identities, unchecked }) => {
    const { content } = figures.byCell.get(cell)!.cell!;
    const line = lines.placeAt(content.span.start).line + 1;
    const checks = identities.map((each) => marked(snapshot, each, cell, say));
    checks.push(...stated(cell, prose, lines, say));
    if (unchecked) checks.push(say(UNCHECKED[unchecked]));
    return [
      String(line),
      escapeMarkdown(say(cellTitle(report.form, cell))),
      escapeMarkdown(content.text),
      checks.join('<br>'),
    ];
  });
  return grid(head, rows);
}

function grid(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, ['---:', '---', '---:', '---'], ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

function marked(snapshot: Snapshot, checked: CheckedIdentity, cell: string, say: Say): string {
  const text = `${OUTCOME_MARKS[checked.outcome]} ${escapeMarkdown(say(sumText(snapshot, checked, cell)))}`;
  return checked.outcome === 'fail' ? `**${text}**` : text;
}
