/** A text in every display language. Chinese is the language of the domain; English follows it. */
export interface Localized {
  readonly zh: string;
  readonly en: string;
}

export type Language = keyof Localized;
