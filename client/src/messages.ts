/** What the extension says. Chinese where the display language is not English: the reports are. */
export interface Messages {
  readonly name: string;
  readonly noReport: string;
  readonly nothingToFix: string;
  readonly editRefused: string;
  readonly serverFailed: string;
  readonly showOutput: string;
}

const CHINESE: Messages = {
  name: '年报校对',
  noReport: '请先打开一份报告，再应用安全修复。',
  nothingToFix: '没有可以直接应用的安全修复。其余问题需要逐条看过再改。',
  editRefused: '修复没有应用：文件在此期间已经改动，请再试一次。',
  serverFailed: '年报校对的语言服务没有启动，因此不会核对报告。请查看输出，或运行“重启服务”。',
  showOutput: '显示输出',
};

const ENGLISH: Messages = {
  name: 'Nianbao',
  noReport: 'Open a report first, then apply the safe fixes.',
  nothingToFix: 'There is no safe fix to apply. The other findings want looking at one by one.',
  editRefused: 'The fixes were not applied: the file has changed meanwhile. Please try again.',
  serverFailed:
    'The language server of Nianbao did not start, so reports are not checked. See the output, or run “Restart Server”.',
  showOutput: 'Show Output',
};

export function messagesFor(locale: string): Messages {
  return /^en\b/i.test(locale) ? ENGLISH : CHINESE;
}
