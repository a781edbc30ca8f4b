// Takes the pictures of docs/images from the running editor: reports by invented organs, in Chinese. With names, only
// those; with --theme NAME they are in that theme, and go to .cache/pictures to be looked at.
import { cp, mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { openBrowser } from './vscode/browser.mjs';
import { editorOn } from './vscode/editor.mjs';
import { editorAddress, startHost } from './vscode/host.mjs';
import { installVSCode } from './vscode/install.mjs';
import { copyExtension, ROOT } from './vscode/prepare.mjs';

const PICTURES = join(ROOT, 'docs', 'images');
const SIZE = { width: 1280, height: 800 };
const MOST = 300_000;
const LIMIT = 60_000;

const TOWNSHIP = '示例镇2023年政府信息公开工作年度报告.txt';
const BUREAU = '云溪县水务局2024年政府信息公开工作年度报告.md';

const LIGHT = 'Default Light+';
const THEMES = { dark: 'Default Dark+', 'high-contrast': 'Default High Contrast' };

const SETTINGS = {
  'workbench.reduceMotion': 'on',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.layoutControl.enabled': false,
  'window.commandCenter': false,
  'chat.commandCenter.enabled': false,
  'chat.agent.enabled': false,
  'extensions.ignoreRecommendations': true,
  'editor.minimap.enabled': false,
  'editor.fontFamily': "'Noto Sans Mono CJK SC', monospace",
  'editor.fontSize': 14,
  'editor.stickyScroll.enabled': false,
  'editor.renderWhitespace': 'none',
  'editor.guides.indentation': false,
  'editor.hover.delay': 100,
  'editor.wordWrap': 'off',
  'outline.collapseItems': 'alwaysExpand',
  'markdown.preview.fontSize': 13,
};

const SHOTS = {
  async 'wrong-figure'(editor) {
    await editor.closeSidebar();
    await editor.hover('.squiggly-error');
  },
  async lightbulb(editor) {
    await editor.closeSidebar();
    await editor.click('.squiggly-error');
    await editor.press('Control+.');
    await editor.sees('.action-widget .monaco-list-row.focused');
  },
  async outline(editor) {
    await editor.run('Explorer: Focus on Outline View');
    await editor.sees('.outline-tree .monaco-list-row');
    await editor.foldFiles();
    await editor.endOf('二、主动公开政府信息情况');
  },
  async ledger(editor) {
    await editor.closeSidebar();
    await editor.click('.squiggly-error');
    await editor.run('Show Ledger');
    await editor.ledger();
  },
  async 'hover-form'(editor) {
    await editor.closeSidebar();
    await editor.hoverText('三安全一稳定');
  },
  async dark(editor) {
    await editor.closeSidebar();
    await editor.hover('.squiggly-warning');
  },
  async 'high-contrast'(editor) {
    await editor.closeSidebar();
    await editor.hover('.squiggly-warning');
  },
};

const FILES = {
  'wrong-figure': BUREAU,
  lightbulb: BUREAU,
  outline: TOWNSHIP,
  ledger: BUREAU,
  'hover-form': TOWNSHIP,
  dark: TOWNSHIP,
  'high-contrast': TOWNSHIP,
};

async function main(given) {
  const { values, positionals: wanted } = parseArgs({
    args: given,
    allowPositionals: true,
    options: { theme: { type: 'string' } },
  });
  const pictures = values.theme === undefined ? PICTURES : join(ROOT, '.cache', 'pictures');
  const vscode = await installVSCode();
  const scratch = await mkdtemp(join(tmpdir(), 'nianbao-pictures-'));
  const folder = join(scratch, '年度报告');
  await cp(join(ROOT, 'test-fixtures', 'samples'), folder, { recursive: true });
  await mkdir(join(folder, '.vscode'));
  const useTheme = (theme) => {
    const settings = { ...SETTINGS, 'workbench.colorTheme': theme, 'files.exclude': { '.vscode': true } };
    return writeFile(join(folder, '.vscode', 'settings.json'), JSON.stringify(settings));
  };
  await mkdir(pictures, { recursive: true });
  const extension = await copyExtension(join(scratch, 'extension'));
  let host;
  let browser;
  try {
    host = await startHost({ vscode, dataFolder: join(scratch, 'data') });
    browser = await openBrowser();
    for (const [name, shot] of Object.entries(SHOTS)) {
      if (wanted.length > 0 && !wanted.includes(name)) continue;
      await useTheme(values.theme ?? THEMES[name] ?? LIGHT);
      await take(
        browser,
        editorAddress({ port: host.port, folder, extension, file: join(folder, FILES[name]) }),
        join(pictures, `${name}.png`),
        shot,
      );
    }
  } finally {
    await browser?.close();
    await host?.stop();
    await rm(scratch, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function take(browser, address, path, shot) {
  const name = basename(path);
  const page = await browser.newPage({ viewport: SIZE, locale: 'zh-CN' });
  page.setDefaultTimeout(LIMIT);
  // The display language that extensions are told; the workbench itself has no Chinese texts without a language pack.
  await page.addInitScript(() => {
    globalThis._VSCODE_NLS_LANGUAGE = 'zh-cn';
  });
  try {
    await page.goto(address);
    const editor = editorOn(page);
    await editor.ready();
    await shot(editor);
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({ path });
    const { size } = await stat(path);
    console.log(`${name}: ${(size / 1000).toFixed(0)} kB`);
    if (size > MOST) throw new Error(`${name} is larger than ${MOST / 1000} kB`);
  } catch (error) {
    await page.screenshot({ path: join(ROOT, '.cache', `failed-${name}`) });
    throw error;
  } finally {
    await page.close();
  }
}

await main(process.argv.slice(2));
