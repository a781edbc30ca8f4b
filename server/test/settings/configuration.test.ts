import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import schema from '../../../docs/nianbao.schema.json' with { type: 'json' };
import packageJson from '../../../package.json' with { type: 'json' };
import { RULES } from '../../src/rules/registry.ts';
import { CONFIGURATION_KEYS, readConfiguration } from '../../src/settings/configuration.ts';
import { SUPPRESSION_KEYS } from '../../src/settings/suppressions.ts';
import { THRESHOLD_NAMES, THRESHOLDS } from '../../src/settings/thresholds.ts';
import { LEVELS } from '../../src/settings/types.ts';
import { VOCABULARY } from '../../src/workspace/vocabulary.ts';

function read(text: string) {
  const { configuration, problems } = readConfiguration(text, VOCABULARY);
  const said = problems.map(({ message, span }) => `${text.slice(span.start, span.end)}: ${message.en}`);
  return { configuration, problems, said, rules: levels(configuration.rules) };
}

function levels(rules: ReturnType<typeof readConfiguration>['configuration']['rules']) {
  return Object.fromEntries([...rules].map(([id, { value }]) => [id, value]));
}

const WHOLE = `{
  "$schema": "https://example.org/nianbao.schema.json", // 说明
  "rules": { "label": "off", "cell-blank": "error" },
  "organs": { "水务局": "云溪县水务局" },
  "thresholds": { "feeUnit": 500, "shortProblems": 3.5 },
  "include": ["2024/**"],
  "exclude": ["草稿", "*.bak.txt"],
  "suppress": [
    { "file": "a.txt", "rule": "label", "section": "disclosure", "reason": "沿用旧表" },
    { "file": "2024/*.txt", "rule": "cell-blank", "cell": "t3/granted/natural", "reason": "上级要求留空", "fingerprint": "0123456789abcdef" },
  ],
}`;

describe('a configuration', () => {
  it('is read whole', () => {
    const { configuration, said, rules } = read(WHOLE);
    expect(said).toEqual([]);
    expect(rules).toEqual({ label: 'off', 'cell-blank': 'error' });
    expect(configuration.organs.get('水务局')?.value).toBe('云溪县水务局');
    expect(configuration.thresholds.get('shortProblems')?.value).toBe(3.5);
    expect(configuration.include?.map(({ value }) => value.pattern)).toEqual(['2024/**']);
    expect(configuration.exclude.map(({ value }) => value.pattern)).toEqual(['草稿', '*.bak.txt']);
    expect(configuration.suppress).toMatchObject([
      { rule: 'label', section: 'disclosure', reason: '沿用旧表' },
      { rule: 'cell-blank', cell: 't3/granted/natural', fingerprint: '0123456789abcdef' },
    ]);
    const { span } = configuration.rules.get('label')!;
    expect(WHOLE.slice(span.start, span.end)).toBe('"label"');
  });

  it.each([
    ['{ "rule": {}, "rules": { "label": "off" } }', /^"rule": There is no key “rule”.* mean rules\?/],
    ['{ "rules": { "lable": "off", "label": "off" } }', /^"lable": There is no rule “lable”.* mean label\?/],
    ['{ "rules": { "cell-blank": "warn", "label": "off" } }', /^"warn": There is no level.* mean warning\?/],
    ['{ "rules": { "cell-blank": 2, "label": "off" } }', /^2: cell-blank must be a level.*this is a number/],
    ['{ "rules": { "label": "off" "title": "off" } }', /comma is missing/],
    ['{ "rules": { "label": "error", "label": "off" } }', /written more than once/],
    ['{ "rules": { "label": "off" }, "organs": ["x"] }', /^\["x"\]: organs must be an object/],
    ['{ "rules": { "label": "off" }, "organs": { "局": "" } }', /Neither the alias/],
    ['{ "rules": { "label": "off" }, "thresholds": { "jmp": 3 } }', /There is no threshold “jmp”/],
    [
      '{ "rules": { "label": "off" }, "thresholds": { "shortProblems": "5" } }',
      /^"5": shortProblems must be a number/,
    ],
    ['{ "rules": { "label": "off" }, "thresholds": { "shortProblems": 0 } }', /shortProblems is at least 1/],
    [
      '{ "rules": { "label": "off" }, "thresholds": { "shortProblems": 1e999 } }',
      /shortProblems is at least 1/,
    ],
    ['{ "rules": { "label": "off" }, "include": "2024" }', /include must be an array/],
    ['{ "rules": { "label": "off" }, "exclude": ["../x"] }', /may not lead out/],
    ['{ "rules": { "label": "off" }, "exclude": [1] }', /exclude\[0\] must be text/],
    ['{ "rules": { "label": "off" }, "suppress": {} }', /suppress must be an array/],
    ['{ "$schema": 1, "rules": { "label": "off" } }', /\$schema must be text/],
  ])('that is broken is told, and the rest holds: %s', (text, wanted) => {
    const { said, rules } = read(text);
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(wanted);
    expect(rules.label).toBe('off');
  });

  it.each(['', '[]', '"x"', '{', 'rules: off', '{"rules":', '\u0000'])(
    'that is no object is told: %j',
    (text) => {
      expect(read(text).said.length).toBeGreaterThan(0);
    },
  );

  it('does not shut every file out by a list that cannot be used', () => {
    expect(read('{ "include": ["../x"] }').configuration.include).toBeNull();
    expect(read('{ "include": [] }').configuration.include).toEqual([]);
  });

  it('takes names from nowhere but itself', () => {
    const { configuration, said } = read(
      '{ "organs": { "__proto__": "甲局" }, "rules": { "constructor": "off" } }',
    );
    expect(configuration.organs.get('__proto__')?.value).toBe('甲局');
    expect(said[0]).toContain('There is no rule “constructor”');
  });

  it('offers what was meant', () => {
    const { problems } = read('{ "rulse": {}, "rules": { "label": "eror" } }');
    expect(problems.map(({ replacement }) => replacement)).toEqual(['"rules"', '"error"']);
  });

  it.each([
    ['{ "rule": "label", "reason": "x" }', 'lacks file'],
    ['{ "file": "a.txt", "rule": "label" }', 'lacks reason'],
    ['{ "file": "a.txt", "rule": "label", "reason": " " }', 'lacks reason'],
    ['{ "file": "../a.txt", "rule": "label", "reason": "x" }', 'may not lead out'],
    ['{ "file": "a.txt", "rule": "lable", "reason": "x" }', 'mean label?'],
    ['{ "file": "a.txt", "rule": "suppression", "reason": "x" }', 'no rule to suppress'],
    ['{ "file": "a.txt", "rule": "label", "cell": "t3/x/y", "reason": "x" }', 'no cell'],
    ['{ "file": "a.txt", "rule": "label", "section": "五", "reason": "x" }', 'no section'],
    ['{ "file": "a.txt", "rule": "label", "sectoin": "problems", "reason": "x" }', 'no key “sectoin”'],
    ['{ "file": "a.txt", "rule": "label", "fingerprint": "1", "reason": "x" }', '16 hexadecimal'],
    [
      '{ "file": "a.txt", "rule": "label", "cell": "t3/granted/natural", "section": "requests", "reason": "x" }',
      'not both',
    ],
    ['"label"', 'suppress[0] must be an object'],
  ])('hides nothing by an entry that is not whole: %s', (entry, wanted) => {
    const good = '{ "file": "b.txt", "rule": "label", "reason": "x" }';
    const { configuration, said } = read(`{ "suppress": [${entry}, ${good}] }`);
    expect(said).toHaveLength(1);
    expect(said[0]).toContain(wanted);
    expect(configuration.suppress).toHaveLength(1);
  });

  it('never throws', () => {
    const name = fc.constantFrom(
      ...CONFIGURATION_KEYS,
      ...SUPPRESSION_KEYS,
      'label',
      'shortProblems',
      '{',
      '*',
    );
    const tree = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        fc.string(),
        fc.integer(),
        fc.constant(null),
        tie('list'),
        tie('object'),
      ),
      list: fc.array(tie('value'), { maxLength: 3 }),
      object: fc.dictionary(name, tie('value'), { maxKeys: 5 }),
    })).object;
    fc.assert(
      fc.property(tree, fc.nat(), (value, cut) => {
        const text = JSON.stringify(value);
        read(text);
        read(text.slice(0, cut % (text.length + 1)));
      }),
    );
  });
});

