import remarkParse from 'remark-parse';
import { unified } from 'unified';

interface Node {
  readonly type: string;
  readonly children?: readonly Node[];
}

/** What kinds of nodes a Markdown text is made of. */
export function nodesOf(markdown: string): string[] {
  const found = new Set<string>();
  const visit = (node: Node) => {
    found.add(node.type);
    node.children?.forEach(visit);
  };
  visit(unified().use(remarkParse).parse(markdown) as Node);
  return [...found];
}
