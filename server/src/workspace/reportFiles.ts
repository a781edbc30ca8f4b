const ENDINGS = ['.txt', '.md', '.nianbao', '.html', '.htm'];

/** Whether a search through folders takes a file for a report. */
export function isReportFile(name: string): boolean {
  const lower = name.toLowerCase();
  return ENDINGS.some((ending) => lower.endsWith(ending));
}

export function stemOf(name: string): string {
  return name.replace(/\.[^.]*$/, '');
}
