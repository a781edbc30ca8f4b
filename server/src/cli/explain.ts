import type { Localized } from '../base/localized.ts';
import type { Rule } from '../rules/types.ts';
import type { Command } from './command.ts';
import { type Context, EXIT, wrongUsage } from './context.ts';
import { noSuchRule } from './levels.ts';
import { SEVERITY_NAMES } from './words.ts';

export const explainCommand: Command = {
  name: 'explain',
  usage: { zh: 'explain [规则]', en: 'explain [RULE]' },
  summary: { zh: '说明一条规则：查什么、为什么、怎么改', en: 'tell what a rule says, why, and what to do' },
  details: { zh: '不写规则时列出全部规则。', en: 'Without a rule, lists them all.' },
  options: [],
  examples: [
    { line: 'nianbao explain', says: { zh: '全部规则', en: 'all rules' } },
    { line: 'nianbao explain section-heading', says: { zh: '一条规则', en: 'one rule' } },
  ],
  async run(context, given) {
    if (given.operands.length === 0) return list(context);
    const ids = context.rules.map((rule) => rule.id);
    let exit: number = EXIT.clean;
    for (const id of given.operands) {
      const rule = context.rules.find((each) => each.id === id);
      if (rule) await context.stdout.write(explain(context, rule));
      else exit = await wrongUsage(context, noSuchRule(id, ids));
    }
    return exit;
  },
};

async function list({ rules, say, stdout }: Context): Promise<number> {
  const width = Math.max(0, ...rules.map((rule) => rule.id.length));
  const lines = rules.map(
    (rule) => `${rule.id.padEnd(width)}  ${say(levelName(rule))}  ${say(rule.words().summary)}\n`,
  );
  await stdout.write(lines.join(''));
  return EXIT.clean;
}

function explain({ say }: Context, rule: Rule): string {
  const part = (heading: Localized, body: string) => `\n${say(heading)}\n${indent(body)}\n`;
  const { summary, why, fix, examples } = rule.words();
  const example = (text: string) => text.replace(/^```.*\n?/gm, '').trimEnd();
  return [
    `${rule.id} · ${say(levelName(rule))} · ${say(basisOf(rule))}\n`,
    `${say(summary)}\n`,
    part({ zh: '为什么', en: 'Why' }, say(why)),
    part({ zh: '怎么改', en: 'What to do' }, say(fix)),
    part({ zh: '会报', en: 'Reported' }, example(examples.fires)),
    part({ zh: '不报', en: 'Not reported' }, example(examples.silent)),
    part({ zh: '改级别', en: 'Change its level' }, settingsLine(rule)),
  ].join('');
}

function settingsLine({ id }: Rule): string {
  return `nianbao check --rule ${id}=off|hint|information|warning|error\n"nianbao.rules": { "${id}": "off" }`;
}

function levelName({ level }: Rule): Localized {
  return level === 'off' ? { zh: '关闭', en: 'off' } : SEVERITY_NAMES[level];
}

function basisOf({ words }: Rule): Localized {
  const { basis } = words();
  const references = basis.flatMap((each) => (each.kind === 'practice' ? [] : [each.reference]));
  if (references.length === 0) return { zh: '通行做法', en: 'common practice' };
  return { zh: `依据 ${references.join('、')}`, en: `after ${references.join(', ')}` };
}

function indent(text: string): string {
  return text
    .trim()
    .split('\n')
    .map((line) => (line === '' ? '' : `  ${line}`))
    .join('\n');
}
