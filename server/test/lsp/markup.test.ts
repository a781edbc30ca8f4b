import { describe, expect, it } from 'vitest';
import { escapeMarkdown, markupOf } from '../../src/lsp/markup.ts';

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
