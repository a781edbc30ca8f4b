import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rulePage } from '../src/base/project.ts';
import { LEGEND } from '../src/lsp/capabilities.ts';
import { OPEN_RULE } from '../src/lsp/codeActions.ts';
import { FILE_STATUS, OPEN_TEXT, READ_FILE } from '../src/lsp/files.ts';
import { GIVE_REASON } from '../src/lsp/ignoring.ts';
import { CONFIGURATION_NAME } from '../src/workspace/configuration.ts';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const manifest = JSON.parse(read('package.json'));
const english: Record<string, string> = JSON.parse(read('package.nls.json'));
const chinese: Record<string, string> = JSON.parse(read('package.nls.zh-cn.json'));

/** The root scopes that themes are written for. */
const STANDARD_SCOPE = /^(?:constant|entity|markup|string|variable|keyword|support|storage)\b/;

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

  it('lets a configuration have comments, as its schema is found by the same name', () => {
    const { languages, jsonValidation } = manifest.contributes;
    const jsonc = languages.find((each: { id: string }) => each.id === 'jsonc');
    expect(jsonc.filenames).toEqual([CONFIGURATION_NAME]);
    expect(jsonValidation[0].fileMatch).toBe(CONFIGURATION_NAME);
    expect(existsSync(new URL(`../../${jsonValidation[0].url}`, import.meta.url))).toBe(true);
  });

  it('declares every modifier that is no standard one, and has scopes of themes for every token', () => {
    const { semanticTokenModifiers, semanticTokenScopes } = manifest.contributes;
    const own = LEGEND.tokenModifiers.filter((each) => each !== 'declaration');
    expect(semanticTokenModifiers.map((each: { id: string }) => each.id)).toEqual(own);
    const scopes: Record<string, string[]> = Object.assign(
      {},
      ...semanticTokenScopes.map((each: { scopes: object }) => each.scopes),
    );
    const selectors = Object.keys(scopes).map((selector) => selector.split('.'));
    expect(new Set(selectors.map(([type]) => type))).toEqual(new Set(LEGEND.tokenTypes));
    expect(new Set(selectors.flatMap(([, ...modifiers]) => modifiers))).toEqual(
      new Set(LEGEND.tokenModifiers),
    );
    expect(scopes['number.total']![0]).not.toBe(scopes.number![0]);
    for (const each of Object.values(scopes).flat()) expect(each).toMatch(STANDARD_SCOPE);
  });

  it('has a home for every command, those that only the server has run left out', () => {
    const declared = manifest.contributes.commands.map((each: { command: string }) => each.command);
    for (const command of declared) expect(read('client/src/activation.ts')).toContain(command.slice(8));
    expect(declared).not.toContain(GIVE_REASON);
    expect(read('client/src/activation.ts')).toContain(GIVE_REASON.slice('nianbao.'.length));
    expect(read('client/src/server.ts')).toContain(`'${GIVE_REASON}'`);
    expect(read('client/src/server.ts')).toContain(`'${OPEN_RULE}'`);
    for (const request of [FILE_STATUS, READ_FILE, OPEN_TEXT])
      expect(read('client/src/files.ts')).toContain(`'${request}'`);
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
