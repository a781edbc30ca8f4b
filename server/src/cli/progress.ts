import { type Context, printable } from './context.ts';

const PATIENCE = 1000;
const INTERVAL = 100;
const ERASE_LINE = '\r\x1b[K';

export interface Progress {
  show(path: string): Promise<void>;
  /** To be called before anything else is written. */
  clear(): Promise<void>;
}

/** One line on the terminal's error stream that says which file is being read, once a run takes a while. */
export function createProgress(context: Context): Progress {
  const { stderr, now } = context;
  const started = now();
  let shownAt = started + PATIENCE - INTERVAL;
  let count = 0;
  let visible = false;
  return {
    async show(path) {
      count++;
      if (now() - shownAt < INTERVAL || !stderr.isTerminal) return;
      shownAt = now();
      visible = true;
      const name = printable(path).slice(-50);
      await stderr.write(
        ERASE_LINE + context.say({ zh: `第 ${count} 个文件：${name}`, en: `file ${count}: ${name}` }),
      );
    },
    async clear() {
      if (visible) await stderr.write(ERASE_LINE);
      visible = false;
    },
  };
}
