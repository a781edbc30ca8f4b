import type { Language, Localized } from '../base/localized.ts';
import type { Snapshot } from '../engine/types.ts';
import type { LinkedReport } from '../facts/linked.ts';
import type { Rule } from '../rules/types.ts';
import type { Settings } from '../settings/types.ts';
import type { WritableFileSystem } from '../workspace/filesystem.ts';

export interface Output {
  readonly isTerminal: boolean;
  write(text: string): Promise<void>;
}

/** Everything of the outside world that the command line needs. */
export interface Host {
  /** `linked`: other reports to hold it against. */
  readonly check: (
    source: string,
    path: string,
    settings: Settings,
    linked?: readonly LinkedReport[],
  ) => Snapshot;
  readonly rules: readonly Rule[];
  readonly version: string;
  readonly fs: WritableFileSystem;
  /** The folder that relative paths start from, as an absolute path. */
  readonly folder: string;
  /** Standard input, read to its end or until it is longer than `limit`. */
  readonly readInput: (limit: number) => Promise<Uint8Array>;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Milliseconds. */
  readonly now: () => number;
}

export interface Context extends Host {
  readonly language: Language;
  readonly say: (text: Localized) => string;
}

export const EXIT = { clean: 0, found: 1, failed: 2 } as const;

/** Names of files and text of reports may hold control characters, which a terminal would obey. */
export function printable(text: string): string {
  if (!mayControl(text)) return text;
  return text.replace(/\r\n|[\r\n\t]/g, ' ').replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
}

function mayControl(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x20 || (code >= 0x7f && code < 0xa0) || (code >= 0x202a && code < 0x2070)) return true;
  }
  return false;
}

export function complain(context: Context, text: Localized): Promise<void> {
  return context.stderr.write(`nianbao: ${printable(context.say(text))}\n`);
}

export async function wrongUsage(context: Context, text: Localized): Promise<number> {
  await complain(context, text);
  return EXIT.failed;
}
