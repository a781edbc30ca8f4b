import type { Content } from '../../base/content.ts';
import { rewrite } from '../../findings/rewrite.ts';
import type { Fix } from '../../findings/types.ts';
import type { Draft } from '../types.ts';
import { REGULATION } from './documents.ts';
import { namingOf } from './names.ts';
import type { Order, Paragraph } from './read.ts';

export function checkOrders(paragraph: Paragraph): Draft[] {
  return paragraph.orders.flatMap((order) => {
    const wrong = number(paragraph, order);
    if (!order.wrongUnit) return [...ordinal(paragraph, order), ...wrong];
    return wrong.length > 0 ? wrong : unit(paragraph, order);
  });
}

function unit(paragraph: Paragraph, order: Order): Draft[] {
  const written = paragraph.text.slice(order.start, order.end);
  const wanted = written.replace(/第?\d{1,4}条$/, `第${order.number}号`);
  return [
    {
      message: {
        zh: `令号「${written}」把“号”写成了“条”：国务院令的编号写作「国务院令第×号」。请改为「${wanted}」。`,
        en: `“${written}” says 条 for 号: an order of the State Council is cited as 国务院令第…号. Write “${wanted}”.`,
      },
      span: paragraph.slice(order.start, order.end).span,
      fixes: () => [change(paragraph.slice(order.start, order.end), wanted, 'review')],
    },
  ];
}

function change(content: Content, wanted: string, safety: Fix['safety']): Fix {
  return {
    title: { zh: `改为「${wanted}」`, en: `Change to “${wanted}”` },
    safety,
    preferred: true,
    edits: rewrite(content, wanted),
  };
}

function ordinal(paragraph: Paragraph, order: Order): Draft[] {
  if (!order.missingOrdinal) return [];
  const content = paragraph.slice(order.start, order.end);
  const written = paragraph.text.slice(order.start, order.end);
  const wanted = written.replace(/(?<!\d)\d+号$/, (digits) => `第${digits}`);
  return [
    {
      message: {
        zh: `令号「${written}」漏写“第”字：国务院令的编号写作「国务院令第×号」。请改为「${wanted}」。`,
        en: `“${written}” lacks 第: an order of the State Council is cited as 国务院令第…号. Write “${wanted}”.`,
      },
      span: content.span,
      fixes: () => [change(content, wanted, 'safe')],
    },
  ];
}

function number(paragraph: Paragraph, order: Order): Draft[] {
  const { year, text } = paragraph;
  if (year === null || year < REGULATION.since || order.number === REGULATION.order) return [];
  const former = order.number === REGULATION.formerOrder;
  if (former && speaksOfThePast(text, order)) return [];
  const named = order.title && namingOf(order.title.name, null)?.document === 'regulation';
  if (!former && !named) return [];
  const content = paragraph.slice(order.start, order.end);
  const written = text.slice(order.start, order.end);
  const wanted = written.replace(/(?:第|(?<!\d))\d+[号条]$/, `第${REGULATION.order}号`);
  const why = former
    ? {
        zh: '第492号令公布的是修订前的条例，现行条例由国务院令第711号修订，2019年5月15日起施行',
        en: 'order 492 is the regulation before its revision; order 711 revised it, in force since 15 May 2019',
      }
    : {
        zh: '《中华人民共和国政府信息公开条例》的令号是国务院令第711号',
        en: 'the regulation on open government information was revised by order 711 of the State Council',
      };
  return [
    {
      message: {
        zh: `令号「${written}」有误：${why.zh}。请改为「${wanted}」。`,
        en: `“${written}” is not the right order: ${why.en}. Write “${wanted}”.`,
      },
      span: content.span,
      fixes: () => [change(content, wanted, 'review')],
    },
  ];
}

/** 2007年…国务院令第492号公布, 原《条例》（…）, …第492号公布、第711号修订. */
function speaksOfThePast(text: string, order: Order): boolean {
  const start = order.title?.start ?? order.start;
  const before = text.slice(Math.max(0, start - (order.title ? 3 : 8)), order.start);
  const dated = text.slice(Math.max(0, order.start - 16), order.start);
  const after = text.slice(order.end, order.end + 40).split('。')[0]!;
  return (
    /[原旧](?![则因来])|修订前/.test(before) ||
    /200[78]年/.test(dated) ||
    /^[）)]?(?:公布|颁布|发布|制定)/.test(after) ||
    after.includes(`${REGULATION.order}号`)
  );
}
