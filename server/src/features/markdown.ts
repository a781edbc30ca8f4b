/**
 * Text of a report is never markup: no links, no commands, no images, no HTML, no autolinks. Blanks at the ends are
 * cut and line ends made blanks, so that nothing can begin a block of its own.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>&~|!#:@$^{}]/g, '\\$&')
    .replace(/\bwww\./gi, (match) => match.replace('.', '\\.'))
    .replace(/^(\d{1,9})([.)])/, '$1\\$2')
    .replace(/^[-+=]/, '\\$&');
}
