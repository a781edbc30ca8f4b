import type { Span } from '../../base/span.ts';
import type { SectionId } from '../../form/types.ts';
import type { BoundSection, BoundTable, Report } from '../../report/types.ts';

/** In which section a place stands: each paragraph asks. */
export class Places {
  readonly #sections: readonly BoundSection[];
  /** Where the table of each section begins; behind everything where it has none. */
  readonly #tables: readonly number[];

  constructor({ sections, tables }: Report) {
    this.#sections = sections;
    this.#tables = sections.map((section) => startOfTable(section, tables));
  }

  /** Null outside the sections, and behind a section's table. */
  sectionAt(offset: number): SectionId | null {
    for (let i = 0; i < this.#sections.length; i++) {
      const { span, form } = this.#sections[i]!;
      if (span.start <= offset && offset < span.end) return offset >= this.#tables[i]! ? null : form.id;
    }
    return null;
  }

  /** Where all of a paragraph stands in; undefined where a boundary runs through it. */
  sectionOfAll({ start, end }: Span): SectionId | null | undefined {
    const section = this.sectionAt(start);
    return section === this.sectionAt(end - 1) ? section : undefined;
  }

  hasBoundIn({ start, end }: Span): boolean {
    for (let i = 0; i < this.#sections.length; i++) {
      const { span, body } = this.#sections[i]!;
      if ((span.start > start && span.start < end) || (body.start > start && body.start < end)) return true;
    }
    return false;
  }

  /** Where sections and their bodies begin inside a span. */
  boundsIn({ start, end }: Span): number[] {
    const bounds: number[] = [];
    for (const { span, body } of this.#sections) {
      if (span.start > start && span.start < end) bounds.push(span.start);
      if (body.start > start && body.start < end) bounds.push(body.start);
    }
    return bounds;
  }
}

function startOfTable(section: BoundSection, tables: readonly BoundTable[]): number {
  for (const { form, span } of tables) if (form.section === section.form.id) return span.start;
  return Number.POSITIVE_INFINITY;
}
