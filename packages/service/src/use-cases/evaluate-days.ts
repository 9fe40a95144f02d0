import { type Day, evaluate } from '@moc-sdk/attendance-rules';
import { addDays, toBangkokIso } from '@moc-sdk/core';
import type {
  ClarificationRecord,
  DateRange,
  PersonRecord,
  PersonRecords,
  TravelRecord,
} from '../ports/index.js';
import type { Surroundings } from './surroundings.js';

export interface EvaluatedDays {
  days: Day[];
  clarifications: ClarificationRecord[];
  travels: TravelRecord[];
}

/** The codes of a person's days as they stand now, with what was written about them. */
export async function evaluateDays(
  { clock, area, unsynced }: Pick<Surroundings, 'clock' | 'area' | 'unsynced'>,
  person: PersonRecord,
  records: PersonRecords,
  { from, to }: DateRange,
): Promise<EvaluatedDays> {
  // A night's work reaches into the neighbouring days.
  const instants = { from: `${addDays(from, -1)}T00:00:00+07:00`, to: `${addDays(to, 2)}T00:00:00+07:00` };
  const [punches, clarifications, travels, silent] = await Promise.all([
    records.punches(instants),
    records.clarifications({ from, to }),
    records.travels({ from, to }),
    unsynced(),
  ]);
  const { days } = evaluate({
    employee: {
      id: person.id,
      area: person.area ?? area,
      band: person.band,
      employedFrom: person.employedFrom,
      employedTo: person.employedTo,
    },
    from,
    to,
    asOf: toBangkokIso(clock.now()),
    punches: punches.map(({ id, at, source, direction }) => ({ id, at, source, direction })),
    clarifications: clarifications.map(({ id, date, half, status }) => ({ id, date, half, status })),
    unsynced: silent,
    travel: travels.map(({ id, kind, from, to, half }) => ({ id, kind, from, to, half, status: 'recorded' })),
  });
  return { days, clarifications, travels };
}
