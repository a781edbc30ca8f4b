import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { examine } from '../../src/engine/check.ts';
import { languageOf } from '../../src/syntax/parse.ts';
import { open, session, URI } from './session.ts';

const SAMPLE = readFileSync(
  new URL('../../../test-fixtures/samples/示例镇2023年政府信息公开工作年度报告.txt', import.meta.url),
  'utf8',
);
const WRONG = SAMPLE.replace('\t5\t1\t0\t0\t0\t0\t6\n二、', '\t5\t1\t0\t0\t0\t0\t7\n二、');
const runtime = { examine, languageOf, afterPendingMessages: setImmediate };
const textDocument = { uri: URI };

describe('requests of our own', () => {
  it('tell the status of a report', () =>
    session({ runtime, text: SAMPLE }, async ({ connection }) => {
      expect(await connection.sendRequest('nianbao/status', { textDocument })).toMatchObject({
        outcome: 'checked',
        organ: '示例镇',
        year: 2023,
        form: '2021',
        figures: 200,
        notFilled: [],
        tables: 3,
      });
    }));

  it('count findings by their level, and tables with nothing in them', () =>
    session({ runtime }, async (client) => {
      const text = await client.connection.sendRequest('nianbao/newReport', {
        organ: ' 示例 镇\n',
        year: 2024,
        notation: 'tab',
      });
      expect(text).toMatch(/^示例镇2024年政府信息公开工作年度报告\n/);
      await open(client, text as string);
      expect(await client.connection.sendRequest('nianbao/status', { textDocument })).toMatchObject({
        findings: { error: 0, warning: 0 },
        figures: 0,
        checked: 0,
        notFilled: ['t2', 't3', 't4'],
      });
      expect(await client.connection.sendRequest('nianbao/ledger', { textDocument })).toContain('尚未填写');
    }));

  it('give the ledger as a page: what fails first, then every figure with its line', () =>
    session({ runtime, text: WRONG, locale: 'zh-cn' }, async ({ connection }) => {
      const page = await connection.sendRequest<string>('nianbao/ledger', { textDocument });
      expect(page).toContain('# 核对台账');
      expect(page.indexOf('✗')).toBeLessThan(page.indexOf('## 二、'));
      expect(page).toContain('5 + 1 = 6 ≠ 7');
      const line = WRONG.split('\n').findIndex((each) => each.startsWith('行政许可')) + 1;
      expect(page).toContain(`| ${line} | 行政许可·`);
    }));

  it('say nothing of a document that is not open', () =>
    session({ runtime }, async ({ connection }) => {
      expect(await connection.sendRequest('nianbao/status', { textDocument })).toBeNull();
      expect(await connection.sendRequest('nianbao/ledger', { textDocument })).toBeNull();
    }));

  it.each([
    ['nianbao/status', {}],
    ['nianbao/status', null],
    ['nianbao/ledger', { textDocument: { uri: 1 } }],
    ['nianbao/newReport', { organ: '示例镇', year: 2018, notation: 'tab' }],
    ['nianbao/newReport', { organ: '示例镇', year: '2024', notation: 'tab' }],
    ['nianbao/newReport', { organ: '示例镇', year: 2024, notation: 'docx' }],
    ['nianbao/newReport', []],
  ])('%s refuses %j', (method, params) =>
    session({ runtime }, async ({ connection }) => {
      await expect(connection.sendRequest(method, params)).rejects.toThrow(`${method}: expected`);
    }),
  );
});
