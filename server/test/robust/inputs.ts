import type { SourceLanguage } from '../../src/syntax/parse.ts';
import { generateReport, LAYOUTS, type Typography } from '../generator/index.ts';
import { type Random, random } from '../generator/random.ts';

/** A text and what it is read as. */
export interface Input {
  readonly text: string;
  readonly language: SourceLanguage;
}

/** One thing done to a text. Places are shares of its length, so that a mutation can be done to any text. */
export interface Mutation {
  readonly kind: (typeof MUTATIONS)[number];
  readonly at: number;
  /** How far it reaches: characters or lines. */
  readonly length: number;
  /** Which piece is put in, or how often something is done again. */
  readonly which: number;
}

export const MUTATIONS = [
  'insert',
  'delete',
  'replace',
  'repeat',
  'drop-line',
  'double-line',
  'swap-lines',
  'break',
  'join',
  'cut',
  'digit',
  'letter',
] as const;

/** What text of reports and of the notations is made of, and what may upset a reader of either. */
export const PIECES: readonly string[] = [
  ...'0179０７，。；：、（）()〔〕[]《》“”"\'-—–ー/|<>&*_`~#+=\\ \t\n\r\v\f\0\u3000\u00a0\u200b\ufeff',
  ...'一二十百〇年月日第号件条的万元无',
  ...['\r\n', '\n\n', '\n\t\n', '\u2028', '\ud800', '\udc00', '𠀀', '⽂', '①', 'é', '\u202e', '\ue000'],
  ...[
    '一、',
    '五、总体情况',
    '（一）',
    '1.',
    '1．',
    '（七）总计',
    '总计',
    '自然人',
    '合计',
    '其他',
    '商业企业',
  ],
  ...['2023年', '二〇二三年', '2021年1月1日至12月31日', '〔2021〕30号', '《条例》', '第二十条第（一）项'],
  ...[
    '共12件，其中3件',
    '同比增长50%',
    '占比33.3%',
    '均为0',
    '1,234',
    '12.5万元',
    '99999999999999999999',
    '-1',
  ],
  ...[
    '<td>',
    '</td>',
    '<tr>',
    '<table>',
    '</table>',
    '<td rowspan="9999" colspan="9999">',
    '<p>',
    '<!--',
    '-->',
  ],
  ...[
    '&nbsp;',
    '&#0;',
    '&#x110000;',
    '<script>',
    '<![CDATA[',
    '**',
    '***',
    '| --- |',
    '|\n|',
    '```\n',
    '~~~\n',
  ],
  ...[
    '# ',
    '## 二、',
    '![](x)',
    '[a](b "c")',
    '<nianbao',
    '<!-- nianbao-disable -->',
    '\n---\n',
    '\n> ',
    '\n- ',
  ],
  ...['<!-- nianbao-disable-next-line label: 有据 -->', '<!-- nianbao-enable -->', '110101199003070011'],
];

const TYPOGRAPHIES: readonly Typography[] = [
  {},
  { lineEnds: 'crlf' },
  { thousands: true, digits: 'full-width' },
  { brackets: 'half', labelSpaces: true },
];

/** A report in every layout and both forms. */
export const REPORTS: readonly Input[] = LAYOUTS.flatMap((layout, i) =>
  (['2021', '2019'] as const).map((formId, j) => {
    const typography = TYPOGRAPHIES[(i + j) % TYPOGRAPHIES.length]!;
    const { text, language } = generateReport(i + 1, {
      layout,
      formId,
      size: 'small',
      typography,
      blanks: 0.2,
    });
    return { text, language };
  }),
);

export function mutate(text: string, mutations: readonly Mutation[]): string {
  return mutations.reduce(mutateOnce, text);
}

