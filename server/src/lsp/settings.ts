import { DEFAULT_SETTINGS, type Level, type Settings } from '../settings/types.ts';
import type { Connection, InitializeParams } from './protocol.ts';

const SECTION = 'nianbao';
const LEVELS: ReadonlySet<unknown> = new Set<Level>(['off', 'hint', 'information', 'warning', 'error']);

export interface SettingsSource {
  of(uri: string): Promise<Settings>;
  /** What the client sends with the notification; null or nothing where it wants to be asked. */
  changed(settings: unknown): void;
  forget(uri: string): void;
}

/** Settings per resource where the client can be asked for them, else one for all as last sent. */
export function settingsSource(
  connection: Connection,
  params: InitializeParams,
  log: (message: string) => void,
): SettingsSource {
  const askable = params.capabilities.workspace?.configuration === true;
  const asked = new Map<string, Promise<Settings>>();
  let sent = readSettings(sectionOf(params.initializationOptions), log);

  const ask = async (uri: string): Promise<Settings> => {
    try {
      const value: unknown = await connection.workspace.getConfiguration({ scopeUri: uri, section: SECTION });
      return readSettings(value, log);
    } catch (error) {
      log(`workspace/configuration: ${String(error)}`);
      return DEFAULT_SETTINGS;
    }
  };

  return {
    async of(uri) {
      if (!askable) return sent;
      const known = asked.get(uri);
      if (known) return known;
      const asking = ask(uri);
      asked.set(uri, asking);
      return asking;
    },
    changed(settings) {
      asked.clear();
      sent = readSettings(sectionOf(settings), log);
    },
    forget(uri) {
      asked.delete(uri);
    },
  };
}

/** Takes what it can use of settings written by hand, and says what it cannot. */
function readSettings(value: unknown, log: (message: string) => void): Settings {
  if (value === null || value === undefined) return DEFAULT_SETTINGS;
  const rules = isRecord(value) ? (value.rules ?? {}) : undefined;
  if (!isRecord(rules)) {
    log(`${SECTION}.rules: expected an object of rule ids and levels, got ${JSON.stringify(value)}`);
    return DEFAULT_SETTINGS;
  }
  const known: Record<string, Level> = {};
  for (const [rule, level] of Object.entries(rules)) {
    if (isLevel(level)) known[rule] = level;
    else log(`${SECTION}.rules: ${rule}: ${JSON.stringify(level)} is not one of ${[...LEVELS].join(', ')}`);
  }
  return { ...DEFAULT_SETTINGS, rules: known };
}

function sectionOf(value: unknown): unknown {
  return isRecord(value) ? value[SECTION] : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isLevel(value: unknown): value is Level {
  return LEVELS.has(value);
}
