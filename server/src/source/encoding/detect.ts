import type { Localized } from '../../base/localized.ts';

/** Why bytes are no text, as far as their first bytes tell; null where nothing speaks against it. */
export function binaryKind(bytes: Uint8Array): Localized | null {
  return SIGNATURES.find(({ magic }) => startsWith(bytes, magic))?.problem ?? null;
}

export const NOT_TEXT: Localized = {
  zh: '不是文本文件（含有空字节），请另存为文本后再检查',
  en: 'not a text file (it contains NUL bytes); save it as text and check that',
};

function document(name: string): Localized {
  return {
    zh: `是 ${name} 文件，请打开后另存为文本（.txt）再检查`,
    en: `this is a ${name} file; open it, save it as text (.txt) and check that`,
  };
}

const IMAGE: Localized = {
  zh: '是图片，读不出文字，请换用文本文件',
  en: 'this is an image, which holds no text to read; use a text file',
};

const SIGNATURES: readonly { readonly magic: readonly number[]; readonly problem: Localized }[] = [
  { magic: [0x25, 0x50, 0x44, 0x46, 0x2d], problem: document('PDF') },
  { magic: [0x50, 0x4b, 0x03, 0x04], problem: document('Word / WPS / ZIP') },
  { magic: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], problem: document('Word / WPS') },
  { magic: [0x7b, 0x5c, 0x72, 0x74, 0x66], problem: document('RTF') },
  { magic: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a], problem: IMAGE },
  { magic: [0xff, 0xd8, 0xff], problem: IMAGE },
  { magic: [0x47, 0x49, 0x46, 0x38], problem: IMAGE },
];

export function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

const SAMPLE = 64 * 1024;

/** UTF-16 without a mark gives itself away by the zero bytes of its ASCII: read both ways, only one makes sense. */
export function guessUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes.length % 2 !== 0) return null;
  const sample = bytes.subarray(0, SAMPLE);
  if (!sample.includes(0)) return null;
  const little = likeness(new TextDecoder('utf-16le').decode(sample));
  const big = likeness(new TextDecoder('utf-16be').decode(sample));
  if (Math.max(little, big) < 0.9) return null;
  return little >= big ? 'utf-16le' : 'utf-16be';
}

/** The share of characters that a Chinese or English text is made of. */
function likeness(text: string): number {
  const usual = text.match(/[\t\n\r\x20-\x7e\u2000-\u206f\u3000-\u30ff\u4e00-\u9fff\uff00-\uffef]/g);
  return text === '' ? 0 : (usual?.length ?? 0) / text.length;
}

/** Whether an HTML head claims a Chinese code page. */
export function declaresGb(bytes: Uint8Array): boolean {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  return /<meta[^>]{0,200}charset\s*=\s*(?:["']\s*)?gb(?:k|2312|18030)\b/i.test(head);
}
