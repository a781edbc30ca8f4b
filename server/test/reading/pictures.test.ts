import { expect, it } from 'vitest';
import { check } from '../../src/engine/check.ts';
import { DEFAULT_SETTINGS } from '../../src/settings/types.ts';
import { found, sheet } from './documents.ts';

const REQUESTS = '三、收到和处理政府信息公开申请情况';
const tables = /^([二三四]、\S+\n)\n(?:.*\t.*\n)+/gm;

it.each([
  ['page', 'a.html', '<p><img src="t.png" alt=""></p>'],
  ['Markdown', 'a.md', '![](media/image1.png)'],
])('a table that is a picture is not missing, and not read: %s', (_, name, picture) => {
  const text = sheet().replace(tables, `$1\n${picture}\n`);
  const source = name === 'a.html' ? `<body>${text.replace(/^(?!<p>)(.+)$/gm, '<p>$1</p>')}</body>` : text;
  expect(found(source, name).map((each) => each.split(':')[0])).toEqual(Array(3).fill('table-unreadable'));
  const { outcome, findings } = check(source, name === 'a.html' ? 'html' : 'markdown', DEFAULT_SETTINGS);
  expect(outcome).toBe('table-unreadable');
  const [unread] = findings.filter(({ rule }) => rule === 'table-unreadable');
  expect(unread!.message.zh).toContain('是图片');
});

it('a picture in another section is no table', () => {
  const text = sheet()
    .replace(/^(三、\S+\n)\n(?:.*\t.*\n)+/m, '$1\n')
    .replace(/^一、总体情况\n/m, '一、总体情况\n\n![](media/image1.png)\n');
  expect(found(text, 'a.md')).toEqual([`table-missing: ${REQUESTS}`]);
});

it('a picture beside a table that can be read is nothing', () => {
  expect(found(sheet().replace(REQUESTS, `${REQUESTS}\n\n![](a.png)\n`), 'a.md')).toEqual([]);
});
