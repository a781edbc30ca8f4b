// The editor as a user sees it, driven by mouse and keyboard. Every wait is for something to be seen.
import { join } from 'node:path';
import { editorAddress } from './host.mjs';

const REPORT = '示例镇2023年政府信息公开工作年度报告.txt';
const WRONG = '本年度止件数';
const RIGHT = '本年废止件数';
const LIMIT = 60_000;

const TESTS = {
  'a squiggle, its lightbulb and its fix, by mouse and keyboard; undo is one step': async (editor) => {
    await editor.squiggles(1);
    await editor.clickSquiggle();
    await editor.clickLightbulb();
    await editor.chooseAction(RIGHT);
    await editor.shows(RIGHT);
    await editor.showsNot(WRONG);
    await editor.squiggles(0);
    await editor.press('Control+z');
    await editor.shows(WRONG);
    await editor.squiggles(1);
  },
  'typing into a heading brings a squiggle, and its lightbulb takes the slip back': async (editor) => {
    await editor.squiggles(1);
    await editor.endOf('二、主动公开政府信息情况');
    await editor.press('Backspace');
    await editor.type('形');
    await editor.shows('二、主动公开政府信息情形');
    await editor.squiggles(2);
    await editor.lightbulb();
    await editor.press('Control+.');
    await editor.chooseAction('二、主动公开政府信息情况');
    await editor.showsNot('二、主动公开政府信息情形');
    await editor.squiggles(1);
  },
};

export async function pageTests({ browser, host, folder, extension, pictures }) {
  const results = [];
  for (const [name, test] of Object.entries(TESTS)) {
    const page = await browser.newPage({ viewport: { width: 1400, height: 1100 } });
    page.setDefaultTimeout(LIMIT);
    try {
      await page.goto(editorAddress({ port: host.port, folder, extension, file: join(folder, REPORT) }));
      await page.locator('.monaco-editor .view-lines').first().waitFor();
      await test(editorOn(page));
      results.push({ name, error: null });
    } catch (error) {
      await page.screenshot({ path: join(pictures, `page-${results.length + 1}.png`) });
      results.push({ name, error: error.stack });
    } finally {
      await page.close();
    }
  }
  return results;
}

function editorOn(page) {
  const lines = page.locator('.editor-instance .view-lines');
  const squiggles = page.locator('.editor-instance .squiggly-warning');
  // In the margin, where the line has no room for it; the one not in use is there too, but hidden.
  const lightbulb = page
    .locator('.editor-instance')
    .locator('[class*="codicon-gutter-lightbulb"], .lightBulbWidget')
    .filter({ visible: true });
  const line = (text) => lines.locator('.view-line').filter({ hasText: text });
  return {
    press: (keys) => page.keyboard.press(keys),
    type: (text) => page.keyboard.insertText(text),
    shows: (text) => line(text).first().waitFor(),
    showsNot: (text) => line(text).waitFor({ state: 'detached' }),
    squiggles: (count) =>
      page.waitForFunction(
        ([selector, wanted]) => document.querySelectorAll(selector).length === wanted,
        ['.editor-instance .squiggly-warning', count],
      ),
    async clickSquiggle() {
      const box = await squiggles.first().boundingBox();
      await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    },
    async endOf(text) {
      await line(text).first().locator('span').first().click();
      await page.keyboard.press('End');
    },
    lightbulb: () => lightbulb.waitFor(),
    clickLightbulb: () => lightbulb.click(),
    /** The action must be the one that Enter takes. */
    async chooseAction(title) {
      await page.locator('.action-widget .monaco-list-row.focused').filter({ hasText: title }).waitFor();
      await page.keyboard.press('Enter');
    },
  };
}
