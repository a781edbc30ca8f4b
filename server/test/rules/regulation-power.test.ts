import { expect, it } from 'vitest';
import { regulationPower } from '../../src/rules/regulation-power.ts';
import { found, run, write } from './text/report.ts';
import { disclosureTable } from './text/tables.ts';

const report = (organ: string, regulations = '0\t0\t6') => ({
  title: `${organ}2022年政府信息公开工作年度报告`,
  disclosure: disclosureTable({ regulations }),
});

it.each([
  '霁州市青岚县人民政府',
  '青岚县',
  '岚汐区人民政府',
  '岚汐区人民政府办公室',
  '青岚县云溪镇人民政府',
  '岚汐区听松街道办事处',
  '青岚县杏陂乡',
  '霁州市望岫市人民政府',
  '青岚县水务局',
  '霁州市林业局',
  '某某自治县人民政府',
])('finds rules made by %s', (organ) => {
  expect(found(regulationPower, report(organ))).toEqual(['6']);
});

it.each(['昆山市人民政府', '江苏省昆山市', '津市市人民政府', '海港区人民政府', '某某市绿园区人民政府'])(
  'finds them by the rank of the place: %s',
  (organ) => {
    expect(found(regulationPower, report(organ))).toEqual(['6']);
  },
);

it.each(['苏州市人民政府', '霁州新区', '霁州保税港区', '嘉峪关市人民政府', '昆山市司法局'])(
  'is silent where the place has the power or is not known: %s',
  (organ) => {
    const expected = organ.endsWith('司法局') ? ['6'] : [];
    expect(found(regulationPower, report(organ))).toEqual(expected);
  },
);

it.each([
  '霁州市人民政府',
  '霁州市人民政府办公室',
  '霁州市司法局',
  '某某省人民政府',
  '某某自治区人民政府',
  '某某自治州人民政府',
  '澜舟新区管理委员会',
  '霁州经济技术开发区',
  '国家林业局',
  '水务局',
])('is silent on %s', (organ) => {
  expect(found(regulationPower, report(organ))).toEqual([]);
});

it('is silent where there are none', () => {
  expect(found(regulationPower, report('青岚县人民政府', '0\t0\t0'))).toEqual([]);
  expect(found(regulationPower, report('青岚县人民政府', '\t\t'))).toEqual([]);
});

it('says what, why and what to do, once for the row', () => {
  const drafts = run(regulationPower, write(report('青岚县人民政府', '2\t0\t6')));
  expect(drafts).toHaveLength(1);
  expect(drafts[0]!.cell).toBe('t2/regulations/issued');
  expect(drafts[0]!.related).toHaveLength(1);
  expect(drafts[0]!.message.zh).toBe(
    '「规章」一行填了本年制发件数 2、现行有效件数 6：县（区）没有规章制定权（《立法法》第九十三条）。请核对，是行政规范性文件的填到下一行，规章填 0。',
  );
  expect(drafts[0]!.message.en).toMatch(/^The row 规章 says .*\.$/);
});