describe('the page about the configuration', () => {
  const page = readFileSync(new URL('../../../docs/configuration.md', import.meta.url), 'utf8');

  it('has an example in which nothing is wrong', () => {
    const example = /```jsonc\n([\s\S]*?)```/.exec(page)![1]!;
    expect(read(example).said).toEqual([]);
  });

  it('tells of every key and the default of every threshold, in both languages', () => {
    for (const part of page.split('\n---\n')) {
      for (const key of [...CONFIGURATION_KEYS, ...SUPPRESSION_KEYS, ...THRESHOLD_NAMES])
        if (key !== '$schema') expect(part).toContain(`\`${key}\``);
      for (const name of THRESHOLD_NAMES) expect(part).toContain(String(THRESHOLDS[name].value));
    }
  });
});

describe('the schema of the configuration', () => {
  const { properties } = schema;

  it('names every rule with its level, and no other', () => {
    const ids = RULES.map(({ id }) => id);
    expect(Object.keys(properties.rules.properties)).toEqual(ids);
    for (const { id, level } of RULES) {
      const described: { enum: string[]; default: string } = (properties.rules.properties as never)[id];
      expect(described.enum).toEqual(LEVELS);
      expect(described.default).toBe(level);
    }
    const suppressible = RULES.filter(({ group }) => group !== 'meta').map(({ id }) => id);
    expect(properties.suppress.items.properties.rule.enum).toEqual(suppressible);
  });

  it('names every key, threshold, cell and section', () => {
    expect(Object.keys(properties).sort()).toEqual([...CONFIGURATION_KEYS].sort());
    expect(Object.keys(properties.suppress.items.properties).sort()).toEqual([...SUPPRESSION_KEYS].sort());
    expect(Object.keys(properties.thresholds.properties)).toEqual(THRESHOLD_NAMES);
    for (const name of THRESHOLD_NAMES) {
      expect(properties.thresholds.properties[name].default).toBe(THRESHOLDS[name].value);
      expect(properties.thresholds.properties[name].minimum).toBe(THRESHOLDS[name].least);
    }
    expect(properties.suppress.items.properties.cell.enum).toEqual(VOCABULARY.cells);
    expect(properties.suppress.items.properties.section.enum).toEqual(VOCABULARY.sections);
  });

  it('is associated with the file in VS Code', () => {
    expect(packageJson.contributes.jsonValidation).toEqual([
      { fileMatch: '.nianbao.json', url: './docs/nianbao.schema.json' },
    ]);
  });
});
