import type { Localized } from '../base/localized.ts';
import type { Span } from '../base/span.ts';

export type JsonNode = JsonObject | JsonArray | JsonScalar;

export interface JsonObject {
  readonly kind: 'object';
  readonly span: Span;
  readonly properties: readonly JsonProperty[];
}

export interface JsonProperty {
  readonly key: string;
  readonly keySpan: Span;
  /** Null where something unreadable stands for it. */
  readonly value: JsonNode | null;
}

export interface JsonArray {
  readonly kind: 'array';
  readonly span: Span;
  readonly items: readonly JsonNode[];
}

export interface JsonScalar {
  readonly kind: 'scalar';
  readonly span: Span;
  readonly value: string | number | boolean | null;
}

export interface JsonProblem {
  readonly message: Localized;
  readonly span: Span;
}

const DEEPEST = 50;
const MOST_PROBLEMS = 20;

/**
 * Reads JSON with comments and trailing commas. What is broken is told, and the rest is read as well as it goes.
 */
export function parseJsonc(text: string): { root: JsonNode | null; problems: JsonProblem[] } {
  const problems: JsonProblem[] = [];
  let at = 0;
  let openArrays = 0;

  const complain = (message: Localized, start: number, end = start): void => {
    // One slip throws off what comes right behind it, which is not worth a word of its own.
    const last = problems.at(-1)?.span;
    if (last && last.start <= start && start <= last.end + 2) return;
    if (problems.length < MOST_PROBLEMS) problems.push({ message, span: { start, end } });
    else if (problems.length === MOST_PROBLEMS) problems.push({ message: MORE, span: { start, end } });
  };

  const skipTrivia = (): void => {
    for (;;) {
      const blank = match(/[\s\ufeff]+/y) || match(/\/\/[^\n\r]*/y);
      if (blank) continue;
      if (!text.startsWith('/*', at)) return;
      const close = text.indexOf('*/', at + 2);
      if (close < 0) complain(OPEN_COMMENT, at, at + 2);
      at = close < 0 ? text.length : close + 2;
    }
  };

  const match = (pattern: RegExp): string => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0] ?? '';
    at += found.length;
    return found;
  };

  const readValue = (depth: number): JsonNode | null => {
    skipTrivia();
    const start = at;
    const character = text[at];
    if (depth > DEEPEST) {
      complain(TOO_DEEP, at, at + 1);
      at = text.length;
      return null;
    }
    if (character === '{') return readObject(depth);
    if (character === '[') return readArray(depth);
    if (isQuote(character)) {
      const value = readString(character);
      return { kind: 'scalar', span: { start, end: at }, value };
    }
    const word = match(WORD) || match(/\/(?![/*])/y);
    const span = { start, end: at };
    if (word === 'true' || word === 'false') return { kind: 'scalar', span, value: word === 'true' };
    if (word === 'null') return { kind: 'scalar', span, value: null };
    if (/^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(word))
      return { kind: 'scalar', span, value: Number(word) };
    complain(word === '' ? VALUE_WANTED : noValue(word), start, at);
    return null;
  };

  const readObject = (depth: number): JsonObject => {
    const start = at++;
    const properties: JsonProperty[] = [];
    for (;;) {
      skipTrivia();
      const character = text[at];
      if (character === undefined || (character === ']' && openArrays > 0)) {
        complain(unclosed('{', '}'), start, start + 1);
        break;
      }
      if (character === '}') {
        at++;
        break;
      }
      const property = readProperty(depth);
      if (property) properties.push(property);
      endItem('}');
    }
    return { kind: 'object', span: { start, end: at }, properties };
  };

  const readProperty = (depth: number): JsonProperty | null => {
    const start = at;
    const quote = text[at];
    const quoted = isQuote(quote);
    const key = quoted ? readString(quote) : match(WORD);
    const keySpan = { start, end: at };
    if (!quoted && key === '') {
      complain(KEY_WANTED, at, ++at);
      return null;
    }
    if (!quoted) complain(unquoted(key), start, at);
    skipTrivia();
    if (text[at] === '：') complain(fullWidth('：', ':'), at, at + 1);
    else if (text[at] !== ':') {
      complain(colonWanted(key), keySpan.start, keySpan.end);
      const isValue = at < text.length && !'",，}]'.includes(text[at]!);
      return { key, keySpan, value: isValue ? readValue(depth + 1) : null };
    }
    at++;
    return { key, keySpan, value: readValue(depth + 1) };
  };

  const readArray = (depth: number): JsonArray => {
    const start = at++;
    const items: JsonNode[] = [];
    openArrays++;
    for (;;) {
      skipTrivia();
      const character = text[at];
      if (character === undefined || character === '}') {
        complain(unclosed('[', ']'), start, start + 1);
        break;
      }
      if (character === ']') {
        at++;
        break;
      }
      const before = at;
      const item = readValue(depth + 1);
      if (item) items.push(item);
      else if (at === before && !isComma(text[at])) at++;
      endItem(']');
    }
    openArrays--;
    return { kind: 'array', span: { start, end: at }, items };
  };

  /** A comma, or the end of what holds the item; a comma too many or too few is told and passed over. */
  const endItem = (close: string): void => {
    const end = at;
    skipTrivia();
    const character = text[at];
    if (isComma(character)) {
      if (character === '，') complain(fullWidth('，', ','), at, at + 1);
      at++;
      skipTrivia();
      while (isComma(text[at])) {
        complain(EXTRA_COMMA, at, ++at);
        skipTrivia();
      }
    } else if (character !== undefined && character !== close) complain(COMMA_WANTED, end - 1, end);
  };

  const readString = (quote: string): string => {
    const start = at++;
    let value = '';
    for (;;) {
      value += match(quote === '"' ? /[^"\\\n\r]+/y : quote === "'" ? /[^'\\\n\r]+/y : /[^“”"\\\n\r]+/y);
      const character = text[at];
      if (character === quote || (isCurly(quote) && (isCurly(character) || character === '"'))) {
        at++;
        if (quote === "'") complain(SINGLE_QUOTES, start, at);
        if (isCurly(quote)) complain(CURLY_QUOTES, start, at);
        return value;
      }
      if (character !== '\\') {
        complain(OPEN_STRING, start, at);
        return value;
      }
      const escaped = match(/\\(?:u[0-9a-fA-F]{4}|["\\/bfnrt])/y);
      if (escaped !== '') value += JSON.parse(`"${escaped}"`);
      else {
        complain(BAD_ESCAPE, at, at + 2);
        at++;
      }
    }
  };

  skipTrivia();
  if (at === text.length) complain(EMPTY, 0);
  const root = at === text.length ? null : readValue(0);
  skipTrivia();
  if (root && at < text.length) complain(AFTER_THE_END, at, text.length);
  return { root, problems };
}

/** What stands without quotation marks; what a Chinese keyboard gives for the marks of JSON ends it too. */
const WORD = /[^\s,:，：[\]{}"'“”/]+/y;

function isQuote(character: string | undefined): character is string {
  return character === '"' || character === "'" || isCurly(character);
}

function isCurly(character: string | undefined): boolean {
  return character === '“' || character === '”';
}

function isComma(character: string | undefined): boolean {
  return character === ',' || character === '，';
}

const EMPTY = {
  zh: '文件是空的。没有要设置的，写 {} 即可。',
  en: 'The file is empty. Write {} to set nothing.',
};
const MORE = {
  zh: '这里以后还有别的错误，没有一一列出。',
  en: 'There are more errors from here on, not listed.',
};
const TOO_DEEP = { zh: '括号套得太深，以下没有读。', en: 'Nested too deeply; the rest was not read.' };
const OPEN_COMMENT = { zh: '注释没有结束，缺少 */。', en: 'The comment does not end: */ is missing.' };
const OPEN_STRING = {
  zh: '字符串没有结束，缺少引号。',
  en: 'The string does not end: a quotation mark is missing.',
};
const SINGLE_QUOTES = {
  zh: 'JSON 里的字符串用双引号，不用单引号。',
  en: 'Strings of JSON stand in double quotation marks.',
};
const CURLY_QUOTES = {
  zh: 'JSON 里的引号要用半角的 "，不用“ ”。',
  en: 'Strings of JSON stand in straight quotation marks ("), not in “ ”.',
};
const BAD_ESCAPE = {
  zh: '反斜杠后面的字符不对。要写反斜杠本身，写 \\\\；路径里用 /。',
  en: 'This cannot follow a backslash. Write \\\\ for the backslash itself; paths use /.',
};
const VALUE_WANTED = { zh: '这里缺少一个值。', en: 'A value is missing here.' };
const KEY_WANTED = { zh: '这里应当是带双引号的名称。', en: 'A name in double quotation marks belongs here.' };
const COMMA_WANTED = { zh: '后面缺少逗号。', en: 'A comma is missing after this.' };
const EXTRA_COMMA = { zh: '多了一个逗号。', en: 'One comma too many.' };
const AFTER_THE_END = {
  zh: '内容到前面已经结束，这里以后的没有读。',
  en: 'The content has ended; this was not read.',
};

function fullWidth(written: string, wanted: string): Localized {
  return {
    zh: `这里的 ${written} 要改成半角的 ${wanted}。`,
    en: `“${written}” is to be “${wanted}”.`,
  };
}

function unclosed(open: string, close: string): Localized {
  return { zh: `${open} 没有对应的 ${close}。`, en: `${open} has no ${close}.` };
}

function noValue(word: string): Localized {
  return {
    zh: `“${short(word)}”不是 JSON 的值。文字要加双引号。`,
    en: `“${short(word)}” is no value of JSON. Text stands in double quotation marks.`,
  };
}

function unquoted(key: string): Localized {
  return {
    zh: `名称要加双引号："${short(key)}"。`,
    en: `Names stand in double quotation marks: "${short(key)}".`,
  };
}

function colonWanted(key: string): Localized {
  return { zh: `"${short(key)}" 后面缺少冒号和值。`, en: `"${short(key)}" needs a colon and a value.` };
}

function short(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
