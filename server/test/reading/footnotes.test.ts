import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../src/findings/apply.ts';
import { change, EIGHT_REQUESTS, figures, findings, found, read, sheet } from './documents.ts';

const tabs = sheet({ cells: EIGHT_REQUESTS });
const blanks = tabs.replace(/\t+/g, ' ');
const lines = tabs.replace(/\t+/g, '\n');

/** The same mark behind a label of each table. */
function marked(text: string, mark: string): string {
  return ['行政强制', '（一）予以公开', '2.重复申请', '未经复议直接起诉'].reduce(
    (whole, label) => change(whole, label, `${label}${mark}`),
    text,
  );
}

describe('the mark of a footnote', () => {
  it.each(['①', '*', '※', '[1]', '[^1]', '注1', '（注1）', '【注】', '²'])(
    'is no part of a label: %s',
    (mark) => {
      for (const text of [tabs, blanks, lines]) {
        expect(found(marked(text, mark))).toEqual([]);
        expect(figures(read(marked(text, mark)), 'granted')).toEqual(['6', '0', '0', '0', '0', '0', '6']);
      }
    },
  );

  it('may stand before it', () => {
    expect(found(change(tabs, '行政强制', '*行政强制'))).toEqual([]);
  });

  it('hides no slip, and stays where that is mended', () => {
    for (const text of [tabs, blanks, lines]) {
      const right = marked(text, '①');
      const slip = change(right, '（一）予以公开①', '（一）予以公升①');
      expect(found(slip)).toEqual(['label: （一）予以公升']);
      expect(applyEdits(slip, findings(slip)[0]!.fixes[0]!.edits)).toBe(right);
    }
  });

  it('is not every number behind a label', () => {
    expect(found(change(tabs, '2.重复申请', '2.重复申请1'))).toEqual(['label: 2.重复申请1']);
  });
});

describe('the mark of a footnote on a page', () => {
  const cell = (text: string) => `<td>${text}</td>`;
  const page = `<body>${tabs
    .split('\n')
    .map((line) =>
      line.includes('\t') ? `<tr>${line.split('\t').map(cell).join('')}</tr>` : `<p>${line}</p>`,
    )
    .join('\n')
    .replace(/(?:<tr>.*\n?)+/g, (rows) => `<table>${rows}</table>\n`)}</body>`;

  it('is raised, and no digit', () => {
    expect(found(page, 'a.html')).toEqual([]);
    const noted = change(
      change(
        page,
        '>（一）予以公开</td><td></td><td>6<',
        '>（一）予以公开<sup>1</sup></td><td></td><td>6<sup><a href="#n">[2]</a></sup><',
      ),
      '>法律服务机构<',
      '>法律服务机构<sup>3</sup><',
    );
    expect(found(noted, 'a.html')).toEqual([]);
    expect(figures(read(noted, 'a.html'), 'granted')).toEqual(['6', '0', '0', '0', '0', '0', '6']);
  });

  it('is none where nothing but the raised figure stands in the cell', () => {
    const raised = change(
      page,
      '>（一）予以公开</td><td></td><td>6<',
      '>（一）予以公开</td><td></td><td><sup>6</sup><',
    );
    expect(figures(read(raised, 'a.html'), 'granted')?.[0]).toBe('6');
  });

  describe('where the figures stand in fields', () => {
    const typed = page.replace(/<td>(\d+)<\/td>/g, '<td><input type="text" name="f" value="$1"></td>');

    it('they are read', () => {
      expect(found(typed, 'a.html')).toEqual([]);
      expect(figures(read(typed, 'a.html'), 'received')).toEqual(['5', '2', '0', '0', '0', '0', '7']);
      expect(found(typed.replace(/<input[^>]*value="(\d+)">/g, '<textarea>$1</textarea>'), 'a.html')).toEqual(
        [],
      );
    });

    it('a blank one is blank, and filled in between its quotes', () => {
      const row = '（一）予以公开</td><td></td><td><input type="text" name="f" value="6">';
      const blank = change(typed, row, row.replace('6', ''));
      const [finding] = findings(blank, 'a.html').filter(({ rule }) => rule === 'cell-blank');
      expect(applyEdits(blank, finding!.fixes[0]!.edits)).toBe(typed);
    });

    it('buttons and hidden fields say nothing', () => {
      const button = '<input type="submit" value="9"><input type="hidden" value="8">';
      expect(found(typed.replace('value="6">', `value="6">${button}`), 'a.html')).toEqual([]);
    });
  });
});