/** As if somebody typed, deleted, pasted or converted without looking. */
function mutateOnce(text: string, { kind, at, length, which }: Mutation): string {
  const start = Math.min(text.length, Math.floor(at * (text.length + 1)));
  const end = Math.min(text.length, start + length);
  const piece = PIECES[which % PIECES.length]!;
  switch (kind) {
    case 'insert':
      return text.slice(0, start) + piece + text.slice(start);
    case 'delete':
      return text.slice(0, start) + text.slice(end);
    case 'replace':
      return text.slice(0, start) + piece + text.slice(end);
    case 'repeat':
      return text.slice(0, end) + text.slice(start, end).repeat(1 + (which % 8)) + text.slice(end);
    case 'cut':
      return which % 2 === 0 ? text.slice(0, start) : text.slice(start);
    case 'break':
      return `${text.slice(0, start)}\n${text.slice(start)}`;
    case 'digit':
      return replaceNext(text, start, /\d/, String(which % 10));
    case 'letter':
      return replaceNext(text, start, /[\u4e00-\u9fff]/, piece);
    default:
      return mutateLines(text, start, kind, length);
  }
}

function replaceNext(text: string, from: number, pattern: RegExp, by: string): string {
  const index = text.slice(from).search(pattern);
  return index < 0 ? text : text.slice(0, from + index) + by + text.slice(from + index + 1);
}

function mutateLines(text: string, at: number, kind: Mutation['kind'], length: number): string {
  const lines = text.split('\n');
  const line = text.slice(0, at).split('\n').length - 1;
  if (kind === 'drop-line') lines.splice(line, 1 + (length % 4));
  if (kind === 'double-line') lines.splice(line, 0, ...lines.slice(line, line + 1 + (length % 4)));
  if (kind === 'join') lines.splice(line, 2, lines.slice(line, line + 2).join(''));
  if (kind === 'swap-lines') lines.splice(line, 2, ...lines.slice(line, line + 2).reverse());
  return lines.join('\n');
}

export function anyMutation(chance: Random): Mutation {
  const far = chance.chance(0.15);
  return {
    kind: chance.pick(MUTATIONS),
    at: chance.next(),
    length: chance.int(0, far ? 300 : 12),
    which: chance.int(0, 9999),
  };
}

/**
 * The input of a seed. Most are small, so that many can be tried: a few lines of a report under its title. Some are
 * whole reports, some are letters in any order, and one in two thousand is a report a hundred times over.
 */
export function inputOf(seed: number): Input {
  const chance = random(seed);
  const base = chance.pick(REPORTS);
  const language = chance.chance(0.05) ? chance.pick(['plain', 'markdown', 'html'] as const) : base.language;
  const kind = chance.next();
  const mutations = Array.from({ length: chance.int(1, 12) }, () => anyMutation(chance));
  if (kind < 0.0005) return { text: mutate(large(base.text, chance), mutations), language };
  if (kind < 0.03) return { text: mutate(base.text, mutations), language };
  if (kind < 0.2) return { text: letters(chance), language };
  return { text: mutate(excerpt(base.text, chance), mutations), language };
}

function letters(chance: Random): string {
  return Array.from({ length: chance.int(0, 60) }, () =>
    chance.chance(0.1) ? String.fromCharCode(chance.int(0, 0xffff)) : chance.pick(PIECES),
  ).join('');
}

function large(text: string, chance: Random): string {
  if (chance.chance(0.5)) return text.repeat(Math.ceil(150_000 / text.length));
  return chance.pick(PIECES).repeat(30_000);
}

/** The title, headings enough to be known for a report, and a run of lines. */
function excerpt(text: string, chance: Random): string {
  const lines = text.split('\n');
  const heads = lines
    .filter((line) => line.length < 200 && /[一二三四五六]、|年度报告/.test(line))
    .slice(0, 9);
  const from = chance.int(0, lines.length - 1);
  const own = lines.slice(from, from + chance.int(1, 30)).join('\n');
  return `${chance.chance(0.8) ? `${heads.join('\n')}\n` : ''}${own.slice(0, 1500)}\n`;
}
