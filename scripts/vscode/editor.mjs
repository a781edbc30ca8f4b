// The editor's page as a user handles it, by what is to be seen. Every wait is for something to be seen.

import { coloursOfText } from './contrast.mjs';

/** The colours of a theme come one after the other. */
const SETTLED = 20_000;
const SQUIGGLES = '.editor-instance .squiggly-warning';

export function editorOn(page) {
  const within = (selector) => page.locator(`.editor-instance ${selector}`).first();
  const line = (text) => page.locator('.editor-instance .view-line').filter({ hasText: text });
  const inQuickInput = (selector) => page.locator(`.quick-input-widget ${selector}`).first();
  // In the margin, where the line has no room for it; the one not in use is there too, but hidden.
  const lightbulb = page
    .locator('.editor-instance')
    .locator('[class*="codicon-gutter-lightbulb"], .lightBulbWidget')
    .filter({ visible: true });
  const middleOf = async (locator) => {
    const box = await locator.boundingBox();
    return [box.x + box.width / 2, box.y + box.height / 2];
  };
  /** Only the lines in view are drawn: pages down until it is. */
  const reveal = async (locator) => {
    if ((await locator.count()) === 0) await within('.view-lines').click({ position: { x: 300, y: 10 } });
    for (let tries = 0; tries < 12 && (await locator.count()) === 0; tries++) {
      await page.keyboard.press('PageDown');
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    }
    await locator.waitFor({ state: 'attached' });
  };
  const scrollWhile = async (wanted) => {
    for (let tries = 0; tries < 60 && (await wanted()); tries++) {
      await page.keyboard.press('Control+ArrowDown');
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    }
  };
  /** Away from the edge of the view, where a scroll bar may lie over it. */
  const intoTheMiddle = async (locator) => {
    const { height } = page.viewportSize();
    await scrollWhile(async () => (await middleOf(locator))[1] > height * 0.8);
  };
  /** All that there is to say has come, and nothing is half transparent any more. */
  const hoverShown = (timeout) =>
    page.waitForFunction(
      () => {
        const rows = [...document.querySelectorAll('.monaco-hover:not(.hidden) .hover-row')];
        const hover = rows.find((row) => row.checkVisibility())?.closest('.monaco-hover');
        if (!hover || hover.textContent.includes('Loading')) return false;
        return hover.getAnimations({ subtree: true }).length === 0 && getComputedStyle(hover).opacity === '1';
      },
      undefined,
      { timeout },
    );

  /** The mouse comes from beside: one that is there already is not noticed. */
  const pointAt = async (x, y) => {
    await page.mouse.move(x + 60, y);
    await page.mouse.move(x, y, { steps: 3 });
  };

  /**
   * A drawing of the text takes the mouse off what lies under it, until it moves again: it is kept moving a little,
   * and now and then comes anew, as the text may have moved too.
   */
  const hoverAt = async (place) => {
    for (let tries = 0; ; tries++) {
      const [x, y] = await place();
      if (tries % 5 === 0) await pointAt(x, y);
      else await page.mouse.move(x + (tries % 2), y);
      try {
        return await hoverShown(2_000);
      } catch (error) {
        if (tries === 25) throw error;
      }
    }
  };

  const editor = {
    press: (keys) => page.keyboard.press(keys),
    type: (text) => page.keyboard.insertText(text),
    shows: (text) => line(text).first().waitFor(),
    showsNot: (text) => line(text).waitFor({ state: 'detached' }),
    sees: (selector) => page.locator(selector).first().waitFor(),
    seesNot: (selector) => page.locator(selector).waitFor({ state: 'detached' }),
    async ready() {
      await within('.view-lines').waitFor();
      await within('[class*="squiggly-"]').waitFor({ state: 'attached' });
    },
    squiggles: (count) =>
      page.waitForFunction(
        ([selector, wanted]) => document.querySelectorAll(selector).length === wanted,
        [SQUIGGLES, count],
      ),
    async click(selector) {
      await reveal(within(selector));
      await page.mouse.click(...(await middleOf(within(selector))));
    },
    async hover(selector) {
      await reveal(within(selector));
      await hoverAt(() => middleOf(within(selector)));
    },
    async hoverText(text) {
      await reveal(line(text).first());
      await intoTheMiddle(line(text).first());
      await hoverAt(() => middleOf(line(text).locator('span span').filter({ hasText: text }).first()));
    },
    hoverSays: (text) => page.locator('.monaco-hover:not(.hidden)').filter({ hasText: text }).waitFor(),
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
    /** Of the edits of the action in focus; the text is as it was until they are applied. */
    async previewAction(title) {
      await page.locator('.action-widget .monaco-list-row.focused').filter({ hasText: title }).waitFor();
      await page.keyboard.press('Control+Enter');
      await page.locator('.bulk-edit-panel .monaco-list-row').first().waitFor();
    },
    applyPreview: () => page.locator('.bulk-edit-panel .monaco-button').first().click(),
    /** Until a line is out of the view, over its upper edge. */
    async scrollPast(text) {
      await within('.view-lines').click({ position: { x: 300, y: 10 } });
      await scrollWhile(async () => (await line(text).count()) > 0);
      await line(text).waitFor({ state: 'detached' });
    },
    sticks: (text) =>
      page.locator('.editor-instance .sticky-widget').filter({ hasText: text, visible: true }).waitFor(),
    /** All the text in view has at least this contrast, once it has the colours of prose, headings, citations, figures. */
    async readable(contrast) {
      for (const began = Date.now(); ; ) {
        const colours = await page.evaluate(coloursOfText);
        const faint = colours.filter((each) => each.contrast < contrast);
        if (faint.length === 0 && colours.length >= 4) return;
        if (Date.now() - began > SETTLED)
          throw new Error(`below ${contrast}: ${JSON.stringify(faint)} of ${JSON.stringify(colours)}`);
        await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
      }
    },
    /** By the command palette; the command must be the first that it finds. */
    async run(command) {
      await page.keyboard.press('F1');
      await inQuickInput('input').waitFor();
      await page.keyboard.insertText(command);
      await inQuickInput('.monaco-list-row.focused').filter({ hasText: command }).waitFor();
      await page.keyboard.press('Enter');
    },
    /** Answers the question that holds this text. */
    async answer(question, text) {
      await page.locator('.quick-input-widget').filter({ hasText: question }).waitFor();
      if (text !== undefined) await inQuickInput('input').fill(text);
      await page.keyboard.press('Enter');
    },
    async status() {
      await page.locator('.statusbar-item[id="status.languageStatus"]').hover();
      return page.locator('.hover-language-status');
    },
    /** The outline has the side bar to itself. */
    async foldFiles() {
      await page.locator('.part.sidebar .pane-header[aria-expanded="true"]').first().click();
      await page.locator('.explorer-folders-view').waitFor({ state: 'hidden' });
    },
    async closeSidebar() {
      const sidebar = page.locator('.part.sidebar');
      if (await sidebar.isVisible()) await page.keyboard.press('Control+b');
      await sidebar.waitFor({ state: 'hidden' });
    },
    async ledger() {
      const preview = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
      await preview.locator('h1').waitFor();
      await preview.locator('table').first().waitFor();
    },
  };
  return editor;
}
