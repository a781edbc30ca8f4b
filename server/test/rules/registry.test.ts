import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { RULES } from '../../src/rules/registry.ts';

const folder = fileURLToPath(new URL('../../../docs/rules/', import.meta.url));
const PAGES = readdirSync(folder).filter((name) => name !== 'README.md');

describe('the registry', () => {
  it('names every rule once, in words joined by hyphens', () => {
    const ids = RULES.map((rule) => rule.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z]+(?:-[a-z0-9]+)*$/);
  });

  it('has a page for every rule and no other, and an index that names them all', () => {
    expect(PAGES.sort()).toEqual(RULES.map((rule) => `${rule.id}.md`).sort());
    const index = readFileSync(`${folder}README.md`, 'utf8');
    for (const rule of RULES) expect(index).toContain(`(${rule.id}.md)`);
  });
});

describe.each(RULES)('the rule $id', (rule) => {
  it('is described in both languages', () => {
    for (const text of [rule.words().summary, rule.words().why, rule.words().fix]) {
      expect(text.zh).toMatch(/[\u4e00-\u9fff]/);
      expect(text.en).toMatch(/[A-Za-z]{2}/);
    }
    expect(rule.words().summary.zh).not.toContain('\n');
    expect(rule.words().summary.en).not.toContain('\n');
  });

  it('has an example that fires and another that does not', () => {
    expect(rule.words().examples.fires.trim()).not.toBe('');
    expect(rule.words().examples.silent.trim()).not.toBe('');
    expect(rule.words().examples.fires).not.toBe(rule.words().examples.silent);
  });

  it('says what it rests on', () => {
    expect(rule.words().basis.length).toBeGreaterThan(0);
    for (const each of rule.words().basis) if (each.kind !== 'practice') expect(each.reference).not.toBe('');
  });

  it('has a page that is up to date', () => {
    const page = readFileSync(`${folder}${rule.id}.md`, 'utf8');
    for (const text of [rule.words().summary, rule.words().why, rule.words().fix]) {
      expect(page).toContain(text.zh);
      expect(page).toContain(text.en);
    }
    expect(page).toContain(rule.words().examples.fires);
    expect(page).toContain(rule.words().examples.silent);
    expect(page).toContain(rule.level);
  });
});
