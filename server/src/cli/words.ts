import type { Localized } from '../base/localized.ts';
import type { Snapshot } from '../engine/types.ts';
import type { TableId } from '../form/types.ts';
import type { Severity } from '../settings/types.ts';

/** Gravest first. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

export const SEVERITY_NAMES: Readonly<Record<Severity, Localized>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  information: { zh: '信息', en: 'information' },
  hint: { zh: '提示', en: 'hint' },
};

const TABLE_NAMES: Readonly<Record<TableId, Localized>> = {
  t2: { zh: '第二部分的表（主动公开）', en: 'the table of section 2 (disclosure)' },
  t3: { zh: '第三部分的表（依申请公开）', en: 'the table of section 3 (requests)' },
  t4: { zh: '第四部分的表（复议诉讼）', en: 'the table of section 4 (review)' },
};

/** Why a report was not checked, or not wholly; null where it was. */
export function outcomeMessage({ outcome, report }: Snapshot): Localized | null {
  if (outcome === 'not-a-report') {
    return {
      zh: '看起来不是政府信息公开工作年度报告，没有检查',
      en: 'this does not look like an annual report on government information disclosure; not checked',
    };
  }
  if (outcome === 'old-form') {
    return {
      zh: '是 2019 年度以前的报告，当时没有统一格式，没有检查',
      en: 'a report for a year before 2019, when there was no common form; not checked',
    };
  }
  if (outcome === 'checked') return null;
  const tables = report.unbound.filter(({ why }) => why === 'unreadable').map(({ form }) => form.id);
  const names = (language: 'zh' | 'en', separator: string) =>
    tables.map((id) => TABLE_NAMES[id][language]).join(separator);
  return {
    zh: `${names('zh', '、') || '有的表'}读不出，其余部分已检查`,
    en: `${names('en', ', ') || 'a table'} could not be read; the rest was checked`,
  };
}
