/** What a developer needs of one error code. `{name}` in a text stands for the error's `details.name`. */
export interface ErrorFacts {
  /** The HTTP status that fits. */
  readonly status: number;
  /** For developers, one sentence. */
  readonly message: string;
  /** For developers: what to do about it. */
  readonly hint: string;
}

/** What a person reads of one error code. */
export interface ErrorTexts {
  /** Thai. */
  readonly th: string;
  /** English. */
  readonly en: string;
}

/** All that is known of one error code. */
export interface ErrorEntry extends ErrorFacts, ErrorTexts {}

type WithTexts<Facts, Texts> = { readonly [Code in keyof Facts]: Facts[Code] & Texts[Code & keyof Texts] };

/** The whole entries of an area whose people's texts stand apart. */
export function withTexts<
  Facts extends Record<string, ErrorFacts>,
  Texts extends Record<keyof Facts, ErrorTexts>,
>(facts: Facts, texts: Texts): WithTexts<Facts, Texts> {
  const entries = Object.entries(facts).map(([code, fact]) => [
    code,
    { ...fact, ...texts[code as keyof Facts] },
  ]);
  return Object.fromEntries(entries) as WithTexts<Facts, Texts>;
}
