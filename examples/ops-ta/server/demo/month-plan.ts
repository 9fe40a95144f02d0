import { type CivilDate, toBangkokIso } from '@moc-sdk/core';
import type { PunchRecord } from '@moc-sdk/service/ports';
import type { Random } from './random.js';

/** What happened to somebody in the days of a month. */
export interface MonthPlan {
  punches: PunchRecord[];
  /** Two days in a row away on duty, if the month was asked to have some. */
  travel?: { from: CivilDate; to: CivilDate };
}

/** Too few days for anything but ordinary ones. */
const MIN_DAYS_FOR_GAPS = 4;
const minutes = (hour: number, minute: number) => hour * 60 + minute;

/**
 * A believable month over its working days: mostly on time, one day late, one evening and one morning forgotten, and
 * if `isWhole` also a day without any record and two days of travel.
 */
export function planMonth(days: readonly CivilDate[], random: Random, isWhole: boolean): MonthPlan {
  const travel = isWhole ? consecutivePair(days, random) : undefined;
  const atWork = days.filter((day) => !travel || day < travel.from || day > travel.to);
  const gaps = atWork.length >= MIN_DAYS_FOR_GAPS ? random.shuffled(atWork) : [];
  const [noEvening, late, noMorning] = gaps;
  const absent = isWhole ? gaps[3] : undefined;

  const punches = atWork
    .filter((day) => day !== absent)
    .flatMap((day) => {
      const source = random.oneIn(3) ? 'O' : 'F';
      const arrival = day === late ? minutes(8, random.between(36, 59)) : minutes(7, random.between(38, 88));
      const departure = minutes(16, random.between(31, 150));
      return [
        ...(day === noMorning ? [] : [punchAt(day, arrival, 'in', source, random)]),
        ...(day === noEvening ? [] : [punchAt(day, departure, 'out', source, random)]),
      ];
    });
  return { punches, ...(travel && { travel }) };
}

function consecutivePair(days: readonly CivilDate[], random: Random): MonthPlan['travel'] {
  const index = random.between(0, Math.max(0, days.length - 2));
  const [from, to] = days.slice(index, index + 2);
  return from !== undefined && to !== undefined ? { from, to } : undefined;
}

function punchAt(
  day: CivilDate,
  minuteOfDay: number,
  direction: PunchRecord['direction'],
  source: string,
  random: Random,
): PunchRecord {
  const midnight = Date.parse(`${day}T00:00:00+07:00`);
  const at = new Date(midnight + minuteOfDay * 60_000 + random.between(0, 59) * 1_000);
  return { id: `demo-${day}-${direction}`, at: toBangkokIso(at), direction, source };
}
