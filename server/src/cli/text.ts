import type { Snapshot } from '../engine/types.ts';
import type { Severity } from '../settings/types.ts';
import { lineTable } from '../source/lines.ts';
import type { ConfigurationFile } from '../workspace/configuration.ts';
import { type Context, printable } from './context.ts';
import type { InputFile } from './input.ts';
import { totalsLine } from './json.ts';
import { outcomeMessage, SEVERITIES, SEVERITY_NAMES } from './words.ts';

const COLOURS: Readonly<Record<Severity, number>> = { error: 31, warning: 33, information: 36, hint: 90 };

/** The lines about one file: what to know about it, then its findings in the order of the text. */
export function describeReport(context: Context, file: InputFile, snapshot: Snapshot): string {
  const { say } = context;
  const path = printable(file.path);
  const notes = notesOn(context, file, snapshot).map((note) => `${path} ${note}`);
  if (notes.length === 0 && snapshot.findings.length === 0) return '';
  const paint = painter(context);
  const lines = lineTable(file.text);
  const findings = snapshot.findings.map(({ rule, severity, message, span }) => {
    const { line, character } = lines.placeAt(span.start);
    const name = paint(COLOURS[severity], say(SEVERITY_NAMES[severity]));
    return `${path}:${line + 1}:${character + 1} ${name} ${printable(say(message))} ${paint(90, rule)}`;
  });
  return `${[...notes, ...findings].join('\n')}\n`;
}

/** What is wrong with a configuration, as findings of that file. */
export function describeConfiguration(context: Context, { path, text, problems }: ConfigurationFile): string {
  const { say } = context;
  const paint = painter(context);
  const lines = lineTable(text ?? '');
  return problems
    .map(({ message, span }) => {
      const { line, character } = lines.placeAt(span.start);
      const name = paint(COLOURS.warning, say(SEVERITY_NAMES.warning));
      return `${printable(path)}:${line + 1}:${character + 1} ${name} ${printable(say(message))} ${paint(90, 'configuration')}\n`;
    })
    .join('');
}

/** The files that a report was checked with. */
export interface Used {
  readonly configuration: string | null;
  readonly lastYear: string | null;
}

/** What applied to a report and what was left unsaid, for those who ask. */
export function describeSettings(
  context: Context,
  file: InputFile,
  snapshot: Snapshot,
  { configuration, lastYear }: Used,
): string {
  const { suppressed } = snapshot;
  const rules = new Map<string, number>();
  for (const { rule } of suppressed) rules.set(rule, (rules.get(rule) ?? 0) + 1);
  const list = [...rules].map(([rule, count]) => `${rule} ${count}`);
  const told = context.say({
    zh: `配置：${configuration ?? '默认设置'}；去年的报告：${lastYear ?? '没有找到'}；已抑制 ${suppressed.length} 个问题${list.length > 0 ? `（${list.join('，')}）` : ''}`,
    en: `configuration: ${configuration ?? 'defaults'}; last year’s report: ${lastYear ?? 'not found'}; suppressed: ${suppressed.length}${list.length > 0 ? ` (${list.join(', ')})` : ''}`,
  });
  const path = printable(file.path);
  return `${path} ${printable(totalsLine(context, snapshot))}\n${path} ${printable(told)}\n`;
}

function notesOn({ say }: Context, file: InputFile, snapshot: Snapshot): string[] {
  const notes: string[] = [];
  if (file.encoding === 'gb18030') {
    notes.push(say({ zh: '按 GB18030（GBK）编码读取', en: 'was read as GB18030 (GBK)' }));
  }
  const message = outcomeMessage(snapshot);
  if (message) notes.push(say(message));
  return notes;
}

type Painter = (colour: number, text: string) => string;

function painter({ stdout, environment }: Context): Painter {
  const wanted = stdout.isTerminal && !environment.NO_COLOR && environment.TERM !== 'dumb';
  return (colour, text) => (wanted ? `\x1b[${colour}m${text}\x1b[0m` : text);
}

export interface Tally {
  readonly severities: Record<Severity, number>;
  checked: number;
  notReports: number;
  oldForms: number;
  unread: number;
  suppressed: number;
}

export function newTally(): Tally {
  return {
    severities: { error: 0, warning: 0, information: 0, hint: 0 },
    checked: 0,
    notReports: 0,
    oldForms: 0,
    unread: 0,
    suppressed: 0,
  };
}

export function count(tally: Tally, { outcome, findings, suppressed }: Snapshot): void {
  tally.suppressed += suppressed.length;
  if (outcome === 'not-a-report') tally.notReports++;
  else if (outcome === 'old-form') tally.oldForms++;
  else tally.checked++;
  for (const { severity } of findings) tally.severities[severity]++;
}

export function summary({ say }: Context, tally: Tally): string {
  const { checked, notReports, oldForms, unread, suppressed } = tally;
  const zh = SEVERITIES.map((each) => `${SEVERITY_NAMES[each].zh} ${tally.severities[each]}`).join('，');
  const en = SEVERITIES.map((each) => `${SEVERITY_NAMES[each].en} ${tally.severities[each]}`).join(', ');
  const rest = {
    zh: [
      suppressed > 0 ? `；已抑制 ${suppressed} 个` : '',
      notReports > 0 ? `；不是年报的 ${notReports} 个` : '',
      oldForms > 0 ? `；2019 年度以前的 ${oldForms} 份` : '',
      unread > 0 ? `；没能读取的 ${unread} 个` : '',
    ].join(''),
    en: [
      suppressed > 0 ? `; suppressed: ${suppressed}` : '',
      notReports > 0 ? `; not reports: ${notReports}` : '',
      oldForms > 0 ? `; of years before 2019: ${oldForms}` : '',
      unread > 0 ? `; not read: ${unread}` : '',
    ].join(''),
  };
  return say({
    zh: `检查了 ${checked} 份年报：${zh}${rest.zh}。\n`,
    en: `Reports checked: ${checked}; ${en}${rest.en}.\n`,
  });
}
