import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Content } from '../src/base/content.ts';
import { examine } from '../src/engine/check.ts';
import type { Snapshot } from '../src/engine/types.ts';
import type { Claims } from '../src/facts/claims/types.ts';
import { Memory } from '../src/facts/memory.ts';
import { DEFAULT_SETTINGS, type Settings } from '../src/settings/types.ts';
import { KeptLines } from '../src/syntax/keptLines.ts';
import type { SourceLanguage } from '../src/syntax/parse.ts';
import { generateReport, type Layout } from './generator/index.ts';

interface Edit {
  readonly kind: keyof typeof EDITS;
  /** Where, of the places that there are: from 0 to 1. */
  readonly at: number;
  readonly to: number;
  readonly piece: string;
}

const PIECES = [
  '的',
  '7',
  '０',
  '。',
  '；',
  '\n',
  '\n\n',
  '\t',
  '　',
  '|',
  '2021年',
  '2023年1月1日至2023年12月30日',
  '一是',
  '三是',
  '（二）',
  '（三）下一步改进措施',
  '二、',
  '五、存在的主要问题及改进情况\n',
  '收到政府信息公开申请12件，',
  '其中自然人5件，',
  '均已办结，',
  '上年结转3件。',
  '国办公开办函[2021]30号',
  '《政府信息公开条列》',
  '国务院令711号',
  '信息处理费425元',
  '13900000000',
  '此处填写',
  '“五统一”（统一标识、统一设备）',
  '厘顺',
  '发（fā）',
  '<td>',
  '**',
];

/** Each makes another text of one, about places that tell more than others. */
const EDITS = {
  type: (text: string, { at, piece }: Edit) => {
    const start = Math.floor(at * text.length);
    return text.slice(0, start) + piece + text.slice(start);
  },
  takeOut: (text: string, { at, to }: Edit) => {
    const start = Math.floor(at * text.length);
    return text.slice(0, start) + text.slice(start + 1 + Math.floor(to * 12));
  },
  changeYear: (text: string, edit: Edit) =>
    replaceOne(text, /20\d\d/g, edit, `20${20 + (edit.piece.length % 5)}`),
  changeFigure: (text: string, edit: Edit) => replaceOne(text, /\d+/g, edit, String(edit.piece.length)),
  changeOrgan: (text: string, { piece }: Edit) => text.replace(/[^\s#<>]/, piece.slice(0, 1)),
  changeHeading: (text: string, edit: Edit) =>
    replaceOne(text, /^.{0,4}[一二三四五六]、.*$/gm, edit, edit.to < 0.5 ? '' : edit.piece),
  moveLines: (text: string, { at, to }: Edit) => {
    const lines = text.split('\n');
    const moved = lines.splice(Math.floor(at * lines.length), 1 + Math.floor(to * 3));
    lines.splice(Math.floor(to * lines.length), 0, ...moved);
    return lines.join('\n');
  },
  repeatLine: (text: string, { at, to }: Edit) => {
    const lines = text.split('\n');
    lines.splice(Math.floor(to * lines.length), 0, lines[Math.floor(at * lines.length)]!);
    return lines.join('\n');
  },
} as const;

function replaceOne(text: string, expression: RegExp, { at }: Edit, by: string): string {
  const matches = [...text.matchAll(expression)];
  const match = matches[Math.floor(at * matches.length)];
  return match ? text.slice(0, match.index) + by + text.slice(match.index + match[0].length) : text;
}

const RUNS = 30;
const WRITTEN: readonly Layout[] = [
  'tab',
  'pipe',
  'cells-plain',
  'html',
  'html-word',
  'pdf-text',
  'pdf-aligned',
  'markdown',
  'mixed',
];

const share = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
const edit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom(...(Object.keys(EDITS) as Edit['kind'][])),
  at: share,
  to: share,
  piece: fc.constantFrom(...PIECES),
});
/** How many steps one goes back after an edit, as an author who thinks better of it. */
const steps = fc.array(fc.record({ edit, back: fc.constantFrom(0, 0, 0, 0, 1, 2) }), {
  minLength: 3,
  maxLength: 12,
});

