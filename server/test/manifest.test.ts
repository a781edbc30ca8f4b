import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rulePage } from '../src/base/project.ts';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const manifest = JSON.parse(read('package.json'));
const english: Record<string, string> = JSON.parse(read('package.nls.json'));
const chinese: Record<string, string> = JSON.parse(read('package.nls.zh-cn.json'));

describe('the manifest', () => {
  it('has its texts in both languages, and none that nobody reads', () => {
    const used = [...JSON.stringify(manifest).matchAll(/"%([^%"]+)%"/g)].map((match) => match[1]!);
    const keys = [...new Set(used)].sort();
    expect(Object.keys(english).sort()).toEqual(keys);
    expect(Object.keys(chinese).sort()).toEqual(keys);
    expect([...Object.values(english), ...Object.values(chinese)].every((text) => text.trim() !== '')).toBe(
      true,
    );
  });

  it('links the pages of the rules to where the project lives', () => {
    const home = manifest.repository.url.replace(/\.git$/, '');
    expect(rulePage('label')).toBe(`${home}/blob/main/docs/rules/label.md`);
  });

  it('names files that are there', () => {
    const { languages, grammars } = manifest.contributes;
    for (const path of [languages[0].configuration, grammars[0].path]) {
      expect(existsSync(new URL(`../../${path}`, import.meta.url)), path).toBe(true);
    }
  });

  it.each([
    ['示例镇2023年政府信息公开工作年度报告', true],
    ['# 示例县 2024 年政府信息公开年度报告', true],
    ['关于报送政府信息公开工作年度报告的通知。', false],
    ['会议记录', false],
  ])('takes a file that begins with %s for a report: %s', (line, taken) => {
    expect(new RegExp(manifest.contributes.languages[0].firstLine).test(line)).toBe(taken);
  });
});

describe('the grammar', () => {
  const { repository } = JSON.parse(read('syntaxes/nianbao.tmLanguage.json'));
  const matches = (name: string, line: string): boolean => new RegExp(repository[name].match).test(line);

  it.each([
    ['section', '二、主动公开政府信息情况', true],
    ['section', '## 二、主动公开政府信息情况', true],
    ['section', '二、上年结转政府信息公开申请数量\t\t1\t0', false],
    ['section', '| 二、上年结转政府信息公开申请数量 | 1 |', false],
    ['part', '（三）政府信息管理', true],
    ['part', '（三）不予公开\t1.属于国家秘密\t0', false],
    ['title', '示例镇2023年政府信息公开工作年度报告', true],
    ['document', '《中华人民共和国政府信息公开条例》', true],
    ['number', '国办公开办函〔2021〕30号', true],
    ['number', '国务院令第711号', true],
    ['figure', '行政许可\t134', true],
    ['figure', '本年度没有收取信息处理费', false],
  ])('sees a %s in %j: %s', (name, line, seen) => {
    expect(matches(name, line)).toBe(seen);
  });
});
