import { MocError, toEpochDay } from '@moc-sdk/core';
import { defaultRegulation } from '../data/default-regulation.js';
import type { Band, Regulation } from '../input/types.js';
import { DAY, type EpochDay, MINUTE, readClock } from './civil-time.js';

/** A band in seconds of the duty day. */
export interface DutyBand {
  readonly id: string;
  readonly start: number;
  /** Beyond 86,400 for a night band. */
  readonly end: number;
  readonly night: boolean;
  /** Parts the day's punches into `in` (before) and `out` (from it on). */
  readonly middle: number;
  /** Where one half of the day ends and the other begins: lunch, or the middle where no lunch lies inside. */
  readonly pause: readonly [number, number];
}

/** A regulation with its gaps filled and its times counted in seconds. */
export interface RulesInForce {
  readonly validFrom: string;
  readonly firstDay: EpochDay;
  /** By start, earliest first. */
  readonly bands: readonly DutyBand[];
  readonly openBefore: number;
  readonly closeAfter: number;
  readonly graceInMinutes: number;
  readonly graceOutMinutes: number;
  readonly dedupe: number;
  readonly workingWeekdays: ReadonlySet<number>;
  readonly showTravelOnDaysOff: boolean;
  readonly precedence: readonly ('travel' | 'leave')[];
}

/** Prepares regulations once; the later `validFrom` stands first. */
export function prepareRegulations(regulations: readonly Regulation[]): RulesInForce[] {
  return regulations.map(prepare).sort((a, b) => b.firstDay - a.firstDay);
}

/** The regulation with the last `validFrom` not after the day. */
export function inForceOn(prepared: readonly RulesInForce[], day: EpochDay): RulesInForce | undefined {
  return prepared.find((rules) => rules.firstDay <= day);
}

export function noRegulation(date: string): MocError {
  return new MocError('attendance/no-regulation', { details: { date } });
}

function prepare(given: Regulation): RulesInForce {
  const {
    lunch = defaultRegulation.lunch,
    openBeforeMinutes = defaultRegulation.openBeforeMinutes,
    closeAfterMinutes = defaultRegulation.closeAfterMinutes,
    graceInMinutes = defaultRegulation.graceInMinutes,
    graceOutMinutes = defaultRegulation.graceOutMinutes,
    dedupeSeconds = defaultRegulation.dedupeSeconds,
    workingWeekdays = defaultRegulation.workingWeekdays,
    travelOnNonWorkingDays = defaultRegulation.travelOnNonWorkingDays,
    precedence = defaultRegulation.precedence,
  } = given;
  return {
    validFrom: given.validFrom,
    firstDay: toEpochDay(given.validFrom),
    bands: given.bands
      .map((band) => dutyBand(band, lunch))
      .sort((a, b) => a.start - b.start || a.end - b.end),
    openBefore: openBeforeMinutes * MINUTE,
    closeAfter: closeAfterMinutes * MINUTE,
    graceInMinutes,
    graceOutMinutes,
    dedupe: dedupeSeconds,
    workingWeekdays: new Set(workingWeekdays.map((weekday) => weekday % 7)),
    showTravelOnDaysOff: travelOnNonWorkingDays === 'show',
    precedence,
  };
}

function dutyBand(band: Band, lunch: readonly [string, string] | null): DutyBand {
  const start = readClock(band.start);
  const night = readClock(band.end) < start;
  const end = readClock(band.end) + (night ? DAY : 0);
  const halfway = Math.floor((start + end) / 2);
  const inside = lunch ? lunchInside(lunch, start, end) : undefined;
  return {
    id: band.id,
    start,
    end,
    night,
    middle: inside && !night ? inside[0] : halfway,
    pause: inside ?? [halfway, halfway],
  };
}

/** Lunch in seconds of the duty day when it lies within the band, for a night band also on the next date. */
function lunchInside(lunch: readonly [string, string], start: number, end: number) {
  const [from, to] = [readClock(lunch[0]), readClock(lunch[1])];
  for (const shift of [0, DAY]) {
    if (from + shift > start && to + shift < end) return [from + shift, to + shift] as const;
  }
  return undefined;
}