describe('a report read with what is known of its last version', () => {
  it.each(WRITTEN)(
    'says after any edits what a report read for the first time says: %s',
    (layout) => {
      fc.assert(
        fc.property(fc.nat(50), steps, (seed, taken) => {
          const { text, language } = generateReport(seed, { layout, size: 'small' });
          const memory = new Memory(new KeptLines(1));
          const versions = [text];
          for (const step of taken) {
            compare(versions.at(-1)!, language, memory);
            versions.push(EDITS[step.edit.kind](versions.at(-1)!, step.edit));
            for (let i = 0; i < step.back && versions.length > 1; i++) versions.pop();
          }
          compare(versions.at(-1)!, language, memory);
        }),
        { numRuns: RUNS, interruptAfterTimeLimit: 2000, markInterruptAsFailure: false },
      );
    },
    60_000,
  );

  it.each([
    [
      'the name of the organ, which sentences call it by',
      '青岚镇2023年政府信息公开工作年度报告\n一、总体情况。\n全年共收到政府信息公开申请5件，清河镇办结4件。',
      ['青岚镇', '清河镇'],
    ],
    [
      'the year of the report',
      '青岚镇2023年政府信息公开工作年度报告\n一、总体情况。\n2022年，我镇共收到政府信息公开申请5件。',
      ['2023', '2022'],
    ],
    [
      'what the sentence before it speaks of',
      '青岚镇2023年政府信息公开工作年度报告\n一、总体情况。\n收到政府信息公开申请6件。\n已办结5件。',
      ['政府信息公开申请', '群众来信'],
    ],
    [
      'the section it stands in',
      '青岚镇2023年政府信息公开工作年度报告\n一、总体情况\n无。\n五、存在的主要问题及改进情况\n无。\n2022年，我镇将继续努力。\n',
      ['五、存在的主要问题及改进情况', ''],
    ],
  ])('knows a paragraph anew where something else decides what it says: %s', (_, text, [from, to]) => {
    const memory = new Memory();
    const other = text.replace(from!, to!);
    const said = [text, other].map((each) =>
      JSON.stringify(essenceOf(examine(each, 'plain', DEFAULT_SETTINGS))),
    );
    expect(said[0]).not.toEqual(said[1]);
    for (const each of [text, other, text, other]) compare(each, 'plain', memory);
  });

  const HEADINGS = /^(?:[一二三四五六]、[^\t\n]*|.*年度报告)$/gm;

  it('says the same of a text of many reports, whose lines are kept', () => {
    const reports = Array.from({ length: 12 }, (_, seed) =>
      generateReport(seed, { layout: 'tab', size: 'large' }),
    );
    // With headings of their own the others would be said to be there, and no more.
    const [first, ...others] = reports.map((each) => each.text);
    const withoutHeadings = others.map((each) => each.replaceAll(HEADINGS, ''));
    const text = [first, ...withoutHeadings].join('\n');
    expect(text.length).toBeGreaterThan(20_000);
    const memory = new Memory();
    const middle = text.indexOf('\t', text.length / 2);
    const typed = [text.slice(0, middle), '7\n', text.slice(middle)].join('');
    for (const each of [text, typed, `${text}申请5件。`, typed.replace('。', '\n'), text])
      expect(placesIn(examine(each, 'plain', DEFAULT_SETTINGS, memory))).toEqual(
        placesIn(examine(each, 'plain', DEFAULT_SETTINGS)),
      );
  });

  it('says the same under other settings, and when an older version is asked last', () => {
    const { text } = generateReport(7, { layout: 'tab', size: 'large' });
    const memory = new Memory();
    const settings: Settings = {
      ...DEFAULT_SETTINGS,
      rules: { citation: 'off', year: 'off', repeat: 'off' },
    };
    const wrong = text.replace('〔2021〕', '[2021]').replace('一是', '三是');
    const versions = [text, wrong, text.replace('。', '，'), wrong];
    const snapshots = versions.map((each, i) =>
      examine(each, 'plain', i % 2 === 0 ? settings : DEFAULT_SETTINGS, memory),
    );
    for (const i of [3, 0, 2, 1, 0]) void snapshots[i]!.claims;
    for (const i of [2, 1, 3, 0]) {
      const fresh = examine(versions[i]!, 'plain', i % 2 === 0 ? settings : DEFAULT_SETTINGS);
      expect(essenceOf(snapshots[i]!)).toEqual(essenceOf(fresh));
    }
  });

  it('keeps a note for each paragraph of the last version, and nothing of those before', () => {
    const { text } = generateReport(3, { layout: 'tab', size: 'large' });
    const memory = new Memory();
    let paragraphs = 0;
    const read = (version: string) => {
      const snapshot = examine(version, 'plain', DEFAULT_SETTINGS, memory);
      void snapshot.findings;
      paragraphs = snapshot.report.prose.length;
    };
    const typed = (length: number) => {
      const at = text.indexOf('。') + 1;
      return [text.slice(0, at), '本机关收到申请5件。\n'.repeat(length), text.slice(at)].join('');
    };
    read(typed(40));
    expect(memory.size).toBe(paragraphs);
    read(text);
    expect(memory.size).toBe(paragraphs);
  });

  it.each([
    ['as it is', ''],
    ['cut into a subheading and its text', '（一）主动公开情况\n'],
  ])('keeps no text of older versions, whether a paragraph is read %s', (_, subheading) => {
    const memory = new Memory();
    const lines = Array.from(
      { length: 40 },
      (_, i) => `${subheading}第${i}个方面主动公开政府信息的情况，如上年一样。`,
    );
    const long = '\n'.repeat(100_000);
    const type = (i: number) => {
      lines[(i * 7) % lines.length] += '收到申请5件。';
      const text = ['某县2023年政府信息公开工作年度报告\n一、总体情况\n', lines.join('\n'), long].join('');
      void examine(text, 'plain', DEFAULT_SETTINGS, memory).findings;
    };
    type(0);
    const before = bytesHeld();
    for (let i = 1; i < lines.length; i++) type(i);
    // A version takes 200 KB, of which the latest may be held.
    expect(bytesHeld() - before).toBeLessThan(1_000_000);
    expect(memory.size).toBeGreaterThanOrEqual(lines.length);
  });
});

