/**
 * The way back from text to GB18030, which the platform only offers in one direction. The table is asked of the
 * platform's own so that what it reads is written back as it was; pairs that read the same (A3A0 and A1A1
 * are both an ideographic space) go to the first.
 */
export function encodeGb18030(text: string): Uint8Array | null {
  if (/\p{Surrogate}/u.test(text)) return null;
  const codes = codesOf(text);
  const bytes = new Uint8Array(text.length * 4);
  let length = 0;
  for (const character of text) {
    const point = character.codePointAt(0)!;
    const code = point < 0x80 ? point : point > 0xffff ? astral(point) : codes.get(character);
    if (code === undefined) return null;
    if (code > 0xffff) bytes[length++] = code >>> 24;
    if (code > 0xffff) bytes[length++] = (code >>> 16) & 0xff;
    if (code > 0xff) bytes[length++] = (code >>> 8) & 0xff;
    bytes[length++] = code & 0xff;
  }
  return bytes.slice(0, length);
}

/** Four-byte codes count in mixed radix: 126 × 10 × 126 × 10. */
function fourBytes(index: number): number {
  const last = 0x30 + (index % 10);
  const third = 0x81 + (Math.floor(index / 10) % 126);
  const second = 0x30 + (Math.floor(index / 1260) % 10);
  const first = 0x81 + Math.floor(index / 12600);
  return ((first << 24) | (second << 16) | (third << 8) | last) >>> 0;
}

function astral(point: number): number {
  return fourBytes(189_000 + point - 0x10000);
}

function codesOf(text: string): Map<string, number> {
  const codes = new Map<string, number>();
  collect(codes, pairs(), 2);
  // Four bytes are rare in Chinese text, and there are three times as many of them.
  for (const character of text) {
    if (character.length > 1 || character < '\x80' || codes.has(character)) continue;
    collect(
      codes,
      Array.from({ length: 39_420 }, (_, index) => fourBytes(index)),
      4,
    );
    break;
  }
  return codes;
}

function pairs(): number[] {
  const found: number[] = [];
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) if (trail !== 0x7f) found.push((lead << 8) | trail);
  }
  return found;
}

function collect(codes: Map<string, number>, candidates: readonly number[], width: 2 | 4): void {
  // A line feed after each code shows which code each character came from.
  const bytes = new Uint8Array(candidates.length * (width + 1));
  candidates.forEach((code, index) => {
    const at = index * (width + 1);
    for (let byte = 0; byte < width; byte++) bytes[at + byte] = (code >>> (8 * (width - 1 - byte))) & 0xff;
    bytes[at + width] = 0x0a;
  });
  new TextDecoder('gb18030', { ignoreBOM: true })
    .decode(bytes)
    .split('\n')
    .forEach((character, index) => {
      if (character.length !== 1 || character === '\ufffd' || codes.has(character)) return;
      codes.set(character, candidates[index]!);
    });
}
