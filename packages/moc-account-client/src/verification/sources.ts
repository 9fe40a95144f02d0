import type { PersonName } from '@moc-sdk/core';
import type { UnavailableReason } from './because.js';

/** A birth date as a card prints it: old cards may lack day and month. Years of the common era. */
export interface CardBirthDate {
  readonly year: number;
  /** From 1. */
  readonly month?: number;
  readonly day?: number;
}

/** What is printed on a Thai ID card. */
export interface CardData {
  /** 13 digits with a right check digit. */
  readonly nationalId: string;
  readonly name: PersonName;
  readonly birthDate: CardBirthDate;
  /** The code on the back: two letters and ten digits, upper case, no hyphens. Old lifetime cards have none. */
  readonly laserCode?: string;
}

export interface SourceCall {
  /** Aborted when the time for this source is over. */
  readonly signal: AbortSignal;
}

export type CitizenAnswer =
  | { readonly answer: 'match' }
  | { readonly answer: 'mismatch' }
  /** The source needs more than the card bears, e.g. a day of birth. */
  | { readonly answer: 'incomplete' }
  /** Right data, but the card is expired, lost or cancelled. `problem`: the source's own code. */
  | { readonly answer: 'card-invalid'; readonly problem?: string }
  | { readonly answer: 'unavailable'; readonly reason: UnavailableReason };

/**
 * Says whether a card belongs to a person (DOPA). Never rejects for what the source does: that is `unavailable`, told
 * apart by its reason.
 */
export interface CitizenRegistry {
  /** Short and stable, shown to reviewers: `DOPA`. */
  readonly name: string;
  check(card: CardData, call: SourceCall): Promise<CitizenAnswer>;
}

/** Somebody as a directory knows them. */
export interface DirectoryPerson {
  readonly name: PersonName;
  readonly agency?: string;
  readonly position?: string;
  /** The official address, where a notice about the verification can go. */
  readonly email?: string;
}

export type DirectoryAnswer =
  | { readonly answer: 'active'; readonly person: DirectoryPerson }
  /** Disabled, or left. */
  | { readonly answer: 'inactive'; readonly person: DirectoryPerson }
  | { readonly answer: 'not-found' }
  | { readonly answer: 'ambiguous'; readonly hits: number }
  | { readonly answer: 'unavailable'; readonly reason: UnavailableReason };

/**
 * Says whether somebody is on the staff. Several are asked side by side. Never rejects for what the source does.
 *
 * @example
 * ```ts
 * const ownStaff: PersonnelDirectory = {
 *   name: 'HR',
 *   find: async (nationalId) => (nationalId === '9999999999994' ? { answer: 'active', person } : { answer: 'not-found' }),
 * };
 * ```
 */
export interface PersonnelDirectory {
  /** Short and stable, shown to reviewers: `AD`, `DPIS`. */
  readonly name: string;
  find(nationalId: string, call: SourceCall): Promise<DirectoryAnswer>;
}
