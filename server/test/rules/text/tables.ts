/** Table 2 with the figures given, the others 0. */
export function disclosureTable(figures: { regulations?: string; fees?: string }): string {
  return [
    '第二十条第（一）项\t\t\t',
    '信息内容\t本年制发件数\t本年废止件数\t现行有效件数',
    `规章\t${figures.regulations ?? '0\t0\t0'}`,
    '行政规范性文件\t3\t0\t12',
    '第二十条第（五）项\t\t\t',
    '信息内容\t本年处理决定数量\t\t',
    '行政许可\t40\t\t',
    '第二十条第（六）项\t\t\t',
    '信息内容\t本年处理决定数量\t\t',
    '行政处罚\t4\t\t',
    '行政强制\t0\t\t',
    '第二十条第（八）项\t\t\t',
    '信息内容\t本年收费金额（单位：万元）\t\t',
    `行政事业性收费\t${figures.fees ?? '0'}\t\t`,
  ].join('\n');
}

/** Table 4 with the figures of its second block, the others 0. */
export function reviewTable(direct: string): string {
  const results = '结果维持\t结果纠正\t其他结果\t尚未审结\t总计';
  return [
    `行政复议\t\t\t\t\t行政诉讼${'\t'.repeat(9)}`,
    `${results}\t未经复议直接起诉\t\t\t\t\t复议后起诉\t\t\t\t`,
    `\t\t\t\t\t${results}\t${results}`,
    `0\t0\t0\t0\t0\t${direct}\t0\t0\t0\t0\t0`,
  ].join('\n');
}
