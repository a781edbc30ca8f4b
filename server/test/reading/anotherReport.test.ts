import { describe, expect, it } from 'vitest';
import { check } from '../../src/engine/check.ts';
import { DEFAULT_SETTINGS } from '../../src/settings/types.ts';
import { change, EIGHT_REQUESTS, figures, found, read, sheet } from './documents.ts';

const first = sheet({ cells: EIGHT_REQUESTS });
const TITLE = '白石乡2023年政府信息公开工作年度报告';
const second = change(sheet(), '青埠镇2023年政府信息公开工作年度报告', TITLE);

describe('two reports in one file', () => {
  it('are told where the second begins, and the first is read', () => {
    const both = `${first}\n${second}`;
    expect(found(both)).toEqual([`section-order: ${TITLE}`]);
    expect(figures(read(both), 'received')).toEqual(['5', '2', '0', '0', '0', '0', '7']);
    expect(read(both).sections.at(-1)!.body.end).toBe(first.length + 1);
  });

  it('whose second has no title too', () => {
    const untitled = change(second, `${TITLE}\n`, '');
    expect(found(`${first}\n${untitled}`)).toEqual(['section-order: 一、总体情况']);
  });

  it('are not held against each other', () => {
    const said = second.replace('青埠镇每月更新', '全年收到政府信息公开申请3件。青埠镇每月更新');
    const own = change(first, '青埠镇每月更新', '全年收到政府信息公开申请7件。青埠镇每月更新');
    const rules = check(`${own}\n${said}`, 'plain', DEFAULT_SETTINGS).findings.map(({ rule }) => rule);
    expect(rules).not.toContain('prose-table');
    expect(rules).not.toContain('prose-conflict');
  });

  it('keep their slips in the first', () => {
    const slip = change(first, '保护第三方合法权益', '保护第三方合法权宜');
    expect(found(`${slip}\n${second}`)).toEqual(['label: 4.保护第三方合法权宜', `section-order: ${TITLE}`]);
  });
});

it('a table of contents that has words between is no report', () => {
  const headings = first.match(/^[一二三四五六]、.*$/gm)!.filter((line) => !line.includes('\t'));
  const contents = headings.map((heading) => `${heading}\n（一）有关工作\n`).join('');
  expect(
    figures(read(change(first, '\n一、总体情况', `\n${contents}\n一、总体情况`)), 'received')?.length,
  ).toBe(7);
});
