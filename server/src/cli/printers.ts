import type { Snapshot } from '../engine/types.ts';
import type { Context } from './context.ts';
import type { InputFile, InputProblem } from './input.ts';
import { checkDocument, type ReportEntry, reportEntry, unreadEntry } from './json.ts';
import { count, describeReport, newTally, summary } from './text.ts';

/** How the results of a run of `check` are written down. */
export interface Printer {
  report(file: InputFile, snapshot: Snapshot): Promise<void>;
  unread(problem: InputProblem): void;
  end(): Promise<void>;
}

export function textPrinter(context: Context): Printer {
  const tally = newTally();
  let first = true;
  return {
    async report(file, snapshot) {
      count(tally, snapshot);
      const text = describeReport(context, file, snapshot);
      if (text === '') return;
      await context.stdout.write(first ? text : `\n${text}`);
      first = false;
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
  return {
    async report(file, snapshot) {
      entries.push(reportEntry(context, file, snapshot));
    },
    unread({ path, problem }) {
      entries.push(unreadEntry(context, path, problem));
    },
    end: () => context.stdout.write(checkDocument(context, entries)),
  };
}
