import { describe, expect, it } from 'vitest';
import { decode, type Encoding, encode } from '../../src/source/encoding.ts';

const TEXT = '云溪县水务局2023年报告\r\n（一）主动公开\t12\r项\n';
const ENCODINGS: readonly Encoding[] = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030'];

function bytes(...values: number[]): Uint8Array {
  return Uint8Array.from(values);
}

function ascii(text: string): number[] {
  return [...text].map((character) => character.charCodeAt(0));
}

function problemOf(input: Uint8Array): string {
  const decoded = decode(input);
  return 'problem' in decoded ? decoded.problem.zh : `read as ${decoded.encoding}`;
}

describe('decode', () => {
  for (const encoding of ENCODINGS) {
    for (const bom of [true, false]) {
      it(`reads back ${encoding} ${bom ? 'with' : 'without'} a mark, line ends as they are`, () => {
        expect(decode(encode(TEXT, encoding, bom)!)).toEqual({ text: TEXT, encoding, bom });
      });
    }
  }

  it('takes ASCII and nothing at all for UTF-8', () => {
    expect(decode(bytes())).toEqual({ text: '', encoding: 'utf-8', bom: false });
    expect(decode(bytes(0x41))).toEqual({ text: 'A', encoding: 'utf-8', bom: false });
  });

  it('keeps a second mark as text', () => {
    expect(decode(bytes(0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf, 0x41))).toMatchObject({ text: '\ufeffA' });
  });

  it('knows UTF-16 by its zero bytes though 一 has one too, in the other half', () => {
    const text = '一、（一）一一一\n';
    expect(decode(encode(text, 'utf-16le', false)!)).toEqual({ text, encoding: 'utf-16le', bom: false });
    expect(decode(encode(text, 'utf-16be', false)!)).toEqual({ text, encoding: 'utf-16be', bom: false });
  });

  it('knows GBK as Windows writes it', () => {
    // 年报 in GBK
    expect(decode(bytes(0xc4, 0xea, 0xb1, 0xa8))).toMatchObject({ text: '年报', encoding: 'gb18030' });
  });

  it('heeds the charset of a page only where the bytes can be both', () => {
    // D1AA is 血 in GBK and a Cyrillic letter in UTF-8.
    const head = ascii('<html><head><meta charset="gbk"></head>');
    expect(decode(bytes(...head, 0xd1, 0xaa))).toMatchObject({ encoding: 'gb18030' });
    expect(decode(bytes(0xd1, 0xaa))).toMatchObject({ encoding: 'utf-8' });
    const stale = new TextEncoder().encode('<meta charset="gb2312"><p>年报</p>');
    expect(decode(stale)).toMatchObject({ encoding: 'utf-8' });
  });

  it('refuses other kinds of files and says what to do', () => {
    expect(problemOf(bytes(...ascii('%PDF-1.7\n')))).toBe('是 PDF 文件，请打开后另存为文本（.txt）再检查');
    expect(problemOf(bytes(0x50, 0x4b, 3, 4, 0, 0))).toContain('Word');
    expect(problemOf(bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1))).toContain('Word');
    expect(problemOf(bytes(...ascii('{\\rtf1\\ansi}')))).toContain('RTF');
    expect(problemOf(bytes(0x89, ...ascii('PNG\r\n')))).toContain('图片');
    expect(problemOf(bytes(1, 0, 2, 0, 0, 0, 3, 9))).toContain('空字节');
    expect(problemOf(bytes(0xef, 0xbb, 0xbf, 0x41, 0, 0x42))).toContain('空字节');
  });

  it('refuses what it cannot read exactly', () => {
    expect(problemOf(bytes(0xa0, 0xff, 0x41))).toContain('编码无法识别');
    const odd = encode(TEXT, 'utf-16le', true)!.slice(0, -1);
    expect(problemOf(odd)).toContain('UTF-16LE');
  });

  it('names the line of a broken byte instead of reading the file as gibberish', () => {
    const whole = new TextEncoder().encode('政府信息公开\n工作年度报告');
    const broken = whole.slice(0, -1);
    expect(problemOf(broken)).toContain('第 2 行');
  });
});

describe('encode', () => {
  it('writes every character of the first plane, private use apart, so that it reads back', () => {
    const all: string[] = [];
    for (let point = 0x80; point < 0x10000; point++) {
      if ((point < 0xd800 || point > 0xf8ff) && point !== 0xfffd) all.push(String.fromCharCode(point));
    }
    const text = all.join('');
    const encoded = encode(text, 'gb18030', false)!;
    expect(encoded).not.toBeNull();
    expect(new TextDecoder('gb18030', { fatal: true, ignoreBOM: true }).decode(encoded) === text).toBe(true);
  });

  it('writes the characters beyond it by formula', () => {
    expect([...encode('\u{20000}\u{10ffff}', 'gb18030', false)!]).toEqual([
      0x95, 0x32, 0x82, 0x36, 0xe3, 0x32, 0x9a, 0x35,
    ]);
  });

  it('writes two bytes where GBK has them', () => {
    expect([...encode('年A报', 'gb18030', false)!]).toEqual([0xc4, 0xea, 0x41, 0xb1, 0xa8]);
  });

  it('has no bytes for half a surrogate pair', () => {
    for (const encoding of ENCODINGS) expect(encode('a\ud800', encoding, false)).toBeNull();
  });
});
