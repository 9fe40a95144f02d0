import { MocError } from '@moc-sdk/core';
import { type CodeBook, codeBookOf } from '../data/code-book.js';
import { defaultCodeBook } from '../data/default-code-book.js';
import { defaultRegulation } from '../data/default-regulation.js';
import { thaiHolidays } from '../data/holidays/index.js';
import type {
  AttendanceInput,
  ClarificationInput,
  Employee,
  Holiday,
  LeaveInput,
  TravelInput,
} from '../input/types.js';
import { holidaysFor } from './calendar.js';
import { type CivilSeconds, type EpochDay, readInstant } from './civil-time.js';
import { prepareRegulations, type RulesInForce } from './regulation.js';
import { type UnsyncedDevice, unsyncedDevices } from './unsynced.js';

/** The input made ready once, so that a day is only counted. */
export interface Prepared {
  readonly employee: Employee;
  readonly asOf: CivilSeconds;
  readonly regulations: readonly RulesInForce[];
  readonly holidays: ReadonlyMap<EpochDay, Holiday>;
  readonly codeBook: CodeBook;
  readonly travel: readonly TravelInput[];
  readonly leave: readonly LeaveInput[];
  readonly clarifications: ReadonlyMap<string, readonly ClarificationInput[]>;
  readonly unsynced: readonly UnsyncedDevice[];
}

export function prepareInput(input: AttendanceInput): Prepared {
  const asOf = readInstant(input.asOf);
  if (asOf === undefined) {
    throw new MocError('attendance/invalid-input', {
      details: { problem: 'asOf: is not an instant, e.g. "2022-12-07T09:00:00+07:00"' },
    });
  }
  return {
    employee: input.employee,
    asOf,
    regulations: prepareRegulations(input.regulations ?? [defaultRegulation]),
    holidays: holidaysFor(input.employee.area, input.holidays ?? thaiHolidays),
    codeBook: codeBookOf([...(input.codeBook ?? []), ...defaultCodeBook]),
    travel: input.travel ?? [],
    leave: input.leave ?? [],
    clarifications: byDate(input.clarifications ?? []),
    unsynced: unsyncedDevices(input.unsynced),
  };
}

function byDate(clarifications: readonly ClarificationInput[]): Map<string, ClarificationInput[]> {
  const dates = new Map<string, ClarificationInput[]>();
  for (const clarification of clarifications) {
    const list = dates.get(clarification.date);
    if (list) list.push(clarification);
    else dates.set(clarification.date, [clarification]);
  }
  return dates;
}
