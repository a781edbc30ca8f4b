import { rewrite } from '../../findings/rewrite.ts';
import type { Draft } from '../types.ts';
import { namingOf } from './names.ts';
import type { Paragraph } from './read.ts';

export function checkNames(paragraph: Paragraph): Draft[] {
  const numbers = new Map(paragraph.numbers.map((number) => [number.title, number]));
  return paragraph.titles.flatMap((title): Draft[] => {
    const number = numbers.get(title) ?? null;
    const naming = namingOf(title.name, number);
    if (!naming || naming.exact) return [];
    return [
      {
        message: {
          zh: `文件名称「${title.name}」与原文件不一致：原文件的名称是《${naming.wanted}》。请核对后改正。`,
          en: `“${title.name}” is not the document's name, which is 《${naming.wanted}》. Check and correct it.`,
        },
        span: paragraph.slice(title.start, title.end).span,
        fixes: () => [
          {
            title: { zh: `改为《${naming.wanted}》`, en: `Change to 《${naming.wanted}》` },
            safety: 'review',
            preferred: true,
            edits: rewrite(paragraph.slice(title.start + 1, title.end - 1), naming.wanted),
          },
        ],
      },
    ];
  });
}
