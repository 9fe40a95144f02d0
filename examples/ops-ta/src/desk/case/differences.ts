import { BE_OFFSET, type CivilDate } from '@moc-sdk/core';
import type { ReviewCase } from '@moc-sdk/service/client';

/** What the profile and the card say differently, by field. */
export interface Differences {
  readonly name: boolean;
  readonly birthDate: boolean;
}

/** Compares what a person registered with what they typed from their card. Without a card nothing differs. */
export function differencesOf({ account, card }: Pick<ReviewCase, 'account' | 'card'>): Differences {
  if (!card) return { name: false, birthDate: false };
  const { name, birthDate } = account.profile;
  const sameTitle = !card.title || !name.title || sameWords(card.title, name.title);
  const sameName = sameWords(card.first, name.first) && sameWords(card.last, name.last);
  return { name: !(sameTitle && sameName), birthDate: !mayBeSameDay(card.birthDate, birthDate) };
}

/** Blanks and the order of stacked marks do not make another name. */
const plain = (text: string) => text.normalize('NFKC').replace(/\s+/g, ' ').trim();
const sameWords = (one: string, other: string) => plain(one) === plain(other);

/** `0/0/2510` of an old card leaves day and month open. Text in another form is not judged. */
function mayBeSameDay(typed: string, date: CivilDate): boolean {
  const parts = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(typed.trim());
  if (!parts) return true;
  const [day, month, year] = parts.slice(1).map(Number) as [number, number, number];
  const [y, m, d] = date.split('-').map(Number) as [number, number, number];
  return year - BE_OFFSET === y && (month === 0 || month === m) && (day === 0 || day === d);
}
