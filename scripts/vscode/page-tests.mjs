// The editor as a user sees it, driven by mouse and keyboard.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { editorOn } from './editor.mjs';
import { editorAddress } from './host.mjs';

const REPORT = '示例镇2023年政府信息公开工作年度报告.txt';
const BUREAU = '云溪县水务局2024年政府信息公开工作年度报告.md';
const WRONG = '本年度止件数';
const RIGHT = '本年废止件数';
const LIMIT = 60_000;

/** What WCAG 2 asks of text at level AA. */
const CONTRAST = 4.5;

const THEMES = {
  'Default Light Modern': 'vs',
  'Default Dark Modern': 'vs-dark',
  'Default High Contrast': 'hc-black',
  'Default High Contrast Light': 'hc-light',
};

const TESTS = {
  'a squiggle, its lightbulb and its fix, by mouse and keyboard; undo is one step': async (editor) => {
    await editor.squiggles(1);
    await editor.click('.squiggly-warning');
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
  'hovering over the squiggle says what is wrong, and over a label what belongs there': async (editor) => {
    await editor.squiggles(1);
    await editor.hover('.squiggly-warning');
    await editor.hoverSays('label');
    await editor.hoverSays(RIGHT);
    await editor.hoverText('三安全一稳定');
    await editor.hoverSays('第十四条');
  },
  'an explanation is previewed from the lightbulb before it is applied': async (editor) => {
    await editor.click('.squiggly-error');
    await editor.clickLightbulb();
    await editor.previewAction('7 → 4');
    await editor.sees('.editor-instance .squiggly-error');
    await editor.applyPreview();
    await editor.seesNot('.editor-instance .squiggly-error');
    await editor.shows('| 4 | 1 | 0 | 0 | 0 | 0 | 5 |');
  },
  'the heading that the lines in view belong to stays in sight above them': async (editor) => {
    await editor.squiggles(1);
    await editor.scrollPast('三、收到和处理政府信息公开申请情况');
    await editor.sticks('三、收到和处理政府信息公开申请情况');
  },
  'every word can be read in light, dark and high contrast themes': async (editor, _, folder) => {
    for (const [name, kind] of Object.entries(THEMES)) {
      const settings = JSON.stringify({ 'workbench.colorTheme': name });
      await writeFile(join(folder, '.vscode', 'settings.json'), settings);
      await editor.sees(`.monaco-workbench.${kind}`);
      await editor.readable(CONTRAST);
    }
  },
  'the language status says how far the report is checked': async (editor) => {
    await editor.squiggles(1);
    await (await editor.status()).filter({ hasText: /Checked \d+\/\d+/ }).waitFor();
  },
  'a new report is asked for and there': async (editor) => {
    // The palette knows the commands that there were when it was opened.
    await editor.squiggles(1);
    await editor.run('Nianbao: New Report');
    await editor.answer('Name of the organ', '示例县财政局');
    await editor.answer('Report year', '2024');
    await editor.answer('Plain text with tabs');
    await editor.shows('示例县财政局2024年政府信息公开工作年度报告');
    await (await editor.status()).filter({ hasText: 'Not filled in yet' }).waitFor();
  },
  'a language server that the system kills is started again': async (editor, host) => {
    await editor.squiggles(1);
    await host.killLanguageServer();
    await editor.endOf('二、主动公开政府信息情况');
    await editor.press('Backspace');
    await editor.squiggles(2);
  },
};

/** The tests that begin with another file than the report in plain text. */
const FILES = { 'an explanation is previewed from the lightbulb before it is applied': BUREAU };

/** @param only those whose name holds this text */
export async function pageTests({ browser, host, folder, extension, pictures, only = '' }) {
  const results = [];
  for (const [name, test] of Object.entries(TESTS).filter(([each]) => each.includes(only))) {
    const page = await browser.newPage({ viewport: { width: 1400, height: 1100 } });
    page.setDefaultTimeout(LIMIT);
    try {
      const own = await folder(results.length + 1);
      await page.goto(
        editorAddress({ port: host.port, folder: own, extension, file: join(own, FILES[name] ?? REPORT) }),
      );
      await page.locator('.monaco-editor .view-lines').first().waitFor();
      await test(editorOn(page), host, own);
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
