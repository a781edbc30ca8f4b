import { type Snapshot, withFindings } from '../engine/types.ts';
import { Memory } from '../facts/memory.ts';
import type { Finding } from '../findings/types.ts';
import type { Settings } from '../settings/types.ts';
import type { SourceLanguage } from '../syntax/parse.ts';
import { CONFIGURATION_NAME, configurationFindings } from '../workspace/configuration.ts';
import type { AppliedConfiguration, ConfiguredSettings } from './configured.ts';
import type { OpenDocument, OpenDocuments } from './documents.ts';
import type { Linked, LinkedReports } from './linked.ts';
import type { Runtime } from './runtime.ts';

/** What is known of one version of a document under one set of settings. */
export interface Analysis {
  readonly document: OpenDocument;
  /** What it was read as. */
  readonly language: SourceLanguage;
  readonly settings: Settings;
  /** The file that some of them come from, for findings that point there. */
  readonly configuration: AppliedConfiguration | null;
  /** The reports that it was held against. */
  readonly linked: Linked;
  readonly snapshot: Snapshot;
}

interface Kept {
  readonly analysis: Analysis;
  /** Of a document that is being edited: what is only opened is not read again and again. */
  readonly memory: Memory | null;
}

export interface Analyses {
  /** Of the document as it is when the settings are known; nothing when it is not open. */
  of(uri: string): Promise<Analysis | undefined>;
  forget(uri: string): void;
}

export function createAnalyses(
  documents: OpenDocuments,
  settingsSource: ConfiguredSettings,
  linkedReports: LinkedReports,
  runtime: Runtime,
): Analyses {
  // The last one looked at first. No Map: each time it makes room anew it keeps what it held until a full collection.
  const recent: Kept[] = [];
  const forget = (uri: string) => {
    const at = recent.findIndex(({ analysis }) => analysis.document.uri === uri);
    if (at !== -1) recent.splice(at, 1);
  };
  const keep = (kept: Kept) => {
    forget(kept.analysis.document.uri);
    recent.unshift(kept);
    if (recent.length > KEPT) recent.pop();
    return kept.analysis;
  };
  return {
    async of(uri) {
      const settings = await settingsSource.of(uri);
      const linked = await linkedReports.of(uri);
      // Nothing is awaited from here on: the document read, checked and answered for is one version.
      const document = documents.get(uri);
      if (!document) return undefined;
      const last = recent.find(({ analysis }) => analysis.document.uri === uri);
      const isSame = last?.analysis.document === document;
      if (isSame && last.analysis.settings === settings && last.analysis.linked === linked) return keep(last);
      const memory = last?.memory ?? (last === undefined || isSame ? null : new Memory());
      const language = sourceLanguageOf(document, runtime);
      const snapshot = isConfiguration(uri)
        ? withoutReport(configurationFindings(document.text), settings, runtime)
        : document.text.length > LARGEST
          ? withoutReport([TOO_LARGE], settings, runtime)
          : runtime.examine(document.text, language, settings, memory, linked.reports);
      const configuration = settingsSource.configurationOf(uri);
      return keep({ analysis: { document, language, settings, configuration, linked, snapshot }, memory });
    },
    forget,
  };
}

/** What was read takes many times the room of the text, and is soon read again: more than these are not looked at. */
const KEPT = 16;

function sourceLanguageOf(document: OpenDocument, runtime: Runtime): SourceLanguage {
  if (document.languageId === 'markdown' || document.languageId === 'html') return document.languageId;
  return runtime.languageOf(document.uri.split(/[?#]/, 1)[0]!, document.text);
}

export function isConfiguration(uri: string): boolean {
  return uri.endsWith(`/${CONFIGURATION_NAME}`);
}

/** A configuration, or a text too large to be read, has findings and no report. */
function withoutReport(findings: readonly Finding[], settings: Settings, runtime: Runtime): Snapshot {
  return withFindings(runtime.examine('', 'plain', settings), findings);
}

/** In characters; a hundred times the longest report. Larger ones would keep the editor waiting at every key. */
const LARGEST = 5_000_000;

const TOO_LARGE: Finding = {
  rule: 'too-large',
  severity: 'information',
  message: {
    zh: `文件超过 ${LARGEST / 10_000} 万字，没有检查。年报不会这么长：请确认打开的是不是年报，或者把年报以外的内容移走。`,
    en: `The file is longer than ${LARGEST / 1_000_000} million characters and was not checked. No report is: see whether this is one, or move what does not belong to it elsewhere.`,
  },
  span: { start: 0, end: 0 },
  related: [],
  fixes: [],
  certainty: 'certain',
};
