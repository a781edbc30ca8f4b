// Times in milliseconds. What is compared is measured in turns, so that a busy machine is busy for all.
import { typingPlace } from './places.mjs';

export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

export const median = (values) => quantile(values, 0.5);

/**
 * Runs every subject on every text in turns, for some seconds after as many of warming up, and returns its times by
 * text: `wall` by the clock, `cpu` as the process has spent it, which other work on the machine does not lengthen.
 * A subject gets a string nobody has seen: engines remember what they know of a string, and an editor's is new at
 * each key.
 */
export async function inTurns(subjects, texts, { seconds, warmUp }) {
  const measured = subjects.map(() => ({ wall: texts.map(() => []), cpu: texts.map(() => []) }));
  let turn = 0;
  const rounds = async (limit, least, keep) => {
    const end = performance.now() + limit * 1000;
    for (let round = 0; round < least || performance.now() < end; round++, turn++) {
      for (const [t, text] of texts.entries()) {
        for (let s = 0; s < subjects.length; s++) {
          const at = (s + turn) % subjects.length;
          const { wall, cpu } = await timed(subjects[at], freshCopy(text, turn));
          if (!keep) continue;
          measured[at].wall[t].push(wall);
          measured[at].cpu[t].push(cpu);
        }
      }
    }
  };
  await rounds(warmUp, 3, false);
  await rounds(seconds, 10, true);
  return measured;
}

export async function timed(subject, text) {
  const before = process.cpuUsage();
  const start = performance.now();
  const answer = subject.run(text);
  if (answer instanceof Promise) await answer;
  const wall = performance.now() - start;
  const { user, system } = process.cpuUsage(before);
  return { wall, cpu: (user + system) / 1000 };
}

/** The text with another character typed into its first long paragraph. */
export function freshCopy(text, turn) {
  const at = typingPlace(text);
  const typed = text.slice(0, at) + '的地得了着过'[turn % 6] + text.slice(at);
  return Buffer.from(typed, 'utf16le').toString('utf16le');
}

/** How two subjects compare over texts of several sizes: the median over the texts of the ratio of their medians. */
export function ratio(times, to) {
  return median(times.map((each, i) => median(each) / median(to[i])));
}

/** The 99th percentile as a multiple of the median of the same text, over all texts. */
export function tail(times, share = 0.99) {
  return quantile(
    times.flatMap((each) => {
      const middle = median(each);
      return each.map((time) => time / middle);
    }),
    share,
  );
}

/** The median over the texts of their medians. */
export function middle(times) {
  return median(times.map(median));
}
