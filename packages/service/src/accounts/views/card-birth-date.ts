import { BE_OFFSET } from '@moc-sdk/core';
import type { CardBirthDate } from '@moc-sdk/moc-account-client/verification';

/** The birth date as it is typed: `d/m/yyyy` BE, `0` for what the card lacks. */
export function typedBirthDate({ year, month = 0, day = 0 }: CardBirthDate): string {
  return `${day}/${month}/${year + BE_OFFSET}`;
}
