import { type Content, sliceContent } from '../base/content.ts';

/** `予以公开①`, `总计*`, `其他[1]`, `（一）予以公开（注2）`: the word before, as there is none without one. */
const BEHIND =
  /(?<=[\p{L}）)”"])\s{0,2}(?:[\u00b2\u00b3\u00b9\u2070-\u2079\u2460-\u2473*＊※†‡]{1,3}|[[【〔［][\^注]?\d{1,2}[\]】〕］]|注\s?[\d\u2460-\u2473]{1,2}|[（(【[]注\s?[\d\u2460-\u2473]{0,2}[）)】\]])$/u;
/** What text that is no Markdown has of **bold** words too. */
const BEFORE = /^[*＊※]{1,3}(?=[^*＊※\s])/;
const ENDS = '*＊※†‡]】〕］）)';
const BEGINS = '*＊※';

/** The words of a label without the mark of a footnote, which no label of the form has. */
export function withoutFootnote(content: Content): Content {
  const { text } = content;
  if (text.length < 2) return content;
  const start = BEGINS.includes(text[0]!) ? (BEFORE.exec(text)?.[0].length ?? 0) : 0;
  const end = mayEndInMark(text) ? (BEHIND.exec(text)?.index ?? text.length) : text.length;
  return end - start === text.length ? content : sliceContent(content, start, end);
}

function mayEndInMark(text: string): boolean {
  const last = text[text.length - 1]!;
  if (ENDS.includes(last)) return true;
  const code = last.charCodeAt(0);
  return (
    (code >= 0x30 && code <= 0x39) || (code >= 0xb2 && code <= 0xb9) || (code >= 0x2070 && code <= 0x2473)
  );
}
