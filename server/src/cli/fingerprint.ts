import type { Finding } from '../findings/types.ts';

/**
 * A name for each finding that survives edits elsewhere: made of the rule and the cell, or the words it stands
 * on, and counted where there are several alike. Places are left out.
 */
export function fingerprints(source: string, findings: readonly Finding[]): string[] {
  const counts = new Map<string, number>();
  return findings.map(({ rule, cell, span }) => {
    const about = cell ?? source.slice(span.start, span.end).replace(/\s+/g, '');
    const key = `${rule}\0${about}`;
    const index = counts.get(key) ?? 0;
    counts.set(key, index + 1);
    return fnv1a(`${key}\0${index}`);
  });
}

/** FNV-1a of 64 bits over the UTF-16 code units, in hexadecimal. */
function fnv1a(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    for (const byte of [unit & 0xff, unit >>> 8]) {
      hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
    }
  }
  return hash.toString(16).padStart(16, '0');
}
