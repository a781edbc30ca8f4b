import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../src/findings/apply.ts';
import { change, figures, findings, found, read, sheet } from './documents.ts';

const tabs = sheet({ cells: { 't3/refused.secret/natural': '3', 't3/refused.secret/total': '3' } });
const RESULT = '三、本年度办理结果';

/** Table 3 with the labels of a row's groups before its own, on every row. */
function eachRow(join: (labels: readonly string[]) => string): string {
  let groups: string[] = [];
  return tabs
    .split('\n')
    .map((line) => {
      const match = /^(.*?[^\d\t])\t*((?:\t\d+){7})$/.exec(line);
      if (!match) return line;
      const cells = match[1]!.split('\t');
      groups = cells.map((cell, i) => (cell === '' && i < cells.length - 1 ? (groups[i] ?? '') : cell));
      return join(groups.filter((cell) => cell !== '')) + match[2]!;
    })
    .join('\n');
}

const repeated = eachRow((labels) =>
  [...labels, ...Array.from({ length: 3 - labels.length }, () => labels.at(-1)!)].join('\t'),
);
const fixed = (text: string) => applyEdits(text, findings(text)[0]!.fixes[0]!.edits);

describe('a merged cell that is written once for each row it covers', () => {
  it('is read', () => {
    expect(repeated.split(RESULT).length).toBeGreaterThan(20);
    expect(found(repeated)).toEqual([]);
  });

  it.each([RESULT, '（三）不予公开', '四、结转下年度继续办理', '（一）予以公开'])(
    'has its slip mended in all of them: %s',
    (label) => {
      const wrong = label.replace(/.(?=.$)/, '中');
      const slip = repeated.replaceAll(label, wrong);
      expect(found(slip)).toEqual([`label: ${wrong}`]);
      expect(fixed(slip)).toBe(repeated);
    },
  );

  it.each([
    [RESULT, '三、本年度办里结果'],
    ['（三）不予公开', '（三）不予公'],
    ['四、结转下年度继续办理', '四、结结转下年度继续办理'],
  ])('may have it in one of them: %s written %s', (label, wrong) => {
    const slip = repeated.replace(label, wrong);
    expect(found(slip)).toEqual([`label: ${wrong}`]);
    expect(fixed(slip)).toBe(repeated);
  });

  it('is left alone where what stands beside it is no slip', () => {
    const note = repeated.replace(`${RESULT}\t（三）不予公开`, `\t见说明`);
    expect(found(note)).toEqual([]);
  });
});

describe.each(['/', ' > ', '-', '→'])(
  'labels of a row and its groups in one cell, with %s between',
  (mark) => {
    const joined = eachRow((labels) => labels.join(mark));

    it('are read', () => {
      expect(found(joined)).toEqual([]);
      expect(figures(read(joined), 'refused.secret')).toEqual(['3', '0', '0', '0', '0', '0', '3']);
    });

    it.each(['2.重复申请', '3.危及“三安全一稳定”', '（七）总计'])(
      'show a slip in that of the row: %s',
      (label) => {
        const wrong = label.replace(/.(?=.$)/, '中');
        const slip = change(joined, `${label}\t`, `${wrong}\t`);
        expect(found(slip)).toEqual([`label: ${wrong}`]);
        expect(fixed(slip)).toBe(joined);
      },
    );

    it('show a slip in that of the group', () => {
      const slip = joined.replaceAll('（四）无法提供', '（四）无法中供');
      expect(found(slip)).toEqual(['label: （四）无法中供']);
      expect(fixed(slip)).toBe(joined);
    });
  },
);

describe('headers in one row, each with those above it', () => {
  const headers = [
    '自然人',
    ...['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'].map(
      (each) => `法人或其他组织-${each}`,
    ),
    '总计',
  ];
  const flat = tabs.replace(
    /^（本列数据.*\n.*\n.*\n/m,
    `项目\t\t\t${headers.map((each) => `申请人情况-${each}`).join('\t')}\n`,
  );

  it('are read', () => {
    expect(flat).not.toBe(tabs);
    expect(found(flat)).toEqual([]);
    expect(figures(read(flat), 'refused.secret')).toEqual(['3', '0', '0', '0', '0', '0', '3']);
  });

  it('show a slip', () => {
    const slip = change(flat, '社会公益组织', '社会公益组只');
    expect(found(slip)).toEqual(['label: 社会公益组只']);
    expect(fixed(slip)).toBe(flat);
  });
});

it('a mark within a label is a slip in it', () => {
  expect(found(change(tabs, '2.重复申请', '2.重复/申请'))).toEqual(['label: 2.重复/申请']);
});
