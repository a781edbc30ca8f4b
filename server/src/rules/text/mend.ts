import type { Content } from '../../base/content.ts';
import type { Fix } from '../../findings/types.ts';

/** Replaces a stretch by hand: what is text goes, markup between its parts stays. */
export function replacement(content: Content, text: string): Fix {
  return {
    title:
      text === ''
        ? { zh: `删去「${content.text}」`, en: `Delete “${content.text}”` }
        : { zh: `改为「${text}」`, en: `Change to “${text}”` },
    safety: 'review',
    preferred: true,
    edits: content.pieces.map((piece, i) => ({ span: piece.span, newText: i === 0 ? text : '' })),
  };
}
