const REPOSITORY = 'https://github.com/nianbao/nianbao';

/** The page that explains a rule. */
export function rulePage(rule: string): string {
  return `${REPOSITORY}/blob/main/docs/rules/${rule}.md`;
}
