import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../src/findings/apply.ts';
import { EIGHT_REQUESTS, figures, findings, found, read, sheet } from './documents.ts';

const tabs = sheet({ cells: EIGHT_REQUESTS });
/** The same with a cell on each line of its own, blank cells left out. */
const lines = tabs.replace(/\t+/g, '\n');
/** And as a PDF is read: the cells of a row parted by a blank. */
const blanks = tabs
  .split('\n')
  .map((line) => line.split('\t').filter(Boolean).join(' '))
  .join('\n');

/** The nth text that reads so, replaced. */
function replaceNth(text: string, n: number, from: string, to: string): string {
  let at = -1;
  for (let i = 0; i < n; i++) at = text.indexOf(from, at + 1);
  return text.slice(0, at) + to + text.slice(at + from.length);
}

describe.each([
  ['tabs', tabs],
  ['lines', lines],
  ['blanks', blanks],
])('a label written in the place of another, in a table of %s', (_, clean) => {
  it.each([
    ['商业企业', '科研机构', 1],
    ['科研机构', '商业企业', 1],
    ['社会公益组织', '法律服务机构', 1],
    ['本年废止件数', '现行有效件数', 1],
    ['行政许可', '行政强制', 1],
    ['结果纠正', '其他结果', 1],
    ['其他结果', '结果纠正', 2],
    ['总计', '尚未审结', 4],
  ])('is told where it stands: %s written %s', (right, wrong, n) => {
    expect(found(clean)).toEqual([]);
    const text = replaceNth(clean, n, right, wrong);
    const labels = findings(text).filter(({ rule }) => rule === 'label');
    expect(labels.map(({ span }) => text.slice(span.start, span.end))).toEqual([wrong]);
    expect(applyEdits(text, labels[0]!.fixes[0]!.edits)).toBe(clean);
    expect(figures(read(text), 'received')).toEqual(['5', '2', '0', '0', '0', '0', '7']);
  });
});

it('the name of a group is told too', () => {
  const text = tabs.replace('三、本年度办理结果', '（一）予以公开');
  expect(found(text)).toEqual(['label: （一）予以公开']);
  expect(applyEdits(text, findings(text)[0]!.fixes[0]!.edits)).toBe(tabs);
});

describe('is silent', () => {
  it('where headers stand again at the top of a page', () => {
    const header = tabs.split('\n').filter((line) => /自然人|商业企业/.test(line));
    const text = tabs.replace('（四）无法提供', (row) => `${header.join('\n')}\n${row}`);
    expect(found(text)).toEqual([]);
  });

  it('where a merged header is written in each of its cells', () => {
    const text = tabs.replace(/本年处理决定数量\t*/g, '本年处理决定数量\t本年处理决定数量\t本年处理决定数量');
    const wide = text.replace(/^(行政许可|行政处罚|行政强制)\t0\t*$/gm, '$1\t0\t0\t0');
    expect(found(wide)).toEqual([]);
  });
});
