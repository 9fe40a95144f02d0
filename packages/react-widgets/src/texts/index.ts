import type { Locale } from '@moc-sdk/core';
import { en } from './en.js';
import { type Texts, th } from './th.js';

export type { Texts } from './th.js';

/** The built-in dictionaries. */
export const texts: Readonly<Record<Locale, Texts>> = { th, en };

/** Some texts of some widgets: whatever is left out stays as it is. */
export type TextOverrides = { readonly [Widget in keyof Texts]?: Partial<Texts[Widget]> };

/** A dictionary with an agency's own words laid over it. */
export function overrideTexts(base: Texts, overrides: TextOverrides = {}): Texts {
  const laid = Object.entries(base).map(([widget, words]) => [
    widget,
    { ...words, ...overrides[widget as keyof Texts] },
  ]);
  return Object.fromEntries(laid) as Texts;
}
