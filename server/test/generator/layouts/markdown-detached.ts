import { leafColumns, startsEarlier } from '../grid.ts';
import { atoms, clean } from '../marks.ts';
import type { PagePart, PageTable } from '../page.ts';
import type { Random } from '../random.ts';
import { always, type LayoutDefinition, plainStyle, runIn, writeBlocks } from './layout.ts';
import { gfm } from './markdown.ts';
import { cut, wrap } from './wrap.ts';

/**
 * L11: what a converter makes of a PDF. Rows of table 3 come in fragments; of some rows the label has come loose
 * and stands as text near bare figures, so that only the order of the form places them. No slip is written there.
 */
function fragments(part: PagePart, random: Random): string {
  const blocks: string[] = [];
  let open: string[][] = [];
  const flush = () => {
    if (open.length > 0) blocks.push(gfm(open));
    open = [];
  };
  part.rows.forEach((row, i) => {
    const figures = row.figures.map((figure) => figure.text);
    const own = row.labels.at(-1)!.text;
    const group =
      row.labels.length === 3 && !startsEarlier(part.rows, i, 1) ? clean(row.labels[1]!.text) : null;
    if (row.labels.length > 1 && !startsEarlier(part.rows, i, 0)) {
      const [head, rest] = cut(clean(row.labels[0]!.text), 2);
      flush();
      blocks.push(gfm([[head, own, ...figures]]));
      blocks.push(wrap(rest, 2).join('\n'));
      return;
    }
    const loose = row.labels.length > 1 && random.fork(row.key).chance(row.key === 'total' ? 0 : 0.3);
    if (loose || group !== null) flush();
    if (group !== null) blocks.push(cut(group, Math.min(4, atoms(group).length - 1)).join('\n'));
    if (!loose) {
      open.push([own, ...figures]);
      return;
    }
    blocks.push(wrap(clean(own), 11).join('\n'));
    blocks.push(gfm([figures]));
  });
  flush();
  return blocks.join('\n\n');
}

function requestsHead(part: PagePart, random: Random): string {
  const names = leafColumns(part.columns).map((column) => clean(column.text));
  const [applicants] = part.columns;
  const legal = applicants!.children[1]!;
  return [
    clean(applicants!.text),
    ...wrap(clean(part.corner ?? ''), random.int(17, 24)),
    `${names[0]} ${clean(legal.text)} ${names.at(-1)}`,
    ...names.slice(1, -1).flatMap((name) => wrap(name, 3)),
  ].join('\n');
}

function articleParts(table: PageTable, random: Random): string {
  return table.parts
    .map((part, i) => {
      const columns = leafColumns(part.columns).map((column) => column.text);
      const rows = part.rows.map((row) => [row.labels[0]!.text, ...row.figures.map((each) => each.text)]);
      const head = [part.corner ?? '', ...columns];
      if (i === 0 || random.fork(`part:${i}`).chance(0.3)) return `${part.label}\n\n${gfm([head, ...rows])}`;
      return [part.label, head.join(' '), ...rows.map((row) => row.join(' '))].join('\n');
    })
    .join('\n\n');
}

function reviewTable(part: PagePart): string {
  const [review, litigation] = part.columns;
  const head = [
    `${clean(review!.text)} ${clean(litigation!.text)}`,
    litigation!.children.map((column) => clean(column.text)).join(' '),
  ];
  const leaves = leafColumns(part.columns).map((column) => clean(column.text));
  const rows = part.rows.map((row) => row.figures.map((figure) => figure.text));
  return `${head.join('\n')}\n\n${gfm([leaves, ...rows])}`;
}

export const MARKDOWN_DETACHED: LayoutDefinition = {
  extension: always('.md'),
  blanks: 'never',
  style: plainStyle,
  render: (page, { random }) =>
    `${writeBlocks(random.fork('run-in').chance(0.5) ? runIn(page) : page, {
      gap: '\n\n',
      title: (text) => text,
      paragraph: (text) => wrap(text, 28).join('\n'),
      table: (table) => {
        const chance = random.fork(table.id);
        if (table.id === 't2') return articleParts(table, chance);
        if (table.id === 't4') return reviewTable(table.parts[0]!);
        return `${requestsHead(table.parts[0]!, chance)}\n\n${fragments(table.parts[0]!, chance)}`;
      },
    })}\n`,
};
