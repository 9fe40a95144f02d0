import type { CivilDate, PersonName } from '@moc-sdk/core';
import people from './people.json' with { type: 'json' };

/** Somebody who does not exist. National IDs begin with 9, so that none is a real person's. */
export interface FictionalPerson {
  /** Also the account name in a directory. */
  readonly id: string;
  readonly nationalId: string;
  readonly laserCode: string;
  readonly name: PersonName;
  readonly birthDate: CivilDate;
  readonly email: string;
  readonly agency: string;
  readonly position: string;
  /** How the Active Directory knows them. */
  readonly ad: 'active' | 'disabled' | 'absent';
  /** How the personnel register knows them. */
  readonly dpis: 'active' | 'left' | 'absent';
}

/** One person for each way through the manual: in both, AD only, AD disabled, DPIS only, DPIS left, neither. */
export const fictionalPeople: readonly FictionalPerson[] = people as FictionalPerson[];
