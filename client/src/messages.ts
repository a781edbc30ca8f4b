/** What the extension says. Chinese where the display language is not English: the reports are. */
export interface Messages {
  readonly name: string;
  readonly noReport: string;
  readonly nothingToFix: string;
  readonly editRefused: string;
  readonly serverFailed: string;
  readonly serverStopped: string;
  readonly showOutput: string;
  readonly restartServer: string;
  readonly askOrgan: string;
  readonly organExample: string;
  readonly organMissing: string;
  readonly askYear: string;
  readonly yearWrong: string;
  readonly askNotation: string;
  readonly notationTab: string;
  readonly notationTabDetail: string;
  readonly notationMarkdown: string;
  readonly notationMarkdownDetail: string;
  readonly newReportTitle: string;
  readonly askRule: string;
  readonly noSuchRule: string;
  readonly ledger: string;
  readonly ledgerClosed: string;
  readonly showLedger: string;
  readonly starting: string;
  readonly notAReport: string;
  readonly oldForm: string;
  readonly unreadable: string;
  readonly clean: string;
  readonly notFilled: string;
  readonly yearUnknown: string;
  form(id: string, year: string): string;
  heldAgainst(lastYear: string): string;
  errors(count: number): string;
  warnings(count: number): string;
  others(count: number): string;
  checked(done: number, all: number): string;
  tablesNotFilled(count: number, all: number): string;
}

export const CHINESE: Messages = {
  name: '年报校对',
  noReport: '请先打开一份政府信息公开工作年度报告，再运行这个命令。',
  nothingToFix: '没有可以直接应用的安全修复。其余问题需要逐条看过再改。',
  editRefused: '修复没有应用：文件在此期间已经改动，请再试一次。',
  serverFailed: '年报校对的语言服务没有启动，因此不会核对报告。请查看输出，或运行“重启服务”。',
  serverStopped: '语言服务已停止，不在核对',
  showOutput: '显示输出',
  restartServer: '重启服务',
  askOrgan: '机关名称，用全称或者规范简称',
  organExample: '例如：示例县人民政府',
  organMissing: '请写机关名称，不带竖线和换行。',
  askYear: '报告年度：报告哪一年的工作',
  yearWrong: '请写四位年份，2019 年起才有统一格式。',
  askNotation: '写成哪种文本',
  notationTab: '制表符分隔的纯文本',
  notationTabDetail: '表格可以直接贴入电子表格和文字处理软件',
  notationMarkdown: 'Markdown',
  notationMarkdownDetail: '表格用竖线分隔，可以预览',
  newReportTitle: '新建年度报告',
  askRule: '要看哪条规则的说明',
  noSuchRule: '没有这条规则的说明页。',
  ledger: '核对台账',
  ledgerClosed: '报告已经关闭，台账不再更新。请打开报告，再运行“显示核对台账”。',
  showLedger: '显示核对台账',
  starting: '正在启动',
  notAReport: '不是年度报告，未核对',
  oldForm: '2019 年度以前的报告，当时没有统一格式，未核对',
  unreadable: '有的表读不出，其余部分已核对',
  clean: '没有发现问题',
  notFilled: '尚未填写',
  yearUnknown: '年度不明',
  form: (id, year) => `${id} 年格式，${year}`,
  heldAgainst: (lastYear) => `已与去年的报告对照：${lastYear}`,
  errors: (count) => `错误 ${count}`,
  warnings: (count) => `警告 ${count}`,
  others: (count) => `提示 ${count}`,
  checked: (done, all) => `已核 ${done}/${all}`,
  tablesNotFilled: (count, all) => `${all} 张表中 ${count} 张尚未填写`,
};

export const ENGLISH: Messages = {
  name: 'Nianbao',
  noReport: 'Open an annual report on government information disclosure first, then run this command.',
  nothingToFix: 'There is no safe fix to apply. The other findings want looking at one by one.',
  editRefused: 'The fixes were not applied: the file has changed meanwhile. Please try again.',
  serverFailed:
    'The language server of Nianbao did not start, so reports are not checked. See the output, or run “Restart Server”.',
  serverStopped: 'The language server has stopped; nothing is checked',
  showOutput: 'Show Output',
  restartServer: 'Restart Server',
  askOrgan: 'Name of the organ, in full or as officially shortened',
  organExample: 'For example: 示例县人民政府',
  organMissing: 'Write the name of the organ, without pipes or line breaks.',
  askYear: 'Report year: the year whose work is reported',
  yearWrong: 'Write a year of four digits; there has been a common form since 2019.',
  askNotation: 'What to write it in',
  notationTab: 'Plain text with tabs',
  notationTabDetail: 'Tables can be pasted into spreadsheets and word processors',
  notationMarkdown: 'Markdown',
  notationMarkdownDetail: 'Tables with pipes, for preview',
  newReportTitle: 'New Annual Report',
  askRule: 'The rule whose page to open',
  noSuchRule: 'There is no page on this rule.',
  ledger: 'Ledger',
  ledgerClosed:
    'The report is closed, so its ledger is not kept up. Open the report and run “Show Ledger” again.',
  showLedger: 'Show Ledger',
  starting: 'Starting',
  notAReport: 'Not an annual report; not checked',
  oldForm: 'A report for a year before 2019, when there was no common form; not checked',
  unreadable: 'A table cannot be read; the rest is checked',
  clean: 'No findings',
  notFilled: 'Not filled in yet',
  yearUnknown: 'year unknown',
  form: (id, year) => `Form of ${id}, ${year}`,
  heldAgainst: (lastYear) => `held against last year’s report: ${lastYear}`,
  errors: (count) => `Errors: ${count}`,
  warnings: (count) => `Warnings: ${count}`,
  others: (count) => `Remarks: ${count}`,
  checked: (done, all) => `Checked ${done}/${all}`,
  tablesNotFilled: (count, all) => `${count} of ${all} tables not filled in yet`,
};

export function messagesFor(locale: string): Messages {
  return /^en\b/i.test(locale) ? ENGLISH : CHINESE;
}
