// Takes the pictures of docs/images from the running editor: reports by invented organs, light theme, Chinese.
import { cp, mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openBrowser } from './vscode/browser.mjs';
import { editorAddress, startHost } from './vscode/host.mjs';
import { installVSCode } from './vscode/install.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');
const PICTURES = join(ROOT, 'docs', 'images');
const SIZE = { width: 1280, height: 800 };
const MOST = 300_000;
const LIMIT = 60_000;

const TOWNSHIP = '示例镇2023年政府信息公开工作年度报告.txt';
const BUREAU = '云溪县水务局2024年政府信息公开工作年度报告.md';

const SETTINGS = {
  'workbench.colorTheme': 'Default Light Modern',
  'workbench.preferredLightColorTheme': 'Default Light Modern',
  'window.autoDetectColorScheme': false,
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
};

const FILES = {
  'wrong-figure': BUREAU,
  lightbulb: BUREAU,
  outline: TOWNSHIP,
  ledger: BUREAU,
  'hover-form': TOWNSHIP,
};

async function main(wanted) {
  const vscode = await installVSCode();
  const scratch = await mkdtemp(join(tmpdir(), 'nianbao-pictures-'));
  const folder = join(scratch, '年度报告');
  await cp(join(ROOT, 'test-fixtures', 'samples'), folder, { recursive: true });
  await mkdir(join(folder, '.vscode'));
  await writeFile(
    join(folder, '.vscode', 'settings.json'),
    JSON.stringify({ ...SETTINGS, 'files.exclude': { '.vscode': true } }),
  );
  await mkdir(PICTURES, { recursive: true });
  let host;
  let browser;
  try {
    host = await startHost({ vscode, dataFolder: join(scratch, 'data') });
    browser = await openBrowser();
    for (const [name, shot] of Object.entries(SHOTS)) {
      if (wanted.length > 0 && !wanted.includes(name)) continue;
      await take(
        browser,
        editorAddress({ port: host.port, folder, extension: ROOT, file: join(folder, FILES[name]) }),
        name,
        shot,
      );
    }
  } finally {
    await browser?.close();
    await host?.stop();
    await rm(scratch, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function take(browser, address, name, shot) {
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
    console.log(await page.evaluate(() => document.querySelector('.monaco-workbench').className));
    await page.evaluate(() => document.fonts.ready);
    const path = join(PICTURES, `${name}.png`);
    await page.screenshot({ path });
    const { size } = await stat(path);
    console.log(`${name}.png: ${(size / 1000).toFixed(0)} kB`);
    if (size > MOST) throw new Error(`${name}.png is larger than ${MOST / 1000} kB`);
  } catch (error) {
    await page.screenshot({ path: join(ROOT, '.cache', `${name}-failed.png`) });
    throw error;
  } finally {
    await page.close();
  }
}

function editorOn(page) {
  const within = (selector) => page.locator(`.editor-instance ${selector}`).first();
  const line = (text) => page.locator('.editor-instance .view-line').filter({ hasText: text }).first();
  const editor = {
    async ready() {
      await within('.view-lines').waitFor();
      await page.locator('.editor-instance [class*="squiggly-"]').first().waitFor({ state: 'attached' });
    },
    press: (keys) => page.keyboard.press(keys),
    sees: (selector) => page.locator(selector).first().waitFor(),
    async click(selector) {
      await editor.reveal(selector);
      await within(selector).click({ force: true });
    },
    /** Goes from problem to problem until the line is drawn. */
    async reveal(selector) {
      if ((await within(selector).count()) > 0) return;
      await within('.view-lines').click({ position: { x: 300, y: 10 } });
      for (let tries = 0; tries < 12 && (await within(selector).count()) === 0; tries++) {
        await page.keyboard.press('PageDown');
        await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => resolve())));
      }
      await within(selector).waitFor({ state: 'attached' });
    },
    async hover(selector) {
      await editor.reveal(selector);
      const box = await within(selector).boundingBox();
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
      await editor.hoverShown();
    },
    /** All that there is to say has come, and nothing is half transparent any more. */
    hoverShown: () =>
      page.waitForFunction(() => {
        const hover = document
          .querySelector('.monaco-hover:not(.hidden) .hover-row')
          ?.closest('.monaco-hover');
        if (!hover || hover.textContent.includes('Loading')) return false;
        return hover.getAnimations({ subtree: true }).length === 0 && getComputedStyle(hover).opacity === '1';
      }),
    async hoverText(text) {
      await within('.view-lines').click({ position: { x: 300, y: 10 } });
      for (let tries = 0; tries < 12 && (await line(text).count()) === 0; tries++) {
        await page.keyboard.press('PageDown');
        await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => resolve())));
      }
      const box = await line(text).locator('span span').filter({ hasText: text }).first().boundingBox();
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
      await editor.hoverShown();
    },
    async endOf(text) {
      await line(text).locator('span').first().click();
      await page.keyboard.press('End');
    },
    /** The outline has the side bar to itself. */
    async foldFiles() {
      const files = page.locator('.part.sidebar .pane-header[aria-expanded="true"]').first();
      await files.click();
      await page.locator('.explorer-folders-view').waitFor({ state: 'hidden' });
    },
    async closeSidebar() {
      const sidebar = page.locator('.part.sidebar');
      if (await sidebar.isVisible()) await page.keyboard.press('Control+b');
      await sidebar.waitFor({ state: 'hidden' });
    },
    async run(command) {
      await page.keyboard.press('F1');
      await page.locator('.quick-input-widget input').waitFor();
      await page.keyboard.insertText(command);
      await page.locator('.quick-input-list .monaco-list-row.focused').waitFor();
      await page.keyboard.press('Enter');
      await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    },
    async ledger() {
      const preview = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
      await preview.locator('h1').waitFor();
      await preview.locator('table').first().waitFor();
    },
  };
  return editor;
}

await main(process.argv.slice(2));
