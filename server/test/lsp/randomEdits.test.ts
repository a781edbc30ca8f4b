import { describe, expect, it } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver-protocol';
import { check } from '../../src/engine/check.ts';
import { rangeOf } from '../../src/lsp/positions.ts';
import { DEFAULT_SETTINGS } from '../../src/settings/types.ts';
import { lineTable } from '../../src/source/lines.ts';
import type { SourceLanguage } from '../../src/syntax/parse.ts';
import { generateReport } from '../generator/index.ts';
import { type Random, random } from '../generator/random.ts';
import { realRuntime } from './runtime.ts';
import { open, PULL, pull, session } from './session.ts';

const STEPS = 300;
const TYPED = [
  '1',
  '０',
  '7',
  '。',
  '的',
  '\t',
  '\n',
  '\r\n',
  '|',
  '五、',
  '（一）',
  '〔2021〕30号',
  '《条例》',
  '<td>',
  '**',
  '𠀀',
];

interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A document as its author sees it. */
interface Draft {
  readonly uri: string;
  readonly language: SourceLanguage;
  text: string;
  version: number;
  /** What takes back what was done, last first. */
  readonly undo: Change[];
}

describe('a report after each of many edits', () => {
  it(
    'has the findings that a fresh check of its text has, two reports at a time',
    () =>
      session({ runtime: realRuntime(), capabilities: PULL }, async (client) => {
        const chance = random(20260);
        const drafts = [draftOf('tab', 3), draftOf('markdown', 4)];
        for (const { uri, text, language } of drafts)
          await open(client, text, { uri, languageId: language === 'plain' ? 'nianbao' : language });

        let found = 0;
        for (let step = 0; step < STEPS; step++) {
          const draft = chance.pick(drafts);
          const sent =
            takeBack(draft, chance) ?? changesFor(draft, chance).map((change) => edit(draft, change));
          draft.version++;
          await client.connection.sendNotification('textDocument/didChange', {
            textDocument: { uri: draft.uri, version: draft.version },
            contentChanges: sent,
          });
          // The other one too: what happens to a report is no business of its neighbour.
          const asked = step % 10 === 0 ? drafts : [draft];
          for (const each of asked) {
            const diagnostics = await pull(client, each.uri);
            expect(diagnostics.map(essence), `step ${step}, ${each.uri}`).toEqual(fresh(each).map(essence));
            if (diagnostics.length > 0) found++;
          }
        }
        expect(found).toBeGreaterThan(STEPS / 2);
      }),
    120_000,
  );
});

function draftOf(layout: 'tab' | 'markdown', seed: number): Draft {
  const { text, language } = generateReport(seed, { layout, size: 'small' });
  return { uri: `file:///reports/${layout}`, language, text, version: 1, undo: [] };
}

/** Undoes what was done last, now and then. */
function takeBack(draft: Draft, chance: Random) {
  const change = chance.chance(0.3) ? draft.undo.pop() : undefined;
  return change && [apply(draft, change).sent];
}

/** Typing and deleting mostly; now and then a table is pasted, a passage deleted, two places changed at once. */
function changesFor(draft: Draft, chance: Random): Change[] {
  const { text } = draft;
  const kind = chance.next();
  const start = chance.int(0, text.length);
  if (kind < 0.4) return [{ start, end: start, text: chance.pick(TYPED) }];
  if (kind < 0.75) return [{ start, end: Math.min(text.length, start + chance.int(1, 12)), text: '' }];
  if (kind < 0.85) return [{ start, end: start, text: tableFrom(draft, chance) }];
  if (kind < 0.9) return [{ start, end: Math.min(text.length, start + chance.int(20, 400)), text: '' }];
  const end = Math.max(0, start - chance.int(2, 50));
  return [
    { start, end: start, text: chance.pick(TYPED) },
    { start: end, end, text: chance.pick(TYPED) },
  ];
}

function tableFrom({ language }: Draft, chance: Random): string {
  const { text } = generateReport(chance.int(1, 9), {
    layout: language === 'plain' ? 'tab' : 'markdown',
    size: 'small',
  });
  const lines = text.split('\n');
  const from = chance.int(0, lines.length - 1);
  return `${lines.slice(from, from + chance.int(1, 12)).join('\n')}\n`;
}

function edit(draft: Draft, change: Change) {
  const { sent, inverse } = apply(draft, change);
  draft.undo.push(inverse);
  return sent;
}

/** Does a change as the protocol can say it. */
function apply(draft: Draft, change: Change) {
  const lines = lineTable(draft.text);
  const range = rangeOf(lines, change);
  // A position cannot lie between \r and \n: what the client edits is what its range says.
  const [start, end] = [lines.offsetAt(range.start), lines.offsetAt(range.end)];
  const inverse = { start, end: start + change.text.length, text: draft.text.slice(start, end) };
  draft.text = draft.text.slice(0, start) + change.text + draft.text.slice(end);
  return { sent: { range, text: change.text }, inverse };
}

function fresh({ text, language }: Draft): Diagnostic[] {
  const lines = lineTable(text);
  return check(text, language, DEFAULT_SETTINGS).findings.map((finding) => ({
    range: rangeOf(lines, finding.span),
    code: finding.rule,
    message: finding.message.zh,
  }));
}

function essence({ range, code, message }: Diagnostic) {
  return { range, code, message };
}
