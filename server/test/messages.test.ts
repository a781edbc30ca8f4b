import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CHINESE, ENGLISH, messagesFor } from '../../client/src/messages.ts';

const CLIENT = new URL('../../client/src/', import.meta.url);
const sources = readdirSync(CLIENT, { encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && name !== 'messages.ts')
  .map((name) => ({ name, text: readFileSync(new URL(name, CLIENT), 'utf8') }));

describe('what the extension says', () => {
  const keys = Object.keys(CHINESE) as (keyof typeof CHINESE)[];

  it('is there in both languages, and somebody says it', () => {
    expect(Object.keys(ENGLISH).sort()).toEqual([...keys].sort());
    const said = sources.map(({ text }) => text).join('\n');
    expect(keys.filter((key) => !said.includes(`messages.${key}`))).toEqual([]);
  });

  it.each(keys)('%s is no empty text, and takes the same in both', (key) => {
    const texts = [CHINESE[key], ENGLISH[key]].map((message) =>
      typeof message === 'function' ? (message as (...given: number[]) => string)(7, 9) : message,
    );
    for (const text of texts) expect(text.trim()).not.toBe('');
    const figures = texts.map((text) => (typeof CHINESE[key] === 'function' ? text.match(/[79]/g) : null));
    expect([...(figures[0] ?? [])].sort()).toEqual([...(figures[1] ?? [])].sort());
  });

  it('is said in Chinese to those who speak neither', () => {
    expect([messagesFor('en'), messagesFor('en-GB'), messagesFor('zh-cn'), messagesFor('de')]).toEqual([
      ENGLISH,
      ENGLISH,
      CHINESE,
      CHINESE,
    ]);
  });

  it.each(sources)('stands nowhere in $name itself', ({ name, text }) => {
    const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, '');
    // Words that reports are known by, in reports.ts, are not said to anybody.
    const han = code.match(/[\u4e00-\u9fff]+/g) ?? [];
    expect(name === 'reports.ts' ? han.sort() : han).toEqual(
      name === 'reports.ts' ? ['年度报告', '政府信息公开'].sort() : [],
    );
    expect(code).not.toMatch(/(?:show\w+Message\(|(?:prompt|title|placeHolder|detail|text|name): )\s*['"`]/);
  });
});
