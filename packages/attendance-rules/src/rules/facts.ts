import { AttendanceDayError } from '@moc-sdk/core/attendance-errors';
import type { QuarantinedPunch } from '../day.js';
import type { AttendanceFacts, Employee } from '../input/types.js';
import { type Calendar, MARGIN } from './calendar.js';
import { type CivilSeconds, DAY, type EpochDay, readDay, readInstant } from './civil-time.js';
import {
  type Cover,
  coversOf,
  reachOf,
  type Span,
  type StandingClarification,
  standingClarifications,
} from './requests.js';
import type { Rulebook } from './rulebook.js';
import { type Taps, tapsOf } from './taps.js';
import { type UnsyncedDevice, unsyncedDevices } from './unsynced.js';

/** One person's facts in whole numbers: what `decide` works on. Made by `prepareFacts`; nothing in it is text to read. */
export interface PreparedFacts {
  readonly rulebook: Rulebook;
  readonly calendar: Calendar;
  readonly firstDay: EpochDay;
  readonly days: number;
  /** The midnight that the range begins with. */
  readonly origin: CivilSeconds;
  /** Seconds since the midnight of the first day. */
  readonly asOf: number;
  readonly employedFrom: EpochDay;
  readonly employedTo: EpochDay;
  readonly employee: Employee;
  readonly taps: Taps;
  readonly covers: readonly Cover[];
  readonly coversReach: Span;
  readonly clarifications: readonly StandingClarification[];
  readonly clarificationsReach: Span;
  readonly unsynced: readonly UnsyncedDevice[];
  readonly quarantined: readonly QuarantinedPunch[];
}

/** Days that no date reaches; whole numbers, which the machine compares faster than infinity. */
const FOREVER_AGO = -(2 ** 30);
const FOR_EVER = 2 ** 30 - 1;

/**
 * Reads one person's facts: instants to whole seconds, dates to days, everything in order. `decide` then only counts.
 *
 * @param facts validated data, as `parseAttendanceInput` gives it
 * @throws MocError `attendance/invalid-input` (`asOf` is no instant)
 */
export function prepareFacts(rulebook: Rulebook, facts: AttendanceFacts): PreparedFacts {
  const asOf = readInstant(facts.asOf);
  if (asOf === undefined) throw asOfUnreadable();
  const { employee } = facts;
  const firstDay = readDay(facts.from);
  const lastDay = readDay(facts.to);
  const origin: CivilSeconds = firstDay * DAY;
  const range = { origin, earliest: firstDay - MARGIN, latest: lastDay + MARGIN };
  const { taps, quarantined } = tapsOf(facts.punches, asOf, range);
  const covers = coversOf(facts);
  const clarifications = standingClarifications(facts);
  return {
    rulebook,
    calendar: rulebook.calendar(employee.area, firstDay, lastDay),
    firstDay,
    days: Math.max(0, lastDay - firstDay + 1),
    origin,
    asOf: asOf - origin,
    employedFrom: employee.employedFrom ? readDay(employee.employedFrom) : FOREVER_AGO,
    employedTo: employee.employedTo ? readDay(employee.employedTo) : FOR_EVER,
    employee,
    taps,
    covers,
    coversReach: reachOf(covers),
    clarifications,
    clarificationsReach: reachOf(clarifications),
    unsynced: unsyncedDevices(facts.unsynced, origin),
    quarantined,
  };
}

function asOfUnreadable(): AttendanceDayError {
  return new AttendanceDayError('attendance/invalid-input', {
    details: { problem: 'asOf: is not an instant, e.g. "2022-12-07T09:00:00+07:00"' },
  });
}
