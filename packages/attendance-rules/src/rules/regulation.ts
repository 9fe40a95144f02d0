import type { Because } from '../because.js';
import { defaultRegulation, type SettledRegulation } from '../data/default-regulation.js';
import type { Band, Regulation } from '../input/types.js';
import { DAY, dutyTimeText, type EpochDay, MINUTE, readClock, readDay } from './civil-time.js';
import { hashOf } from './fact-hash.js';

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
  readonly pauseFrom: number;
  readonly pauseTo: number;
  /** `start − openBefore`; no punch before it counts. */
  readonly opens: number;
  /** `end + closeAfter`; punches count until this minute is over. */
  readonly closes: number;
  /** The line of the trace that names it, for each way it may have been found. */
  readonly because: readonly Because[];
}

/** The ways a band is found, by their number in the trace. */
export const BAND_CHOICES = ['assigned', 'only', 'first-punch', 'last'] as const;

/** A regulation with its gaps filled and its times counted in seconds. */
export interface RulesInForce {
  /** Place among the regulations, the latest first. */
  readonly index: number;
  readonly validFrom: string;
  readonly firstDay: EpochDay;
  readonly lastDay: EpochDay;
  /** By start, earliest first; those that no punch can choose stand after the others. */
  readonly bands: readonly DutyBand[];
  /** How many of them a punch can choose. */
  readonly choosable: number;
  readonly graceInMinutes: number;
  readonly graceOutMinutes: number;
  readonly dedupe: number;
  /** By weekday, 0 Sunday … 6 Saturday. */
  readonly isWorkingWeekday: readonly boolean[];
  readonly showTravelOnDaysOff: boolean;
  /** `travel` and `leave`, what counts first. */
  readonly precedence: readonly ('travel' | 'leave')[];
  /** The line of the trace that names it. */
  readonly because: Because;
  /** A hash over all of it: two that are the same give the same days. */
  readonly key: string;
}

/** Prepares regulations once; the later `validFrom` stands first. */
export function prepareRegulations(regulations: readonly Regulation[]): RulesInForce[] {
  return [...regulations]
    .sort((a, b) => readDay(b.validFrom) - readDay(a.validFrom))
    .map((regulation, index) => prepare(settled(regulation), index));
}

/** The regulation with the last `validFrom` not after the day, unless it has ended. */
export function inForceOn(prepared: readonly RulesInForce[], day: EpochDay): RulesInForce | undefined {
  const latest = prepared.find((rules) => rules.firstDay <= day);
  return latest && day <= latest.lastDay ? latest : undefined;
}

/** A regulation whose gaps are filled. */
type Settled = SettledRegulation & Partial<Pick<Regulation, 'validTo'>>;

function settled(given: Regulation): Settled {
  const set = Object.entries(given).filter(([, setting]) => setting !== undefined);
  return { ...defaultRegulation, ...(Object.fromEntries(set) as Partial<SettledRegulation>) };
}

function prepare(given: Settled, index: number): RulesInForce {
  const { validFrom, validTo } = given;
  const weekdays = new Set(given.workingWeekdays.map((weekday) => weekday % 7));
  const chosen = given.bands.filter(({ assignedOnly }) => !assignedOnly);
  const assigned = given.bands.filter(({ assignedOnly }) => assignedOnly);
  const bands = [chosen, assigned].flatMap((some) =>
    some.map((band) => dutyBand(band, given)).sort((a, b) => a.start - b.start || a.end - b.end),
  );
  const settings = {
    graceInMinutes: given.graceInMinutes,
    graceOutMinutes: given.graceOutMinutes,
    dedupe: given.dedupeSeconds,
    isWorkingWeekday: [0, 1, 2, 3, 4, 5, 6].map((weekday) => weekdays.has(weekday)),
    showTravelOnDaysOff: given.travelOnNonWorkingDays === 'show',
    // A kind that the regulation does not rank still covers, after the ranked ones.
    precedence: [...new Set([...given.precedence, 'travel', 'leave'] as const)],
  };
  return {
    index,
    validFrom,
    firstDay: readDay(validFrom),
    lastDay: validTo === undefined ? Number.POSITIVE_INFINITY : readDay(validTo),
    bands,
    choosable: chosen.length || bands.length,
    ...settings,
    because: { rule: 'regulation', validFrom },
    key: hashOf(JSON.stringify([validFrom, bands, chosen.length, settings])),
  };
}

function dutyBand(
  { id, start: startClock, end: endClock }: Band,
  { lunch, openBeforeMinutes, closeAfterMinutes }: Settled,
): DutyBand {
  const start = readClock(startClock);
  const night = readClock(endClock) < start;
  const end = readClock(endClock) + (night ? DAY : 0);
  const halfway = Math.floor((start + end) / 2);
  const pause = lunch ? lunchInside(lunch, start, end) : undefined;
  return {
    id,
    start,
    end,
    night,
    middle: pause && !night ? pause[0] : halfway,
    pauseFrom: pause?.[0] ?? halfway,
    pauseTo: pause?.[1] ?? halfway,
    opens: start - openBeforeMinutes * MINUTE,
    closes: end + closeAfterMinutes * MINUTE,
    because: bandFacts(id, start, end),
  };
}

/** Lunch in seconds of the duty day when it lies within the band, for a night band also on the next date. */
function lunchInside(lunch: readonly [string, string], start: number, end: number) {
  const from = readClock(lunch[0]);
  const to = readClock(lunch[1]);
  for (const shift of [0, DAY]) {
    if (from + shift > start && to + shift < end) return [from + shift, to + shift] as const;
  }
  return undefined;
}

/** Whether a band's window holds a time, in seconds of the duty day. */
export function isInside({ opens, closes }: { opens: number; closes: number }, seconds: number): boolean {
  return seconds >= opens && seconds < closes + MINUTE;
}

function bandFacts(id: string, start: number, end: number): Because[] {
  return BAND_CHOICES.map((how) => ({
    rule: 'band',
    id,
    start: dutyTimeText(start),
    end: dutyTimeText(end),
    how,
  }));
}
