import { fillText, type Locale, type LocalizedText } from '@moc-sdk/core';
import { useMoc } from '@moc-sdk/react-widgets';
import { caseTexts } from './case-texts.js';
import { decisionTexts } from './decision-texts.js';
import { queueTexts } from './queue-texts.js';

/** Every word of the desk, Thai and English. */
const texts = { ...queueTexts, ...caseTexts, ...decisionTexts } as const satisfies Record<
  string,
  LocalizedText
>;

export type DeskText = keyof typeof texts;

/** Fills the places in braces of a text: `{count}`. */
export type DeskWords = (name: DeskText, values?: Readonly<Record<string, string | number>>) => string;

export function deskText(locale: Locale): DeskWords {
  return (name, values = {}) => fillText(texts[name][locale], values);
}

/** The desk's texts in the language of the provider. */
export function useDeskText(): DeskWords {
  const { locale } = useMoc();
  return deskText(locale);
}
