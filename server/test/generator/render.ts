import { FORMS } from '../../src/form/forms.ts';
import { cellIds } from '../../src/form/nodes.ts';
import type { Form, FormId } from '../../src/form/types.ts';
import { buildPage, type Marker } from './build.ts';
import { makeFigures } from './figures.ts';
import { LAYOUT_DEFINITIONS } from './layouts/index.ts';
import type { Extension, LayoutDefinition } from './layouts/layout.ts';
import { inventOrgan } from './organs.ts';
import type { Page } from './page.ts';
import { type SpokenClaim, voiceOf } from './prose/claims/speak.ts';
import type { Facts } from './prose/facts.ts';
import { type Random, random } from './random.ts';
import type { Generated, GenerateOptions, Language } from './types.ts';

/** A report whose text still carries its marks. */
export interface Draft {
  readonly marked: string;
  readonly page: Page;
  readonly report: Omit<Generated, 'text'>;
}

const LANGUAGES: Readonly<Record<Extension, Language>> = {
  '.txt': 'plain',
  '.md': 'markdown',
  '.html': 'html',
};

export function draft(
  seed: number,
  options: GenerateOptions,
  mark: Marker = (_key, text) => text,
  change: (page: Page) => Page = (page) => page,
): Draft {
  const chance = random(seed);
  const layout = LAYOUT_DEFINITIONS[options.layout];
  const formId: FormId = options.formId ?? (chance.fork('form').chance(0.75) ? '2021' : '2019');
  const form = FORMS[formId];
  const year = formId === '2021' ? chance.fork('year').int(2021, 2025) : chance.fork('year').int(2019, 2020);
  const organ = inventOrgan(chance.fork('organ'));
  const size = options.size ?? (chance.fork('size').chance(0.7) ? 'small' : 'large');
  const figures = makeFigures(form, organ, size, chance.fork('figures'));
  const cells = withBlanks(form, figures, layout, options.blanks, chance.fork('blanks'));
  options.edit?.(cells);
  const typography = options.typography ?? {};
  const facts: Facts = {
    organ,
    year,
    formId,
    figure: (cell) => Number(figures.get(cell)),
    random: chance.fork('prose'),
  };
  const claims: SpokenClaim[] = [];
  const page = change(
    buildPage({
      form,
      facts,
      voice: options.phrasings ? voiceOf(facts, options.brokenClaim ?? null, claims) : null,
      cells,
      style: layout.style(chance.fork('style')),
      typography,
      random: chance.fork('page'),
      mark,
    }),
  );
  const extension = layout.extension(chance.fork('extension'));
  const marked = layout.render(page, {
    layout: options.layout,
    random: chance.fork('layout'),
    typography,
    extension,
  });
  const lost = layout.blanks === 'dropped' && [...cells.values()].includes(null);
  return {
    marked: encode(marked, options),
    page,
    report: {
      fileName: `report-${options.layout}-${seed}${extension}`,
      language: LANGUAGES[extension],
      organ: organ.name,
      year,
      formId,
      layout: options.layout,
      cells,
      claims,
      places: lost ? 'lost' : 'recoverable',
      seed,
      options,
    },
  };
}

function encode(text: string, options: GenerateOptions): string {
  const ended = options.typography?.lineEnds === 'crlf' ? text.replaceAll('\n', '\r\n') : text;
  return options.typography?.bom ? `\uFEFF${ended}` : ended;
}

/** Some of the zeros written blank; never a total, so that a blank is worth 0 by every identity. */
function withBlanks(
  form: Form,
  figures: ReadonlyMap<string, string>,
  layout: LayoutDefinition,
  share: number | undefined,
  chance: Random,
): Map<string, string | null> {
  const rate = share ?? (layout.blanks === 'dropped' ? 0.2 : 0);
  const cells = new Map<string, string | null>();
  for (const table of form.tables) {
    for (const id of table.parts.flatMap((part) => cellIds(table.id, part))) {
      const digits = figures.get(id) ?? null;
      if (digits === null) throw new Error(`no figure for ${id}`);
      const blank = digits === '0' && !/total\b/.test(id) && layout.blanks !== 'never' && chance.chance(rate);
      cells.set(id, blank ? null : digits);
    }
  }
  return cells;
}
