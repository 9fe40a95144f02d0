/** The languages of people's texts. Thai comes first everywhere; English is complete. */
export type Locale = 'th' | 'en';

/** One text in both languages: the type makes a missing translation a compile error. */
export type LocalizedText = Readonly<Record<Locale, string>>;

/** Replaces `{name}` in a text by `values.name`; an unknown name stays as it is, so that a gap is seen. */
export function fillText(text: string, values: Readonly<Record<string, string | number>> = {}): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
