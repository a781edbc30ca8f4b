import type { Localized } from '../base/localized.ts';
import type { Span } from '../base/span.ts';
import { nearest } from '../base/suggest.ts';
import type { SuppressionEntry } from '../settings/types.ts';
import type { Remark } from './suppression.ts';
import { DISABLE, type Directive, ENABLE, NEXT_LINE, type Scope } from './suppressionComments.ts';
import type { Edit, Fix } from './types.ts';

/** What is wrong with the comments themselves. */
export function directiveRemarks(
  directives: readonly Directive[],
  idle: readonly { readonly id: string; readonly span: Span }[],
  rules: readonly string[],
): Remark[] {
  const remarks: Remark[] = [];
  for (const directive of directives) {
    const { word, span, reason } = directive;
    if (![NEXT_LINE, DISABLE, ENABLE].includes(word)) {
      remarks.push({ message: unknownWord(word), span });
      continue;
    }
    if (word !== ENABLE && directive.rules.length === 0) remarks.push({ message: NO_RULE, span });
    else if (word !== ENABLE && reason === '') remarks.push({ message: NO_REASON, span });
    for (const rule of directive.rules)
      if (!rules.includes(rule.id)) remarks.push(unknownRule(rule.id, rule.span, rules));
  }
  const known = idle.filter(({ id }) => id === '' || rules.includes(id));
  return [...remarks, ...known.map(({ span }) => ({ message: IDLE, span }))];
}

export function unusedComment(source: string, { rule, span, directive }: Scope): Remark {
  const alone = directive.rules.length === 1 && directive.word === NEXT_LINE;
  const fix: Fix = {
    title: { zh: '删去这条注释', en: 'Delete this comment' },
    safety: 'review',
    preferred: true,
    edits: [deletion(source, directive.span)],
  };
  return {
    message: {
      zh: `这里没有 ${rule} 的问题，这处抑制没有用到：问题可能已改好，或者注释不在要抑制的那一行前面。请删去或挪到该处。`,
      en: `There is no ${rule} finding here, so this suppresses nothing: it was mended, or the comment is not before its line. Delete or move it.`,
    },
    span,
    fixes: () => (alone ? [fix] : []),
  };
}

/** With its line, where it has one to itself. */
function deletion(source: string, { start, end }: Span): Edit {
  let from = start;
  let to = end;
  while (source[from - 1] === ' ' || source[from - 1] === '\t') from--;
  while (source[to] === ' ' || source[to] === '\t') to++;
  const begins = from === 0 || source[from - 1] === '\n' || source[from - 1] === '\r';
  const ends = /^(?:\r\n|\r|\n)/.exec(source.slice(to, to + 2))?.[0];
  if (begins && ends !== undefined) return { span: { start: from, end: to + ends.length }, newText: '' };
  return { span: { start, end }, newText: '' };
}

export function lapsed(entry: SuppressionEntry, span: Span, fingerprint: string): Remark {
  return {
    message: {
      zh: `${entry.rule} 在这里的抑制已失效：写下理由以后，有关的数字或文字改过。请重新核对；仍要保留的，把那一条的 fingerprint 改为 ${fingerprint}。`,
      en: `The suppression of ${entry.rule} here has lapsed: the figures or words concerned have changed since its reason was given. Check them again; to keep it, change its fingerprint to ${fingerprint}.`,
    },
    span,
    related: [writtenHere(entry)],
  };
}

export function unusedEntry(entry: SuppressionEntry, span: Span): Remark {
  return {
    message: {
      zh: `本文件没有这样的 ${entry.rule} 问题（已改好，或有关的文字改过），配置里的抑制没有用到（理由：${entry.reason}）。请核对后从配置里删去那一条。`,
      en: `This file has no such ${entry.rule} finding (it was mended, or its words have changed), so an entry of the configuration suppresses nothing (its reason: ${entry.reason}). Check, and delete the entry.`,
    },
    span,
    related: [writtenHere(entry)],
  };
}

function writtenHere({ path, span }: SuppressionEntry) {
  return { message: { zh: '抑制写在这里', en: 'The entry is here' }, path, span };
}

function unknownWord(word: string): Localized {
  const meant = nearest(word, [NEXT_LINE, DISABLE, ENABLE]);
  return {
    zh: `没有 ${word} 这种注释，不起作用。${meant ? `是不是 ${meant}？` : `可以写 ${NEXT_LINE}、${DISABLE}、${ENABLE}。`}`,
    en: `There is no comment ${word}; it has no effect. ${meant ? `Did you mean ${meant}?` : `There are ${NEXT_LINE}, ${DISABLE} and ${ENABLE}.`}`,
  };
}

function unknownRule(id: string, span: Span, rules: readonly string[]): Remark {
  const meant = nearest(id, rules);
  return {
    message: {
      zh: `没有“${id}”这条可以抑制的规则，不起作用。${meant ? `是不是 ${meant}？` : '规则名见 nianbao explain。'}`,
      en: `There is no rule “${id}” to suppress; it has no effect. ${meant ? `Did you mean ${meant}?` : 'nianbao explain lists the rules.'}`,
    },
    span,
    fixes: () =>
      meant
        ? [
            {
              title: { zh: `改为 ${meant}`, en: `Change to ${meant}` },
              safety: 'review',
              preferred: true,
              edits: [{ span, newText: meant }],
            },
          ]
        : [],
  };
}

const NO_REASON: Localized = {
  zh: '这处抑制没有写理由，不起作用。请在规则名后面写冒号和理由，如：label: 与上级要求一致。',
  en: 'This gives no reason and has no effect. Write a colon and the reason after the rule, as in: label: agreed with the authority above.',
};
const NO_RULE: Localized = {
  zh: '这处抑制没有写明规则，不起作用。请写规则名、冒号和理由。',
  en: 'This names no rule and has no effect. Write the rule, a colon and the reason.',
};
const IDLE: Localized = {
  zh: `前面没有还在起作用的 ${DISABLE}，这处 ${ENABLE} 是多余的。请删去，或检查规则名。`,
  en: `Nothing before this is disabled, so this ${ENABLE} does nothing. Delete it, or check the rule.`,
};
