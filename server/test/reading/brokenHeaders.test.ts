import { describe, expect, it } from 'vitest';
import { change, figures, found, read, sheet } from './documents.ts';

const COLUMNS = '\t\t\t\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t';

describe('second lines of headers in a row of their own', () => {
  const broken = (first: string, second: string) =>
    change(sheet(), COLUMNS, `${first}\t社会公益组织\t法律服务机构\t其他\n${second}`);

  it('belong to the headers above that are not whole', () => {
    expect(found(broken('商业\t科研', '企业\t机构'))).toEqual([]);
    const piped = sheet().replace(/^.*\t.*$/gm, (row) => {
      const cells = row.split('\t').filter((cell) => cell !== '');
      const own = cells.map((cell) =>
        /企业$|机构$/.test(cell) && cell.length === 4 ? cell.slice(0, 2) : cell,
      );
      const rest = cells.flatMap((cell, i) => (own[i] === cell ? [] : [cell.slice(2)]));
      return [own, rest].flatMap((each) => (each.length > 0 ? [`${each.join(' | ')} |`] : [])).join('\n');
    });
    expect(piped).toContain('\n商业 | 科研 | 社会公益组织 | 法律服务机构 | 其他 |\n企业 | 机构 |\n');
    expect(found(piped)).toEqual([]);
  });

  it('show a slip in one of them', () => {
    expect(found(broken('商业\t科研', '企业\t机沟'))).toEqual([
      'label: 科研⇥社会公益组织⇥法律服务机构⇥其他\n企业⇥机沟',
    ]);
  });

  it('are no part of a header that is whole', () => {
    expect(found(broken('商业企业\t科研', '企业\t机构'))).not.toEqual([]);
  });
});

describe('headers read line by line, though they stand at different heights', () => {
  const HEADERS = [
    '行政复议 行政诉讼',
    '未经复议直接起诉 复议后起诉',
    '结果 结果 其他 尚未 总',
    '维持 纠正 结果 审结 计 结果 结果 其他 尚未 总 结果 结果 其他 尚未 总',
    '维持 纠正 结果 审结 计 维持 纠正 结果 审结 计',
  ].join('\n');
  const text = sheet({ review: '3 1 0 2 6 1 0 0 1 2 0 0 0 0 0' });
  const from = text.indexOf('行政复议\t');
  const woven = `${text.slice(0, from)}${HEADERS}\n${text.slice(text.indexOf('3 1 0 2'))}`;

  it('are those of the form', () => {
    expect(found(woven)).toEqual([]);
    expect(figures(read(woven), 'row')?.slice(0, 5)).toEqual(['3', '1', '0', '2', '6']);
  });

  it('show a slip in one that is whole', () => {
    expect(found(change(woven, '复议后起诉', '复义后起诉'))).toEqual(['label: 复义后起诉']);
  });
});
