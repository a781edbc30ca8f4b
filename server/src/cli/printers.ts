import type { Snapshot } from '../engine/types.ts';
import type { ConfigurationFile } from '../workspace/configuration.ts';
import type { Context } from './context.ts';
import type { InputFile, InputProblem } from './input.ts';
import {
  type ConfigurationEntry,
  checkDocument,
  configurationEntry,
  type ReportEntry,
  reportEntry,
  unreadEntry,
} from './json.ts';
import {
  count,
  describeConfiguration,
  describeReport,
  describeSettings,
  newTally,
  summary,
  type Used,
} from './text.ts';

/** How the results of a run of `check` are written down. */
export interface Printer {
  report(file: InputFile, snapshot: Snapshot, used: Used): Promise<void>;
  configuration(broken: ConfigurationFile): Promise<void>;
  unread(problem: InputProblem): void;
  end(): Promise<void>;
}

export function textPrinter(context: Context, verbose: boolean): Printer {
  const tally = newTally();
  let first = true;
  const print = async (text: string) => {
    if (text === '') return;
    await context.stdout.write(first ? text : `\n${text}`);
    first = false;
  };
  return {
    async report(file, snapshot, used) {
      count(tally, snapshot);
      const text = describeReport(context, file, snapshot);
      await print(verbose ? text + describeSettings(context, file, snapshot, used) : text);
    },
    async configuration(broken) {
      tally.severities.warning += broken.problems.length;
      await print(describeConfiguration(context, broken));
    },
    unread() {
      tally.unread++;
    },
    async end() {
      await context.stdout.write((first ? '' : '\n') + summary(context, tally));
    },
  };
}

export function jsonPrinter(context: Context): Printer {
  const entries: ReportEntry[] = [];
  const configurations: ConfigurationEntry[] = [];
  return {
    async report(file, snapshot) {
      entries.push(reportEntry(context, file, snapshot));
    },
    async configuration(broken) {
      configurations.push(configurationEntry(context, broken));
    },
    unread({ path, problem }) {
      entries.push(unreadEntry(context, path, problem));
    },
    end: () => context.stdout.write(checkDocument(context, entries, configurations)),
  };
}
