import { examine } from '../../src/engine/check.ts';
import { type Snapshot, withFindings } from '../../src/engine/types.ts';
import type { Finding, Fix } from '../../src/findings/types.ts';
import type { Runtime } from '../../src/lsp/runtime.ts';
import { DEFAULT_SETTINGS, type Level, type Settings } from '../../src/settings/types.ts';
import type { SourceLanguage } from '../../src/syntax/parse.ts';

/**
 * A checker small enough to know what the server must say: 「错」 is a `typo` with a safe fix and another
 * to be looked at, 「炸」 makes it throw. It tells what it was asked.
 */
export interface TestRuntime extends Runtime {
  readonly asked: { readonly source: string; readonly language: string }[];
  /** From now on work waits until it is released. */
  hold(): void;
  release(): void;
}

export function testRuntime(checks: Runtime['examine'] = checkWords): TestRuntime {
  const asked: TestRuntime['asked'] = [];
  const held: (() => void)[] = [];
  let holding = false;
  return {
    asked,
    hold() {
      holding = true;
    },
    release() {
      holding = false;
      for (const work of held.splice(0)) work();
    },
    examine(source, language, settings, memory, linked) {
      asked.push({ source, language });
      return checks(source, language, settings, memory, linked);
    },
    languageOf: (path) => (path.endsWith('.md') ? 'markdown' : 'plain'),
    afterPendingMessages(work) {
      if (holding) held.push(work);
      else setImmediate(work);
    },
  };
}

/** The server as it is, but for when its turn comes. */
export function realRuntime(): TestRuntime {
  return testRuntime(examine);
}

const NOTHING = examine('', 'plain', DEFAULT_SETTINGS);

function checkWords(source: string, _: SourceLanguage, settings: Settings): Snapshot {
  if (source.includes('炸')) throw new Error('the checker fell over');
  const level = settings.rules.typo ?? 'warning';
  return { ...withFindings(NOTHING, findingsOf(source, level)), outcome: 'checked' };
}

function findingsOf(source: string, level: Level): Finding[] {
  if (level === 'off') return [];
  return [...source.matchAll(/错/g)].map(({ index }) => {
    const span = { start: index, end: index + 1 };
    const fix = (newText: string, safety: Fix['safety']): Fix => ({
      title: { zh: `改为「${newText}」`, en: `Change to “${newText}”` },
      safety,
      preferred: safety === 'safe',
      edits: [{ span, newText }],
    });
    return {
      rule: 'typo',
      severity: level,
      message: { zh: '此字有误。', en: 'This word is wrong.' },
      span,
      related: [{ message: { zh: '全文由此开始', en: 'The text begins here' }, span: { start: 0, end: 0 } }],
      fixes: [fix('删', 'review'), fix('对', 'safe')],
      certainty: 'certain',
    };
  });
}
