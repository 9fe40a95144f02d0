import { AttendanceError } from '@moc-sdk/core/attendance-errors';
import type { QuarantinedPunch } from '../day.js';
import type { AttendanceFacts } from '../input/types.js';
import { type Calendar, MARGIN } from './calendar.js';
import { type CivilSeconds, DAY, type EpochDay, readDay, readInstant } from './civil-time.js';
import { type Cover, coversOf, type StandingClarification, standingClarifications } from './requests.js';
import type { Rulebook } from './rulebook.js';
import { type Taps, tapsOf } from './taps.js';
import { type UnsyncedDevice, unsyncedDevices } from './unsynced.js';

/** One person's facts in whole numbers: what `decide` works on. Made by `prepareFacts`; nothing in it is text to read. */
export interface PreparedFacts {
  readonly rulebook: Rulebook;
  readonly calendar: Calendar;
  readonly firstDay: EpochDay;
  readonly days: number;
  /** Seconds since the midnight of the first day. */
  readonly asOf: number;
  readonly employedFrom: EpochDay;
  readonly employedTo: EpochDay;
  readonly employment: { readonly employedFrom?: string; readonly employedTo?: string };
  readonly band: string | null | undefined;
  readonly taps: Taps;
  readonly covers: readonly Cover[];
  readonly clarifications: readonly StandingClarification[];
  readonly unsynced: readonly UnsyncedDevice[];
  readonly quarantined: readonly QuarantinedPunch[];
}

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
  return {
    rulebook,
    calendar: rulebook.calendar(employee.area, firstDay, lastDay),
    firstDay,
    days: Math.max(0, lastDay - firstDay + 1),
    asOf: asOf - origin,
    employedFrom: employee.employedFrom ? readDay(employee.employedFrom) : Number.NEGATIVE_INFINITY,
    employedTo: employee.employedTo ? readDay(employee.employedTo) : Number.POSITIVE_INFINITY,
    employment: {
      ...(employee.employedFrom ? { employedFrom: employee.employedFrom } : {}),
      ...(employee.employedTo ? { employedTo: employee.employedTo } : {}),
    },
    band: employee.band,
    taps,
    covers: coversOf(facts),
    clarifications: standingClarifications(facts),
    unsynced: unsyncedDevices(facts.unsynced, origin),
    quarantined,
  };
}

function asOfUnreadable(): AttendanceError {
  return new AttendanceError('attendance/invalid-input', {
    details: { problem: 'asOf: is not an instant, e.g. "2022-12-07T09:00:00+07:00"' },
  });
}
