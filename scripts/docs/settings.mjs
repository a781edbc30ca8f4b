// What the editor's settings say of each rule: names and levels in package.json, texts in package.nls*.json.

const LEVELS = ['off', 'hint', 'information', 'warning', 'error'];

/** The manifest with every rule named under `nianbao.rules`; unchanged where it has no such setting. */
export function describeSettings(manifest, rules) {
  const json = JSON.parse(manifest);
  const setting = json.contributes?.configuration?.properties?.['nianbao.rules'];
  if (!setting) return manifest;
  setting.properties = Object.fromEntries(
    rules.map((rule) => [
      rule.id,
      { type: 'string', enum: LEVELS, default: rule.level, markdownDescription: `%${keyOf(rule)}%` },
    ]),
  );
  return print(json);
}

/** The texts of the settings, a line for each rule after all others. */
export function describeTexts(texts, rules, language) {
  const others = Object.entries(JSON.parse(texts)).filter(([key]) => !key.startsWith('rule.'));
  return print(
    Object.fromEntries([...others, ...rules.map((rule) => [keyOf(rule), rule.words().summary[language]])]),
  );
}

function keyOf(rule) {
  return `rule.${rule.id}`;
}

function print(json) {
  return `${JSON.stringify(json, null, 2)}\n`;
}
