// Writes what is derived from the rules' own records: docs/rules, the README's table, the settings' schema.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { configurationSchema } from './docs/configuration.mjs';
import { indexPage, rulePage, ruleTable } from './docs/pages.mjs';
import { describeSettings, describeTexts } from './docs/settings.mjs';
import { loadTypeScript, ROOT } from './load-typescript.mjs';

const { RULES } = await loadTypeScript('server/src/rules/registry.ts');
const { THRESHOLDS } = await loadTypeScript('server/src/settings/thresholds.ts');
const { VOCABULARY } = await loadTypeScript('server/src/workspace/vocabulary.ts');

writePages(join(ROOT, 'docs', 'rules'));
writeFileSync(join(ROOT, 'docs', 'nianbao.schema.json'), configurationSchema(RULES, THRESHOLDS, VOCABULARY));
rewriteFile('README.md', (text) => betweenMarkers(text, ruleTable(RULES, 'docs/rules/')));
rewriteFile('package.json', (text) => describeSettings(text, RULES));
rewriteFile('package.nls.json', (text) => describeTexts(text, RULES, 'en'));
rewriteFile('package.nls.zh-cn.json', (text) => describeTexts(text, RULES, 'zh'));

function writePages(folder) {
  mkdirSync(folder, { recursive: true });
  const pages = new Map(RULES.map((rule) => [`${rule.id}.md`, rulePage(rule)]));
  pages.set('README.md', indexPage(RULES));
  for (const name of readdirSync(folder)) if (!pages.has(name)) rmSync(join(folder, name));
  for (const [name, page] of pages) writeFileSync(join(folder, name), page);
}

function rewriteFile(name, change) {
  const path = join(ROOT, name);
  if (!existsSync(path)) return;
  const old = readFileSync(path, 'utf8');
  const text = change(old);
  if (text !== old) writeFileSync(path, text);
}

function betweenMarkers(text, table) {
  return text.replace(
    /(<!-- rules:begin -->)[\s\S]*?(<!-- rules:end -->)/g,
    (_, begin, end) => `${begin}\n\n${table}\n\n${end}`,
  );
}
