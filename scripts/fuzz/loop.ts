import { check } from '../../server/src/engine/check.ts';
import { DEFAULT_SETTINGS } from '../../server/src/settings/types.ts';
import { random } from '../../server/test/generator/random.ts';
import { type Input, inputOf } from '../../server/test/robust/inputs.ts';
import {
  type Fault,
  faultOf,
  faultOfCall,
  faultOfRead,
  THOROUGH,
} from '../../server/test/robust/invariants.ts';
import { minimise } from '../../server/test/robust/minimise.ts';

export interface FuzzOptions {
  readonly seconds: number;
  readonly inputs: number;
  readonly seed: number;
  /** Every so many seconds. */
  progress(tally: Tally): void;
  found(finding: Found): void;
}

export interface Found extends Input {
  readonly what: string;
  readonly seed: number;
}

export interface Tally {
  done: number;
  characters: number;
  seconds: number;
  /** The slowest check: milliseconds for each 100 KB begun, as measured alone. */
  worst: number;
  worstSeed: number;
}

/** No check may take longer than this for each 100 KB of text begun. */
export const LIMIT = 50;
const SIZE = 100 * 1024;
/** Every input is read and asked about places; of these many, one is read again, or its fixes are tried. */
const AGAIN_EVERY = 24;
const FIXES_EVERY = 60;
const MOST_OF_A_KIND = 3;
const MINIMISING = 4000;

export function fuzz(options: FuzzOptions): Tally {
  warmUp();
  const tally: Tally = { done: 0, characters: 0, seconds: 0, worst: 0, worstSeed: 0 };
  const kinds = new Map<string, number>();
  const slow: number[] = [];
  const start = performance.now();
  let told = start;
  for (let seed = options.seed; tally.done < options.inputs; seed++) {
    const now = performance.now();
    tally.seconds = (now - start) / 1000;
    if (tally.seconds > options.seconds) break;
    if (now - told > 10_000) {
      options.progress(tally);
      told = now;
    }
    const input = inputOf(seed);
    const what = faultOfSeed(seed, input, tally, slow);
    tally.done++;
    tally.characters += input.text.length;
    if (what) tell(seed, input, what, kinds, options);
  }
  remeasure(slow, tally, kinds, options);
  return tally;
}

/** What was slow among others is measured once more, alone and longer, and told only if it is slow again. */
function remeasure(
  seeds: readonly number[],
  tally: Tally,
  kinds: Map<string, number>,
  options: FuzzOptions,
): void {
  for (const seed of seeds) {
    const input = inputOf(seed);
    const cost = measured(input, 24);
    note(tally, seed, cost);
    if (cost > LIMIT) tell(seed, input, `slow: ${cost.toFixed(0)} ms for 100 KB`, kinds, options);
  }
}

function note(tally: Tally, seed: number, cost: number): void {
  if (cost <= tally.worst) return;
  tally.worst = cost;
  tally.worstSeed = seed;
}

function faultOfSeed(seed: number, input: Input, tally: Tally, slow: number[]): Fault {
  return faultOfCall(() => {
    const begun = performance.now();
    const snapshot = check(input.text, input.language, DEFAULT_SETTINGS);
    const quick = costOf(input, performance.now() - begun);
    // Another process may have had the processor: what seems slow is measured again.
    const cost = quick > Math.max(tally.worst, LIMIT / 2) ? measured(input, 4, quick) : quick;
    if (cost > LIMIT) slow.push(seed);
    else note(tally, seed, cost);
    const small = input.text.length < 10_000;
    const again = small && seed % AGAIN_EVERY === 0;
    const wanted = { again, changes: again, fixes: small && seed % FIXES_EVERY === 0 };
    return faultOfRead(snapshot, input, random(seed), wanted);
  });
}

function costOf({ text }: Input, milliseconds: number): number {
  return milliseconds / Math.max(1, text.length / SIZE);
}

/**
 * The quickest of some runs, by the clock or by the processor's time, whichever is less: noise only ever adds, and
 * other processes may take the processor away.
 */
export function measured(input: Input, runs: number, known = Number.POSITIVE_INFINITY): number {
  let best = known;
  for (let run = 0; run < runs && best > LIMIT / 4; run++) {
    const begun = performance.now();
    const used = process.cpuUsage();
    check(input.text, input.language, DEFAULT_SETTINGS);
    const { user, system } = process.cpuUsage(used);
    const milliseconds = Math.min(performance.now() - begun, (user + system) / 1000);
    best = Math.min(best, costOf(input, milliseconds));
  }
  return best;
}

function warmUp(): void {
  for (let seed = 0; seed < 300; seed++) {
    const { text, language } = inputOf(seed);
    if (text.length < 20_000) check(text, language, DEFAULT_SETTINGS);
  }
}

function tell(
  seed: number,
  input: Input,
  what: string,
  kinds: Map<string, number>,
  { found }: FuzzOptions,
): void {
  const kind = kindOf(what);
  const known = kinds.get(kind) ?? 0;
  kinds.set(kind, known + 1);
  if (known >= MOST_OF_A_KIND) return;
  const { language } = input;
  const again = (text: string): Fault =>
    kind === 'slow'
      ? measured({ text, language }, 6) > LIMIT
        ? what
        : null
      : faultOf({ text, language }, random(seed), THOROUGH);
  const holds = (text: string) => {
    const fault = again(text);
    return fault !== null && kindOf(fault) === kind;
  };
  const text = holds(input.text) ? minimise(input.text, holds, MINIMISING) : input.text;
  found({ seed, language, text, what: again(text) ?? what });
}

/** What two faults have in common that are one: the words without the numbers; of a throw, where it was thrown. */
export function kindOf(what: string): string {
  const [kind = ''] = what.split(':');
  if (kind !== 'throws') return what.startsWith('slow') ? 'slow' : kind.replace(/\d+/g, 'n');
  const [message = '', place = ''] = what.split('\n');
  return `${message.slice(0, 80)} ${place.trim().replace(/\s*\(.*$/, '')}`;
}
