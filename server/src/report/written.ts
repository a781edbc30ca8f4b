import { type Content, plainContent } from '../base/content.ts';
import type { FormNode } from '../form/types.ts';
import type { ExpectedLabel, ExpectedRow } from './expected.ts';
import type { BoundCell, BoundLabel, Certainty, LabelTarget, Reading } from './types.ts';

/** A label that stands as the form has it. Nobody asks for the text of most. */
export class WrittenLabel implements BoundLabel {
  readonly #expected: ExpectedLabel;
  readonly #source: string;
  readonly #start: number;
  readonly #end: number;
  #content: Content | undefined;

  constructor(expected: ExpectedLabel, source: string, start: number, end: number) {
    this.#expected = expected;
    this.#source = source;
    this.#start = start;
    this.#end = end;
    this.#content = undefined;
  }

  get target(): LabelTarget {
    return this.#expected.target;
  }

  get content(): Content {
    this.#content ??= plainContent(this.#source, this.#start, this.#end);
    return this.#content;
  }

  get same(): boolean {
    return true;
  }

  get certainty(): Certainty {
    return 'certain';
  }
}

/** A figure in its place. Most are read and never shown. */
export class WrittenCell implements BoundCell {
  readonly reading: Reading;
  readonly #expected: ExpectedRow;
  readonly #index: number;
  readonly #source: string;
  readonly #start: number;
  readonly #end: number;
  #content: Content | undefined;

  constructor(
    reading: Reading,
    expected: ExpectedRow,
    index: number,
    source: string,
    start: number,
    end: number,
  ) {
    this.reading = reading;
    this.#expected = expected;
    this.#index = index;
    this.#source = source;
    this.#start = start;
    this.#end = end;
    this.#content = undefined;
  }

  get id(): string {
    return this.#expected.cells[this.#index]!;
  }

  get row(): FormNode {
    return this.#expected.node;
  }

  get column(): FormNode {
    return this.#expected.columns[this.#index]!;
  }

  get content(): Content {
    this.#content ??= plainContent(this.#source, this.#start, this.#end);
    return this.#content;
  }

  get certainty(): Certainty {
    return 'certain';
  }
}
