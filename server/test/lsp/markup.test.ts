import { describe, expect, it } from 'vitest';
import { withFindings } from '../../src/engine/types.ts';
import { hoverAt } from '../../src/features/hover.ts';
import { ledgerPage } from '../../src/features/ledgerPage.ts';
import { escapeMarkdown } from '../../src/features/markdown.ts';
import { markupOf } from '../../src/lsp/markup.ts';
import { read, sample } from '../features/sample.ts';
import { nodesOf } from './markdownNodes.ts';

const both = (text: string) => ({ zh: text, en: text });

describe('markup', () => {
  it.each([
    ['[点这里](command:nianbao.openRule)', '\\[点这里\\](command\\:nianbao.openRule)'],
    ['![图](https://example.org/a.png)', '\\!\\[图\\](https\\://example.org/a.png)'],
    ['<img src=x onerror=y>', '\\<img src=x onerror=y\\>'],
    ['<https://example.org>', '\\<https\\://example.org\\>'],
    ['www.example.org', 'www\\.example.org'],
    ['a@example.org', 'a\\@example.org'],
    ['**粗** _斜_ `码` ~删~', '\\*\\*粗\\*\\* \\_斜\\_ \\`码\\` \\~删\\~'],
    ['&lt;b&gt;', '\\&lt;b\\&gt;'],
    ['一\n\n# 二\n- 三', '一 \\# 二 - 三'],
    ['1. 属于国家秘密', '1\\. 属于国家秘密'],
    ['- 项', '\\- 项'],
    ['a | b', 'a \\| b'],
    ['反\\*斜', '反\\\\\\*斜'],
  ])('%j is text, not markup', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });

  it('sets titles, sums and texts apart', () => {
    const blocks = [
      { kind: 'title', text: both('甲[1]') },
      { kind: 'sum', text: both('✓ 1 + 2 = 3') },
      { kind: 'sum', text: both('✗ 1 ≠ 2') },
      { kind: 'basis', text: both('依据：通行做法') },
    ] as const;
    expect(markupOf(blocks, 'zh', 'markdown').value).toBe(
      '**甲\\[1\\]**\n\n- ✓ 1 + 2 = 3\n- ✗ 1 ≠ 2\n\n依据：通行做法',
    );
    expect(markupOf(blocks, 'zh', 'plaintext').value).toBe('甲[1]\n\n✓ 1 + 2 = 3\n✗ 1 ≠ 2\n\n依据：通行做法');
  });
});

/** Each is put where a report has words of its own: title, headings, labels, cells, prose, citations. */
const HOSTILE = [
  '[点这里](command:workbench.action.quit)',
  '![图](https://example.org/a.png)',
  '<img src=x onerror=alert(1)>',
  '<a href="command:x">按</a>',
  '<command:workbench.action.quit>',
  '`码` ~~删~~ **粗** _斜_',
  '``` \n码\n```',
  'https://example.org/?a=1 www.example.org a@example.org',
  '| 甲 | 乙 |',
  '&lt;b&gt; &#60;i&#62;',
  '\\[甲](command:x) \\\\[乙](command:x)',
  '$(gear) {{甲}}',
];

/** Figures keep their places, so that there is something to hover over. */
function hostileReports(words: string): string[] {
  const table = sample({
    't3/received/natural': `5${words}`,
    't4/row/review.total': words,
    't3/total/total': '',
  });
  return [
    sample()
      .replace('柳塘镇', `${words}镇`)
      .replace('收到申请6件。', `${words}收到申请6件，${words}其中${words}5件，占83.3%。${words}`),
    table
      .replace('收到申请6件。', `收到${words}申请９件，均为法人或其他组织申请1件${words}。`)
      .replace('《条例》', `《${words}条例》（国务院令第711号${words}）`)
      .replace('3.危及“三安全一稳定”', `3.危及${words}“三安全一稳定”`)
      .replace('五、存在的主要问题', `五、存在的${words}主要问题`),
  ];
}

describe.each(HOSTILE)('words of a report that read %j', (words) => {
  const snapshots = hostileReports(words).map((text) => read(text));

  it('are no markup in any hover, in either language', () => {
    let said = 0;
    for (const snapshot of snapshots) {
      for (let offset = 0; offset <= snapshot.report.source.length; offset += 2) {
        const hover = hoverAt(snapshot, offset);
        if (!hover) continue;
        said++;
        for (const language of ['zh', 'en'] as const) {
          const { value } = markupOf(hover.blocks, language, 'markdown');
          const strange = nodesOf(value).filter((node) => !OF_HOVERS.includes(node));
          expect(strange, value).toEqual([]);
        }
        // Once for each word or figure; a label in several pieces has other cells between them.
        offset = Math.min(hover.span.end, offset + 20);
      }
    }
    expect(said).toBeGreaterThan(100);
  });

  it('are no markup in the ledger', () => {
    for (const { report: read, ...rest } of snapshots.map((each) => withFindings(each, each.findings))) {
      const report = { ...read, organ: words };
      for (const language of ['zh', 'en'] as const) {
        const page = ledgerPage({ report, ...rest }, language);
        const strange = nodesOf(page.replaceAll('<br>', '')).filter((node) => !OF_LEDGERS.includes(node));
        expect(strange, page).toEqual([]);
        // Every row of a table has its four cells: a pipe of the report is none of ours.
        const rows = page.split('\n').filter((line) => line.startsWith('|'));
        for (const row of rows) expect(row.match(/(?<!\\)(?:\\\\)*\|/g), row).toHaveLength(5);
      }
    }
  });
});

const OF_HOVERS = ['root', 'paragraph', 'strong', 'text', 'list', 'listItem'];
const OF_LEDGERS = [...OF_HOVERS, 'heading'];
