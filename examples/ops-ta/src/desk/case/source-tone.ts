import type { BecauseCode } from '@moc-sdk/moc-account-client/verification';

/** What a fact speaks for. */
export type Tone = 'good' | 'bad' | 'unsure';

/** Which way each fact speaks; an answer that could not be had speaks neither way. */
export const becauseTone: Readonly<Record<BecauseCode, Tone>> = {
  'card-matches': 'good',
  'card-mismatch': 'bad',
  'card-invalid': 'bad',
  'card-unchecked': 'unsure',
  'no-laser-code': 'unsure',
  active: 'good',
  inactive: 'bad',
  'not-found': 'bad',
  ambiguous: 'unsure',
  'name-differs': 'bad',
  unavailable: 'unsure',
  'profile-differs': 'bad',
  'verified-elsewhere': 'bad',
};
