import { namesAgree } from '../names-agree.js';
import type { CardData, CitizenAnswer, CitizenRegistry } from '../sources.js';
import type { FictionalPerson } from './people.js';
import { meetFaults, type SourceFaults } from './source-faults.js';

export interface RegistryFaults extends SourceFaults {
  /** Ids of people whose cards are right but no longer valid. */
  cardInvalid?: readonly string[];
}

/**
 * A citizen registry in memory, called `DOPA`, that knows the people given and no others.
 *
 * @example
 * ```ts
 * const faults: RegistryFaults = {};
 * const registry = memoryRegistry(fictionalPeople, faults);
 * faults.down = 'unreachable'; // and later: delete faults.down
 * ```
 */
export function memoryRegistry(
  people: readonly FictionalPerson[],
  faults: RegistryFaults = {},
): CitizenRegistry {
  return {
    name: 'DOPA',
    check: async (card, call) => {
      const reason = await meetFaults(faults, call);
      return reason ? { answer: 'unavailable', reason } : answerFor(card, people, faults);
    },
  };
}

function answerFor(
  card: CardData,
  people: readonly FictionalPerson[],
  { cardInvalid }: RegistryFaults,
): CitizenAnswer {
  const { birthDate, laserCode } = card;
  if (!laserCode || !birthDate.month || !birthDate.day) return { answer: 'incomplete' };
  const person = people.find(({ nationalId }) => nationalId === card.nationalId);
  if (!person || !isSame(card, person)) return { answer: 'mismatch' };
  return cardInvalid?.includes(person.id)
    ? { answer: 'card-invalid', problem: 'expired' }
    : { answer: 'match' };
}

function isSame({ name, birthDate, laserCode }: CardData, person: FictionalPerson): boolean {
  const [year, month, day] = person.birthDate.split('-').map(Number);
  return (
    laserCode === person.laserCode &&
    birthDate.year === year &&
    birthDate.month === month &&
    birthDate.day === day &&
    namesAgree(name, person.name)
  );
}
