// The language servers that are compared. Ours and the two that stand for the least are bundled alike.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { bundle, program } from './engine.mjs';

const require = createRequire(import.meta.url);
const NODE = process.execPath;

export async function nianbao() {
  return { name: 'Nianbao', command: [NODE, await program('dist/server.js'), '--stdio'] };
}

/** A vscode-languageserver that parses with remark, or does nothing at all. */
export async function bare(name) {
  const file = await bundle(`benchmarks/servers/${name}.mjs`, `${name}-server.cjs`);
  const label = name === 'remark' ? '只用 remark-parse 的服务器' : '什么也不做的服务器';
  return { name: label, command: [NODE, file, '--stdio'] };
}

/** It has its client parse with markdown-it, as VS Code does, and is asked for its diagnostics. */
export async function vscodeMarkdown() {
  const { default: MarkdownIt } = await import('markdown-it');
  const parser = new MarkdownIt({ html: true });
  const main = join(
    dirname(require.resolve('vscode-markdown-languageserver/package.json')),
    'dist/node/workerMain.js',
  );
  const texts = new Map();
  return {
    name: 'vscode-markdown-languageserver',
    command: [NODE, main, '--stdio'],
    pull: true,
    initializationOptions: { markdownFileExtensions: ['md', 'txt'] },
    settings: {
      markdown: {
        validate: {
          enabled: true,
          referenceLinks: { enabled: 'warning' },
          fragmentLinks: { enabled: 'warning' },
          fileLinks: { enabled: 'warning', markdownFragmentLinks: 'inherit' },
          ignoredLinks: [],
          unusedLinkDefinitions: { enabled: 'hint' },
          duplicateLinkDefinitions: { enabled: 'warning' },
        },
      },
    },
    texts,
    requests: {
      'markdown/parse': ({ uri, text }) => parser.parse(text ?? texts.get(uri) ?? '', {}),
      'markdown/findMarkdownFilesInWorkspace': () => [],
    },
  };
}

export function vscodeJson() {
  const main = require.resolve('vscode-json-languageserver/bin/vscode-json-languageserver');
  return { name: 'vscode-json-languageserver', command: [NODE, main, '--stdio'] };
}