function bytesHeld(): number {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  collect();
  return process.memoryUsage().heapUsed;
}

function compare(text: string, language: SourceLanguage, memory: Memory): void {
  const remembering = examine(text, language, DEFAULT_SETTINGS, memory);
  const fresh = examine(text, language, DEFAULT_SETTINGS);
  expect(essenceOf(remembering)).toEqual(essenceOf(fresh));
}

function placesIn({ findings }: Snapshot) {
  return findings.map(({ rule, span, message }) => ({ rule, span, message }));
}

/** All that is said of a text, as plain values: what is worked out when asked for is asked for. */
function essenceOf({ findings, suppressed, claims, figures, arithmetic, outcome }: Snapshot) {
  return {
    outcome,
    findings: [...findings, ...suppressed].map(
      ({ rule, severity, message, span, related, fixes, cell, certainty }) => {
        return { rule, severity, message, span, related, fixes, cell, certainty };
      },
    ),
    claims: claimsIn(claims),
    figures: [...figures.byCell],
    groups: arithmetic.groups,
  };
}

function claimsIn({ claims, sums, ratios, restated, numbers }: Claims) {
  const addend = ({ content, value }: { content: Content; value: number }) => [placeOf(content), value];
  return {
    claims: claims.map((claim) => ({ ...claim, content: placeOf(claim.content) })),
    sums: sums.map((sum) => ({ ...sum, whole: addend(sum.whole), parts: sum.parts.map(addend) })),
    ratios: ratios.map((ratio) => ({
      ...ratio,
      content: placeOf(ratio.content),
      from: ratio.from.map(placeOf),
    })),
    restated: restated.map(({ first, second, what }) => [addend(first), addend(second), what]),
    numbers: numbers.map((each) => ({ ...each, content: placeOf(each.content) })),
  };
}

function placeOf({ text, pieces }: Content) {
  return [text, ...pieces.map(({ span }) => span)];
}
