import { proseOf } from '../../../src/facts/prose.ts';
import { applyEdits } from '../../../src/findings/apply.ts';
import { readReport } from '../../../src/report/read.ts';
import type { Draft, Rule, RuleContext } from '../../../src/rules/types.ts';
import { DEFAULT_SETTINGS } from '../../../src/settings/types.ts';
import { parse } from '../../../src/syntax/parse.ts';

/** What a test says of a report; the rest is there and has nothing to be found. */
export interface Parts {
  readonly title?: string;
  readonly introduction?: string;
  readonly overview?: string;
  readonly disclosure?: string;
  readonly problems?: string;
  readonly other?: string;
}

export const TITLE = '霁州市青岚县人民政府2022年政府信息公开工作年度报告';

export function write(parts: Parts): string {
  return [
    parts.title ?? TITLE,
    parts.introduction ?? '',
    '一、总体情况',
    parts.overview ?? '全县政府信息公开工作平稳有序。',
    '二、主动公开政府信息情况',
    parts.disclosure ?? '',
    '三、收到和处理政府信息公开申请情况',
    '四、政府信息公开行政复议、行政诉讼情况',
    '五、存在的主要问题及改进情况',
    parts.problems ?? '解读形式还比较单一，将继续改进。',
    '六、其他需要报告的事项',
    parts.other ?? '无。',
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

export function run(rule: Rule, source: string): readonly Draft[] {
  const report = readReport(parse(source, /^\s*</.test(source) ? 'html' : 'plain'));
  return rule.check({ report, prose: proseOf(report), settings: DEFAULT_SETTINGS } as RuleContext);
}

/** The texts that a rule's findings stand on. */
export function found(rule: Rule, parts: Parts | string): string[] {
  const source = typeof parts === 'string' ? parts : write(parts);
  return run(rule, source).map(({ span }) => source.slice(span.start, span.end));
}

/** What the first fix of each finding makes of the part it stands in. */
export function mended(rule: Rule, parts: Parts): (string | null)[] {
  const source = write(parts);
  const [written] = Object.values(parts);
  const before = source.slice(0, source.indexOf(written!));
  const after = source.slice(before.length + written!.length);
  return run(rule, source).map(({ fixes }) => {
    const [fix] = fixes?.() ?? [];
    const text = fix ? applyEdits(source, fix.edits) : null;
    return text?.startsWith(before) && text.endsWith(after)
      ? text.slice(before.length, text.length - after.length)
      : text;
  });
}
