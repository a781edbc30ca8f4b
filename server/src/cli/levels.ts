import type { Localized } from '../base/localized.ts';
import { nearest } from '../base/suggest.ts';
import { DEFAULT_SETTINGS, type Level, type Settings } from '../settings/types.ts';
import type { Context } from './context.ts';
import type { Arguments, Option, WrongUsage } from './options.ts';
import { SEVERITIES } from './words.ts';

export const RULE_OPTION: Option = {
  name: 'rule',
  value: 'ID=LEVEL',
  help: {
    zh: '改一条规则的级别（off、hint、information、warning、error），可多次使用',
    en: 'set the level of a rule (off, hint, information, warning, error); may be repeated',
  },
};

/** The settings that `--rule id=level` asks for. */
export function settingsOf(context: Context, given: Arguments): Settings | WrongUsage {
  const levels: Record<string, Level> = {};
  const ids = context.rules.map((rule) => rule.id);
  for (const word of given.all('rule')) {
    const [id = '', level = ''] = word.split('=');
    if (!ids.includes(id)) return { problem: noSuchRule(id, ids) };
    if (!isLevel(level)) {
      return {
        problem: {
          zh: `--rule ${word}：级别只能是 off、hint、information、warning、error，如 --rule ${id}=off`,
          en: `--rule ${word}: the level is one of off, hint, information, warning, error, as in --rule ${id}=off`,
        },
      };
    }
    levels[id] = level;
  }
  return { ...DEFAULT_SETTINGS, rules: { ...DEFAULT_SETTINGS.rules, ...levels } };
}

function isLevel(text: string): text is Level {
  return text === 'off' || (SEVERITIES as readonly string[]).includes(text);
}

export function noSuchRule(id: string, ids: readonly string[]): Localized {
  const meant = nearest(id, ids);
  return {
    zh: `没有“${id}”这条规则${meant ? `，是不是 ${meant}？` : '，用 nianbao explain 列出全部规则'}`,
    en: `there is no rule "${id}"${meant ? `; did you mean ${meant}?` : '; nianbao explain lists them all'}`,
  };
}

/** For commands that only want the report read. */
export function allOff({ rules }: Context): Settings {
  return { ...DEFAULT_SETTINGS, rules: Object.fromEntries(rules.map(({ id }) => [id, 'off'])) };
}
