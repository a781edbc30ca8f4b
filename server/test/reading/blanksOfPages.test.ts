import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { check } from '../../src/engine/check.ts';
import { applyEdits } from '../../src/findings/apply.ts';
import { DEFAULT_SETTINGS } from '../../src/settings/types.ts';

const SAMPLE = new URL(
  '../../../test-fixtures/samples/霁川县人民政府办公室2022年政府信息公开工作年度报告.html',
  import.meta.url,
);

/** The page with blank cells as an editor of pages, or a word processor, writes them. */
function page(blank: string): string {
  const rows = readFileSync(SAMPLE, 'utf8').split('\n');
  return rows.map((row) => row.replace(/<td>(?:&nbsp;|0)<\/td>/g, `<td>${blank}</td>`)).join('\n');
}

it.each([
  '&nbsp;',
  '',
  '  ',
  '<p align="center">&nbsp;</p>',
  '<p><span lang="EN-US"><o:p>&nbsp;</o:p></span></p>',
])('a blank cell %j is filled in where a figure would be written', (blank) => {
  const source = page(blank);
  const blanks = check(source, 'html', DEFAULT_SETTINGS).findings.filter(({ rule }) => rule === 'cell-blank');
  expect(blanks.length).toBeGreaterThan(0);
  for (const { fixes, span } of blanks) {
    expect(source.slice(0, span.start)).toMatch(/>\s*$/);
    expect(fixes).toHaveLength(1);
    const mended = applyEdits(source, fixes[0]!.edits)!;
    const added = fixes[0]!.edits.reduce((length, { newText }) => length + newText.length, 0);
    expect(mended.match(/<[^<>]*>|&nbsp;/g)).toEqual(source.match(/<[^<>]*>|&nbsp;/g));
    expect(mended).toHaveLength(source.length + added);
  }
});
