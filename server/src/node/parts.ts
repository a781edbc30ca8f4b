import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';

type Require = (name: string) => unknown;

/** What a part asks for by a path stands beside it; anything else is Node's. */
const OWN = './';

interface Part {
  readonly file: string;
  /** What tells its code from that of another version. */
  readonly stamp: Buffer;
  readonly script: Script;
}

/**
 * The files of a program, each loaded when it is first asked for, with what V8 made of it at an earlier start: to
 * parse and compile the code takes longer than to check a report. What V8 made is kept beside the program, and nowhere
 * else: whoever can write there can write the program itself.
 */
export class Parts {
  readonly #folder: string;
  readonly #kept: string | null;
  readonly #require: Require;
  readonly #whenFresh: () => void;
  readonly #modules = new Map<string, { exports: unknown }>();
  #fresh: Part[] = [];

  /** `kept`: where to keep what V8 made, if at all; `whenFresh`: called when there is something new to keep. */
  constructor(folder: string, kept: string | null, require: Require, whenFresh: () => void) {
    this.#folder = folder;
    this.#kept = kept;
    this.#require = require;
    this.#whenFresh = whenFresh;
  }

  load(name: string): unknown {
    const known = this.#modules.get(name);
    if (known) return known.exports;
    const module = { exports: {} };
    this.#modules.set(name, module);
    const require = (asked: string) => (asked.startsWith(OWN) ? this.load(asked) : this.#require(asked));
    // Each part is a function of these, as Node makes one of a module.
    this.#compile(name).runInThisContext()(module.exports, require, module);
    return module.exports;
  }

  /** Keeps what V8 made, with the functions that were called by now. Where it cannot be written nothing is lost. */
  keep(): void {
    const fresh = this.#fresh;
    this.#fresh = [];
    for (const part of fresh) {
      try {
        write(part, this.#fileFor(part.file)!);
      } catch {
        // A program that was installed for all users may not be written to: it starts as it always did.
      }
    }
  }

  #compile(name: string): Script {
    const filename = join(this.#folder, name);
    const { source, stamp } = readSource(filename);
    const kept = this.#fileFor(name);
    const cachedData = kept && readKept(kept, stamp);
    const script = new Script(source, { filename, ...(cachedData && { cachedData }) });
    if (kept && (!cachedData || script.cachedDataRejected)) {
      this.#fresh.push({ file: name, stamp, script });
      this.#whenFresh();
    }
    return script;
  }

  #fileFor(name: string): string | null {
    return this.#kept && join(this.#kept, `${name}.bin`);
  }
}

const STAMP = 16;

function readSource(path: string): { source: string; stamp: Buffer } {
  const { size, mtimeMs } = statSync(path);
  const stamp = Buffer.alloc(STAMP);
  stamp.writeDoubleLE(size, 0);
  stamp.writeDoubleLE(mtimeMs, 8);
  // Parts are all ASCII, and then this is the quickest way to read one.
  return { source: readFileSync(path, 'latin1'), stamp };
}

/**
 * V8 runs what it is given even where it is damaged. So it stands there twice: to compare the two takes no time, a
 * digest would take a good part of what is gained.
 */
function readKept(path: string, stamp: Buffer): Buffer | null {
  let written: Buffer;
  try {
    written = readFileSync(path);
  } catch {
    return null;
  }
  const middle = STAMP + (written.length - STAMP) / 2;
  const once = written.subarray(STAMP, middle);
  const again = written.subarray(middle);
  const isWhole = once.length > 0 && once.equals(again);
  return isWhole && stamp.equals(written.subarray(0, STAMP)) ? once : null;
}

/** Under another name first: other starts may read it, or write it, meanwhile. */
function write({ stamp, script }: Part, path: string): void {
  mkdirSync(dirname(path), { recursive: true });
  const unfinished = `${path}.${process.pid}`;
  const file = openSync(unfinished, 'wx');
  try {
    try {
      const data = script.createCachedData();
      writeAll(file, Buffer.concat([stamp, data, data]));
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(unfinished, path);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
}

function writeAll(file: number, bytes: Buffer): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
}
