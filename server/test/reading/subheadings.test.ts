import { describe, expect, it } from 'vitest';
import { check } from '../../src/engine/check.ts';
import { DEFAULT_SETTINGS } from '../../src/settings/types.ts';

const MARKDOWN = `# 云溪县水务局2024年政府信息公开工作年度报告

## 一、总体情况

### （一）主动公开

全年公开信息73条。

### （二）依申请公开

新收申请18件。

### （四）政府信息管理

水质数据由化验室填写、业务科复核。

### （五）平台建设

局网页保留六个栏目。

### （六）监督保障

办公室每月抽查一次链接。

## 五、存在的主要问题及改进情况

### 1.2022年的问题

工程信息公布得偏晚，常在开工之后，下一步把公布时间写进招标文件。
`;

describe('what markup makes a heading', () => {
  const html = MARKDOWN.replace(
    /^(#+) (.+)$/gm,
    (_, { length }, text) => `<h${length}>${text}</h${length}>`,
  ).replace(/^[^<\n].+$/gm, '<p>$&</p>');

  it.each([
    ['Markdown', MARKDOWN, 'markdown'],
    ['HTML', html, 'html'],
  ] as const)('is read with the text, as the same line is without markup: %s', (_, text, language) => {
    const plain = check(MARKDOWN.replace(/^#+ /gm, ''), 'plain', DEFAULT_SETTINGS);
    const said = saidOf(check(text, language, DEFAULT_SETTINGS));
    expect(said).toEqual(saidOf(plain));
    expect(said.filter((each) => each.startsWith('numbering'))).toEqual([
      expect.stringContaining('「（四）」跳号'),
    ]);
    // Management is told by its subheading alone.
    expect(said.filter((each) => each.startsWith('content-missing'))).toEqual([]);
  });
});

function saidOf({ findings }: ReturnType<typeof check>): string[] {
  return findings.map(({ rule, message }) => `${rule}: ${message.zh}`).sort();
}
