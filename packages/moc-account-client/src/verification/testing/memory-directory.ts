import type { DirectoryAnswer, PersonnelDirectory } from '../sources.js';
import type { FictionalPerson } from './people.js';
import { meetFaults, type SourceFaults } from './source-faults.js';

export interface DirectoryFaults extends SourceFaults {
  /** Ids of people whom the directory has twice. */
  ambiguous?: readonly string[];
  /** Ids of people who have been disabled or have left since. */
  disabled?: readonly string[];
}

/**
 * A directory in memory. `AD` and `DPIS` know the people as those two do; a directory of any other name knows all who are
 * given as active.
 *
 * @example
 * ```ts
 * const faults: DirectoryFaults = {};
 * const directories = [memoryDirectory('AD', fictionalPeople, faults), memoryDirectory('DPIS', fictionalPeople)];
 * faults.disabled = ['pimchanok'];
 * ```
 */
export function memoryDirectory(
  name: string,
  people: readonly FictionalPerson[],
  faults: DirectoryFaults = {},
): PersonnelDirectory {
  return {
    name,
    find: async (nationalId, call) => {
      const reason = await meetFaults(faults, call);
      if (reason) return { answer: 'unavailable', reason };
      const person = people.find((one) => one.nationalId === nationalId);
      return person ? answerFor(name, person, faults) : { answer: 'not-found' };
    },
  };
}

function answerFor(directory: string, person: FictionalPerson, faults: DirectoryFaults): DirectoryAnswer {
  const standing = standingIn(directory, person);
  if (standing === 'absent') return { answer: 'not-found' };
  if (faults.ambiguous?.includes(person.id)) return { answer: 'ambiguous', hits: 2 };
  const { name, agency, position, email } = person;
  return {
    answer: standing === 'active' && !faults.disabled?.includes(person.id) ? 'active' : 'inactive',
    person: { name, agency, position, email },
  };
}

function standingIn(directory: string, person: FictionalPerson) {
  if (directory === 'AD') return person.ad;
  return directory === 'DPIS' ? person.dpis : 'active';
}
