import { BE_OFFSET } from '@moc-sdk/core';
import type { CardBirthDate, CardData } from '@moc-sdk/moc-account-client/verification';

/** What both ways send of a card. */
export interface CardFields {
  readonly nationalId: string;
  readonly firstName: string;
  readonly lastName: string;
  /** `YYYYMMDD` of the Buddhist Era, 00 for what the card does not print. */
  readonly birthDate: string;
  readonly laserCode: string;
}

/** `undefined` for a card without a laser code, which nobody can check. The title is not sent. */
export function cardFields({ nationalId, name, birthDate, laserCode }: CardData): CardFields | undefined {
  if (!laserCode) return undefined;
  return {
    nationalId,
    firstName: name.first,
    lastName: name.last,
    birthDate: beBirthDate(birthDate),
    laserCode,
  };
}

/** `{ year: 1987, month: 12, day: 3 }` → `25301203`; only a year → `25300000`. */
export function beBirthDate({ year, month = 0, day = 0 }: CardBirthDate): string {
  const two = (number: number) => String(number).padStart(2, '0');
  // A day without its month means nothing.
  return `${year + BE_OFFSET}${two(month)}${two(month === 0 ? 0 : day)}`;
}
