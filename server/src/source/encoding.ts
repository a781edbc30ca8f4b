import type { Localized } from '../base/localized.ts';
import { binaryKind, declaresGb, guessUtf16, NOT_TEXT, startsWith } from './encoding/detect.ts';
import { encodeGb18030 } from './encoding/gb18030.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

export interface Decoded {
  /** Without the byte order mark. */
  readonly text: string;
  readonly encoding: Encoding;
  readonly bom: boolean;
}

export interface Undecodable {
  readonly problem: Localized;
}

const MARKS: Readonly<Record<Encoding, readonly number[]>> = {
  'utf-8': [0xef, 0xbb, 0xbf],
  'utf-16le': [0xff, 0xfe],
  'utf-16be': [0xfe, 0xff],
  gb18030: [0x84, 0x31, 0x95, 0x33],
};

/**
 * Reads bytes as text: by their byte order mark, else as UTF-16 that gives itself away, else as UTF-8, else as
 * GB18030. Nothing is read with replacement characters: what cannot be read exactly is refused.
 */
export function decode(bytes: Uint8Array): Decoded | Undecodable {
  const binary = binaryKind(bytes);
  if (binary) return { problem: binary };
  const marked = markedEncoding(bytes);
  if (marked) return decodeMarked(bytes, marked);
  const wide = guessUtf16(bytes);
  if (wide) return decodeAs(bytes, wide) ?? { problem: notIn(wide) };
  if (bytes.includes(0)) return { problem: NOT_TEXT };
  return decodeNarrow(bytes);
}

/** The bytes of a text, mark included; null where the encoding has no place for it (half a surrogate pair). */
export function encode(text: string, encoding: Encoding, bom: boolean): Uint8Array | null {
  const body = encodeBody(text, encoding);
  if (!body || !bom) return body;
  const mark = MARKS[encoding];
  const bytes = new Uint8Array(mark.length + body.length);
  bytes.set(mark);
  bytes.set(body, mark.length);
  return bytes;
}

function markedEncoding(bytes: Uint8Array): Encoding | null {
  const encodings = Object.keys(MARKS) as Encoding[];
  return encodings.find((encoding) => startsWith(bytes, MARKS[encoding])) ?? null;
}

function decodeMarked(bytes: Uint8Array, encoding: Encoding): Decoded | Undecodable {
  const decoded = decodeAs(bytes.subarray(MARKS[encoding].length), encoding);
  if (!decoded) return { problem: notIn(encoding) };
  return decoded.text.includes('\0') ? { problem: NOT_TEXT } : { ...decoded, bom: true };
}

function decodeNarrow(bytes: Uint8Array): Decoded | Undecodable {
  const utf8 = decodeAs(bytes, 'utf-8');
  if (utf8 && !(hasNoWideCharacters(utf8.text) && declaresGb(bytes))) return utf8;
  const gb = decodeAs(bytes, 'gb18030');
  if (utf8) return gb ?? utf8;
  // UTF-8 with a few broken bytes can pass for GB18030 and come out as gibberish.
  const damage = damagedUtf8(bytes);
  if (damage) return { problem: damage };
  return gb ?? { problem: UNKNOWN };
}

function decodeAs(bytes: Uint8Array, encoding: Encoding): Decoded | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
    return { text, encoding, bom: false };
  } catch {
    return null;
  }
}

/** Bytes of GBK may by chance be UTF-8, but then only of two bytes each; Chinese in UTF-8 takes three. */
function hasNoWideCharacters(text: string): boolean {
  return !beginsWide(text) && !/[\u0800-\uffff]/.test(text) && /[\x80-\u07ff]/.test(text);
}

/** Whether one of the first characters is Chinese: nearly always. */
function beginsWide(text: string): boolean {
  for (let i = 0; i < text.length && i < 100; i++) if (text.charCodeAt(i) >= 0x800) return true;
  return false;
}

function damagedUtf8(bytes: Uint8Array): Localized | null {
  const text = new TextDecoder('utf-8').decode(bytes);
  const broken = text.match(/\ufffd/g)?.length ?? 0;
  const chinese = text.match(/[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/g)?.length ?? 0;
  if (broken * 10 > chinese) return null;
  const line = text.slice(0, text.indexOf('\ufffd')).split(/\r\n|\r|\n/).length;
  return {
    zh: `第 ${line} 行有不合 UTF-8 编码的字节，文件可能损坏或被截断，请修正后另存为 UTF-8`,
    en: `line ${line} has bytes that are not UTF-8; the file may be damaged or cut off: mend it and save it as UTF-8`,
  };
}

const UNKNOWN: Localized = {
  zh: '编码无法识别（不是 UTF-8、UTF-16 或 GB18030），请另存为 UTF-8',
  en: 'unknown encoding (not UTF-8, UTF-16 or GB18030); save it as UTF-8',
};

function notIn(encoding: Encoding): Localized {
  const name = encoding.toUpperCase();
  return {
    zh: `按字节看是 ${name} 编码，却有读不出的字节，文件可能损坏，请修正后另存为 UTF-8`,
    en: `this looks like ${name} but has bytes that are not; the file may be damaged: mend it and save it as UTF-8`,
  };
}

function encodeBody(text: string, encoding: Encoding): Uint8Array | null {
  if (encoding === 'gb18030') return encodeGb18030(text);
  if (/\p{Surrogate}/u.test(text)) return null;
  return encoding === 'utf-8' ? new TextEncoder().encode(text) : encodeUtf16(text, encoding === 'utf-16le');
}

function encodeUtf16(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), littleEndian);
  return bytes;
}
