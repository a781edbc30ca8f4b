import { Matter } from '../facts/memory.ts';
import { mayHold, needOf } from '../facts/prose/characters.ts';
import type { Passage } from '../facts/prose/passages.ts';
import type { Report } from '../report/types.ts';
import { type CountedList, mayBeSlogan, mayCountParts, partsIn, slogansIn } from './text/counts.ts';
import { written } from './text/markers.ts';
import { outOfTurn, type PlacedMarker } from './text/sequences.ts';
import type { Draft, Rule } from './types.ts';

export const numbering: Rule = {
  id: 'numbering',
  group: 'text',
  level: 'warning',
  words: () => ({
    basis: [{ kind: 'practice' }],
    summary: {
      zh: '序号跳号、重号，或者说的数目与列出的不符',
      en: 'Numbers skip or repeat, or a list is not as long as it is said to be',
    },
    why: {
      zh: '增删段落以后，（一）（二）（四）、一是二是四是这样的跳号最容易漏改；“由六部分组成”却只列了五项、“五统一”只写了四项也属此类。一是里面再套一是的、换一种写法写序号的不报。',
      en: 'When paragraphs come and go, numbers are left skipping, and “six parts” list five. A list within a list, or a number written in another way, is not reported.',
    },
    fix: {
      zh: '须核对内容是否有缺漏，不提供修复。',
      en: 'Check whether something is missing; no fix is offered.',
    },
    examples: {
      fires: '五、存在的主要问题及改进情况\n\n一是解读形式单一；二是更新不够及时；四是人员更替频繁。',
      silent: '五、存在的主要问题及改进情况\n\n一是解读形式单一；二是更新不够及时；三是人员更替频繁。',
    },
  }),
  check({ report, prose }) {
    const drafts: Draft[] = [];
    for (const { marker, before } of outOfTurn(prose.running, WITH_POINTS)) drafts.push(turn(marker, before));
    for (const passage of prose.holding('部分')) {
      if (!mayCountParts(passage.asWritten)) continue;
      for (const each of partsIn(passage.text)) add(drafts, parts(passage, each, report));
    }
    for (const passage of prose.running) {
      if (!mayHold(passage.makeup, SLOGAN) || passage.lacks(Matter.slogan)) continue;
      const slogans = mayBeSlogan(passage.asWritten) ? slogansIn(passage.text) : NONE;
      if (slogans.length === 0) passage.putLack(Matter.slogan);
      for (const each of slogans) add(drafts, slogan(passage, each));
    }
    return drafts.length > 1 ? drafts.sort((a, b) => a.span.start - b.span.start) : drafts;
  },
};

const SLOGAN = needOf('五（');
const NONE: readonly CountedList[] = [];

function add(drafts: Draft[], draft: Draft | null): void {
  if (draft) drafts.push(draft);
}

const WITH_POINTS: readonly Passage['place'][] = ['overview', 'problems', 'other'];

function turn(marker: PlacedMarker, before: PlacedMarker): Draft {
  const again = marker.number === before.number;
  const wanted = written({ style: marker.style, number: before.number + 1 });
  const [here, last] = [written(marker), written(before)];
  return {
    message: again
      ? {
          zh: `序号「${here}」重复：前面已有「${last}」，这里应是「${wanted}」。请核对序号。`,
          en: `“${here}” is used twice: “${wanted}” should follow. Check the numbers.`,
        }
      : {
          zh: `序号「${here}」跳号：前面是「${last}」，接着应是「${wanted}」。请核对序号，或者补上缺的内容。`,
          en: `“${here}” follows “${last}”, where “${wanted}” should. Check the numbers, or whether something is missing.`,
        },
    span: marker.passage.slice(marker.start, marker.end).span,
    related: [
      {
        message: { zh: `前一个序号「${last}」`, en: `The number before, “${last}”` },
        span: before.passage.slice(before.start, before.end).span,
      },
    ],
  };
}

function parts(passage: Passage, { start, end, said, listed }: CountedList, report: Report): Draft | null {
  const content = passage.slice(start, end);
  if (listed.length !== said) {
    return {
      message: {
        zh: `说是「${content.text}」，前面只列出了 ${listed.length} 项（${listed.join('、')}）。请核对数目，或者补上缺的部分。`,
        en: `“${content.text}” are announced, but ${listed.length} are listed (${listed.join(', ')}). Correct the number or the list.`,
      },
      span: content.span,
    };
  }
  if (report.sections.length !== 6 || said === 6) return null;
  return {
    message: {
      zh: `说是「${content.text}」，而本报告有六个部分。请核对数目和所列的部分。`,
      en: `“${content.text}” are announced, but the report has six sections. Correct the number and the list.`,
    },
    span: content.span,
  };
}

function slogan(passage: Passage, { start, end, said, listed }: CountedList): Draft | null {
  if (listed.length === said) return null;
  const content = passage.slice(start, end);
  return {
    message: {
      zh: `这里说是 ${said} 项，括号里列了 ${listed.length} 项（${listed.join('、')}）。请核对数目，或者补上缺的一项。`,
      en: `${said} are announced, ${listed.length} are listed (${listed.join(', ')}). Correct the number or the list.`,
    },
    span: content.span,
  };
}
