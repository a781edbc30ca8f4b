import type { Snapshot } from '../engine/types.ts';
import type { LinkedReport } from '../facts/linked.ts';
import type { Memory } from '../facts/memory.ts';
import type { Settings } from '../settings/types.ts';
import type { SourceLanguage } from '../syntax/parse.ts';
import type { Files } from './files.ts';

/** What a host lends the server: the engine, and a way to let messages that have already arrived be read first. */
export interface Runtime {
  /** What is not asked for is not worked out. `memory`: of the document's last version, for this one and the next. */
  examine(
    source: string,
    language: SourceLanguage,
    settings: Settings,
    memory?: Memory | null,
    linked?: readonly LinkedReport[],
  ): Snapshot;
  languageOf(path: string, source: string): SourceLanguage;
  afterPendingMessages(work: () => void): void;
  /** Absent where there is no disk to read configurations from. */
  readonly files?: Files;
}
