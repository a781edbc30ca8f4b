import { FORMS } from '../../../../src/form/forms.ts';
import { leaves } from '../../../../src/form/nodes.ts';
import type { FormNode } from '../../../../src/form/types.ts';
import type { Random } from '../../random.ts';
import type { Facts } from '../facts.ts';
import { slippedCount, slippedDecimal, writeCount } from './numerals.ts';
import { type Phrasings, spell, type Template } from './spell.ts';

/** A figure, or its absence, as a sentence of a made-up report states it. */
export interface SpokenClaim {
  readonly kind: string;
  /** What is true, and what is said; they differ for the one that is broken. */
  readonly value: string;
  readonly said: string;
}

/** Speaks of the figures in many ways, and keeps a list of what was said. */
export interface Voice {
  readonly facts: Facts;
  readonly claims: SpokenClaim[];
  /** The claim that is to be false, by its place in the list. */
  readonly broken: number | null;
  figure(slot: string): number | null;
  /** One of the templates; `more` are figures that only this sentence knows. */
  say(templates: readonly Template[], random: Random, more?: Readonly<Record<string, string>>): string;
  /** A figure in one of its phrasings, or that there is none. */
  tell(kind: string, phrasings: Phrasings, how: 'alone' | 'after', random: Random): string;
  /** A statement about `value` without a number that is true of 0 alone; null where it may not be made. */
  claimNone(kind: string, value: number, templates: readonly Template[], random: Random): string | null;
}

export function voiceOf(facts: Facts, broken: number | null, claims: SpokenClaim[]): Voice {
  const figures = figuresOf(facts);
  const words: Readonly<Record<string, string>> = {
    year: String(facts.year),
    lastYear: String(facts.year - 1),
    nextYear: String(facts.year + 1),
    self: facts.organ.self,
  };
  const put = (kind: string, value: string, slipped: () => string): string => {
    const said = claims.length === broken ? slipped() : value;
    claims.push({ kind, value, said });
    return said;
  };
  const voice: Voice = {
    facts,
    claims,
    broken,
    figure: (slot) => figures.get(slot) ?? null,
    say(templates, random, more = {}) {
      return spell(random.pick(templates), random.fork('words'), (name) => {
        if (name.includes('/')) return name.split('/')[Number(more.down ?? 0)]!;
        const word = words[name];
        if (word !== undefined) return word;
        const chance = random.fork(`${name} ${claims.length}`);
        const known = more[name] ?? String(figures.get(name) ?? fail(name));
        if (known.includes('.') || name === 'growth' || name === 'share' || name === 'fees')
          return put(name, known, () => slippedDecimal(known, chance.fork('slip')));
        const said = put(name, known, () => String(slippedCount(Number(known), chance.fork('slip'))));
        return writeCount(Number(said), chance);
      });
    },
    tell(kind, phrasings, how, random) {
      const value = figures.get(kind) ?? 0;
      const none = how === 'after' ? (phrasings.noneAfter ?? []) : (phrasings.none ?? []);
      const breaks = claims.length === broken;
      const denied =
        none.length > 0 && (value === 0 ? !breaks && random.chance(0.7) : breaks && random.chance(0.25));
      if (!denied) return voice.say((how === 'after' && phrasings.after) || phrasings.alone, random);
      claims.push({ kind: `none:${kind}`, value: String(value), said: '0' });
      return voice.say(none, random);
    },
    claimNone(kind, value, templates, random) {
      if ((value === 0) === (claims.length === broken)) return null;
      claims.push({ kind, value: String(value), said: '0' });
      return voice.say(templates, random);
    },
  };
  return voice;
}

function fail(name: string): never {
  throw new Error(`no figure ${name}`);
}

const RESULTS = ['total', 'upheld', 'corrected', 'other', 'pending'];

/** What the tables hold, by the names that templates have for it. */
function figuresOf({ figure, formId }: Facts): Map<string, number> {
  const figures = new Map<string, number>();
  const rows = FORMS[formId].tables.find((table) => table.id === 't3')!.parts[0]!.rows;
  const outcomes = rows.find((row) => row.id === 'outcomes')!.children;
  const sum = (node: FormNode) =>
    leaves([node]).reduce((all, leaf) => all + figure(`t3/${leaf.id}/total`), 0);
  for (const node of outcomes) if (node.id !== 'total') figures.set(node.id, sum(node));
  for (const row of ['received', 'carried-in', 'carried-out']) figures.set(row, figure(`t3/${row}/total`));
  figures.set('done', figure('t3/total/total'));
  figures.set('handled', figure('t3/received/total') + figure('t3/carried-in/total'));
  figures.set('natural', figure('t3/received/natural'));
  for (const column of ['business', 'research', 'welfare', 'legal'])
    figures.set(column, figure(`t3/received/${column}`));
  figures.set('legal-persons', figure('t3/received/total') - figure('t3/received/natural'));
  for (const result of RESULTS) {
    const at = (block: string) => figure(`t4/row/${block}.${result}`);
    figures.set(`review.${result}`, at('review'));
    figures.set(`suit.${result}`, at('direct') + at('after-review'));
  }
  const columns = formId === '2021' ? ['issued', 'repealed', 'effective'] : ['made'];
  for (const row of ['normative', 'regulations'])
    for (const column of columns)
      figures.set(`${row}.${column === 'made' ? 'issued' : column}`, figure(`t2/${row}/${column}`));
  for (const row of ['permits', 'penalties', 'coercion']) figures.set(row, figure(`t2/${row}/decisions`));
  if (formId === '2021') figures.set('fees', figure('t2/fees/amount'));
  return figures;
}
