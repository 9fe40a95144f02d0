import type { Conflict } from '../day.js';
import { MARGIN } from './calendar.js';
import { dateText } from './civil-time.js';
import { coversOn } from './cover.js';
import type { PreparedFacts } from './facts.js';
import { type Cover, isOn, speaksFor } from './requests.js';

const HALVES = [
  { half: 'am', slot: 'in' },
  { half: 'pm', slot: 'out' },
] as const;

/** Contradictory requests of the range, by date and half. */
export function findConflicts(facts: PreparedFacts): Conflict[] {
  if (facts.covers.length < 2 && facts.clarifications.length < 2) return [];
  return Array.from({ length: facts.days }, (_, index) => conflictsOn(facts, index)).flat();
}

/** The request that counts against each other one for the same half. */
export function conflictsOn(facts: PreparedFacts, index: number): Conflict[] {
  const day = facts.firstDay + index;
  const rules = facts.calendar.rules[index + MARGIN];
  if (!rules || day < facts.employedFrom || day > facts.employedTo) return [];
  const date = dateText(day);
  const isOff = facts.calendar.isOff[index] === true;
  return HALVES.flatMap(({ half, slot }) => {
    const [first, ...others] = coversOn(facts.covers, day, slot, { rules, isOff });
    const [stands, ...besides] = facts.clarifications.filter(
      (each) => isOn(each, day) && speaksFor(each, slot),
    );
    return [
      ...others.map(
        (other): Conflict => ({
          date,
          half,
          kind: kindOf(first as Cover, other),
          ids: [first?.name ?? '', other.name],
        }),
      ),
      ...besides.map(
        (other): Conflict => ({
          date,
          half,
          kind: 'two-clarifications',
          ids: [stands?.name ?? '', other.name],
        }),
      ),
    ];
  });
}

function kindOf(first: Cover, other: Cover): Conflict['kind'] {
  if (first.type !== other.type) return 'travel-and-leave';
  return first.type === 'travel' ? 'two-travels' : 'two-leaves';
}
