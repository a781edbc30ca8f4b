const ENDINGS = ['.txt', '.md', '.nianbao', '.html', '.htm'];

/** The same as a pattern for a client that watches files. */
export const REPORT_FILES = `*{${ENDINGS.join()}}`;

/** Whether a search through folders takes a file for a report. */
export function isReportFile(name: string): boolean {
  const lower = name.toLowerCase();
  return ENDINGS.some((ending) => lower.endsWith(ending));
}

export function stemOf(name: string): string {
  return name.replace(/\.[^.]*$/, '');
}
