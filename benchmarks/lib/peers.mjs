// What a user would pick instead, each as `{ name, run(text) }`.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

export async function remark() {
  const { unified } = await import('unified');
  const { default: remarkParse } = await import('remark-parse');
  const parser = unified().use(remarkParse).freeze();
  return { name: 'remark-parse', run: (text) => parser.parse(text) };
}

/** `extension` tells those that care whether the text is Markdown. */
export async function peers(extension) {
  return [
    await remarkGfm(),
    await markdownlint(),
    await textlint(extension),
    autocorrect(extension),
    await zhlint(),
  ];
}

async function remarkGfm() {
  const { unified } = await import('unified');
  const { default: remarkParse } = await import('remark-parse');
  const { default: gfm } = await import('remark-gfm');
  const parser = unified().use(remarkParse).use(gfm).freeze();
  return { name: 'remark-parse + gfm', run: (text) => parser.parse(text) };
}

async function markdownlint() {
  const { lint } = await import('markdownlint/sync');
  return { name: 'markdownlint', run: (text) => lint({ strings: { text } }) };
}

async function textlint(extension) {
  const { TextlintKernel } = await import('@textlint/kernel');
  const kernel = new TextlintKernel();
  const plain = extension === '.txt';
  const plugin = require(plain ? '@textlint/textlint-plugin-text' : '@textlint/textlint-plugin-markdown');
  const rules = [
    'textlint-rule-zh-half-and-full-width-bracket',
    'textlint-rule-ja-space-between-half-and-full-width',
  ].map((ruleId) => ({ ruleId, rule: require(ruleId).default ?? require(ruleId) }));
  const options = {
    ext: extension,
    filePath: `report${extension}`,
    plugins: [{ pluginId: 'only', plugin: plugin.default ?? plugin }],
    rules,
  };
  return { name: 'textlint，括号与空格两条规则', run: (text) => kernel.lintText(text, options) };
}

function autocorrect(extension) {
  const { lintFor } = require('autocorrect-node');
  return { name: 'autocorrect-node（Rust）', run: (text) => lintFor(text, `report${extension}`) };
}

async function zhlint() {
  const { run } = await import('zhlint');
  const rules = { rules: { preset: 'default' } };
  return { name: 'zhlint', run: (text) => run(text, rules) };
}
