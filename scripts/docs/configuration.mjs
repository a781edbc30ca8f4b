// The schema of .nianbao.json, which editors complete and check against. Chinese first, English after.

const LEVELS = ['off', 'hint', 'information', 'warning', 'error'];

export function configurationSchema(rules, thresholds, { cells, sections }) {
  const suppressible = rules.filter(({ group }) => group !== 'meta').map(({ id }) => id);
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: '.nianbao.json',
    description: says(
      '年报校对的配置。离报告最近的一份起作用，不与上层的合并。',
      'Configuration of Nianbao. The one nearest to a report counts; it is not merged with others.',
    ),
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: { type: 'string', description: says('本文件的格式说明。', 'The schema of this file.') },
      rules: {
        type: 'object',
        description: says('各条规则的级别。', 'Levels of rules.'),
        additionalProperties: false,
        properties: Object.fromEntries(
          rules.map(({ id, level, words }) => [
            id,
            { enum: LEVELS, default: level, description: says(words().summary.zh, words().summary.en) },
          ]),
        ),
      },
      organs: {
        type: 'object',
        description: says('机关的别名和全称。', 'Other names of organs, each with the full name.'),
        additionalProperties: { type: 'string', minLength: 1 },
      },
      thresholds: {
        type: 'object',
        description: says('规则里的数。', 'Numbers used by rules.'),
        additionalProperties: false,
        properties: Object.fromEntries(
          Object.entries(thresholds).map(([name, { value, least, says: text }]) => [
            name,
            { type: 'number', minimum: least, default: value, description: says(text.zh, text.en) },
          ]),
        ),
      },
      include: globs('查找文件夹时只检查这些文件。', 'Of the files in folders, only these are checked.'),
      exclude: globs('查找文件夹时不检查这些文件。', 'Of the files in folders, these are not checked.'),
      suppress: {
        type: 'array',
        description: says('看过并接受的问题，不再报告。', 'Findings that were looked at and accepted.'),
        items: {
          type: 'object',
          required: ['file', 'rule', 'reason'],
          additionalProperties: false,
          not: { required: ['cell', 'section'] },
          properties: {
            file: text(
              '文件名，或从本文件夹写起的路径，可用通配符。',
              'A name, or a path from this folder; wildcards may be used.',
            ),
            rule: { enum: suppressible, description: says('规则。', 'The rule.') },
            cell: { enum: cells, description: says('只在这一格。', 'In this cell only.') },
            section: { enum: sections, description: says('只在这一部分。', 'In this section only.') },
            reason: text('理由。', 'The reason.'),
            fingerprint: {
              type: 'string',
              pattern: '^[0-9a-f]{16}$',
              description: says(
                '有关数字的指纹：数字一改，这一条就失效。见 check --format json 的 figures。',
                'Of the figures concerned: the entry lapses when they change. See figures in check --format json.',
              ),
            },
          },
        },
      },
    },
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}

function says(zh, en) {
  return `${zh}\n${en}`;
}

function text(zh, en) {
  return { type: 'string', minLength: 1, description: says(zh, en) };
}

function globs(zh, en) {
  return { type: 'array', items: { type: 'string', minLength: 1 }, description: says(zh, en) };
}
