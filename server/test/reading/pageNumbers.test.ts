import { describe, expect, it } from 'vitest';
import { change, figures, findings, found, read, sheet } from './documents.ts';

/** Every cell on a line of its own. */
const stream = (cells: Readonly<Record<string, string>>) => sheet({ cells }).replace(/\t+/g, '\n');

/** 4.保护第三方合法权益 2 0 0 1 0 0 3, and 1.信访举报投诉类申请 1 0 0 0 0 0 1; all else is 0. */
const CELLS = {
  't3/refused.third-party/natural': '2',
  't3/refused.third-party/welfare': '1',
  't3/refused.third-party/total': '3',
  't3/declined.petition/natural': '1',
  't3/declined.petition/total': '1',
};
const THIRD_PARTY = '4.保护第三方合法权益\n2\n0\n0\n1\n0\n0\n3\n';
const PETITION = '1.信访举报投诉类申请\n1\n0\n0\n0\n0\n0\n1\n';
const REPEATED = '2.重复申请\n0\n0\n0\n0\n0\n0\n0\n';
const text = stream(CELLS);

/** The pages of a text in which these stretches, each of which stands once, are written so. */
function pages(...changes: readonly (readonly [string, string])[]): string {
  return changes.reduce((all, [from, to]) => change(all, from, to), text);
}

it('a text with a cell on each line is read', () => expect(found(text)).toEqual([]));

describe('the number of a page among cells', () => {
  it('is told by the sums of the rows where it is counted on', () => {
    const both = pages([THIRD_PARTY, `${THIRD_PARTY}5\n`], [PETITION, `${PETITION}6\n`]);
    expect(found(both)).toEqual([]);
    expect(figures(read(both), 'refused.third-party')).toEqual(['2', '0', '0', '1', '0', '0', '3']);
    expect(figures(read(both), 'declined.petition')).toEqual(['1', '0', '0', '0', '0', '0', '1']);
  });

  it('may stand in the middle of a row', () => {
    const both = pages(
      [THIRD_PARTY, THIRD_PARTY.replace('2\n0\n0\n1', '2\n0\n5\n0\n1')],
      [REPEATED, `${REPEATED}6\n`],
    );
    expect(found(both)).toEqual([]);
    expect(figures(read(both), 'refused.third-party')).toEqual(['2', '0', '0', '1', '0', '0', '3']);
  });

  it('is told by one row alone, where it stands at its end', () => {
    expect(found(pages([THIRD_PARTY, `${THIRD_PARTY}7\n`]))).toEqual([]);
    expect(found(pages([THIRD_PARTY, THIRD_PARTY.replace('益\n', '益\n7\n')]))).toEqual([]);
  });

  it.each(['（四）无法提供', '（六）其他处理', '本年度办理结果', '自然人'])(
    'is no figure behind %s',
    (label) => {
      const split = pages([`${label}\n`, `${label}\n7\n`]);
      expect(found(split)).toEqual([]);
    },
  );

  it('is told in a row whose sum is wrong by the page before', () => {
    const slip = pages(
      [THIRD_PARTY, `${THIRD_PARTY}7\n`],
      [PETITION, '1.信访举报投诉类申请\n1\n0\n0\n2\n0\n0\n1\n8\n'],
    );
    expect(found(slip)).toEqual([]);
    expect(figures(read(slip), 'declined.petition')).toEqual(['1', '0', '0', '2', '0', '0', '1']);
  });

  it.each([
    ['a figure written twice', THIRD_PARTY.replace('益\n2', '益\n2\n2')],
    ['a number in the middle of one row', THIRD_PARTY.replace('2\n0\n0', '2\n0\n7\n0')],
    ['a number without which the sum is wrong too', `${THIRD_PARTY.replace('益\n2', '益\n4')}7\n`],
    ['a number that another might be as well', `${THIRD_PARTY}5\n`],
    ['a number with a unit', `${THIRD_PARTY}5件\n`],
  ])('is not told from %s', (_, row) => {
    expect(found(pages([THIRD_PARTY, row])).map((each) => each.split(':')[0])).toEqual(['cell-count']);
  });

  it('is not told where the numbers are none of pages that follow each other', () => {
    const back = pages([THIRD_PARTY, `${THIRD_PARTY}8\n`], [PETITION, `${PETITION}7\n`]);
    expect(findings(back).map(({ rule }) => rule)).toEqual(['cell-count', 'cell-count']);
    const far = pages([THIRD_PARTY, `${THIRD_PARTY}7\n`], [PETITION, `${PETITION}95\n`]);
    expect(findings(far).map(({ rule }) => rule)).toEqual(['cell-count', 'cell-count']);
  });

  it.each([
    '- 5 -',
    '—5—',
    '·5·',
    '~ 5 ~',
    '第 5 页',
    '第五页',
    '第5页 共8页',
    '5/8',
    '5 / 8',
    'P5',
    'Page 5 of 8',
    'Ⅴ',
    '[5]',
    '【5】',
    'ⅹⅱ',
    '- Ⅴ -',
  ])('is none of them where it is marked: %s', (mark) => {
    const marked = pages([THIRD_PARTY, THIRD_PARTY.replace('2\n0\n0\n1', `2\n0\n${mark}\n0\n1`)]);
    expect(found(marked)).toEqual([]);
    expect(figures(read(marked), 'refused.third-party')).toEqual(['2', '0', '0', '1', '0', '0', '3']);
  });
});
