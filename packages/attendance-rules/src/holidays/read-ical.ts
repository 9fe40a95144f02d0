import { addDays, isCivilDate } from '@moc-sdk/core';
import ICAL from 'ical.js';
import type { HolidayInput } from '../input/types.js';
import { type QuarantinedHoliday, quarantined } from './quarantined-row.js';
import { holidaysUnreadable } from './unreadable.js';

const MOST_DAYS = 31;

export function readIcal(
  text: string,
  years: readonly [number, number],
): { holidays: HolidayInput[]; quarantined: QuarantinedHoliday[] } {
  const lines = linesOfEvents(text);
  const holidays: HolidayInput[] = [];
  const set: QuarantinedHoliday[] = [];
  eventsIn(text).forEach((component, index) => {
    const event = new ICAL.Event(component);
    const name = event.summary?.trim() ?? '';
    const reason = reasonAgainst(event, name);
    if (reason) set.push(quarantined(lines[index] ?? 1, name || String(component.toString()), reason));
    else holidays.push(...daysOf(event, name, years));
  });
  return { holidays, quarantined: set };
}

function eventsIn(text: string): ICAL.Component[] {
  try {
    return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');
  } catch (cause) {
    throw holidaysUnreadable(`is no iCalendar: ${(cause as Error).message}`, cause);
  }
}

function linesOfEvents(text: string): number[] {
  return text
    .split(/\r\n|\n|\r/)
    .flatMap((line, index) => (/^BEGIN:VEVENT\s*$/i.test(line) ? [index + 1] : []));
}

function reasonAgainst(event: ICAL.Event, name: string): QuarantinedHoliday['reason'] | undefined {
  if (name === '') return 'name-missing';
  if (!event.startDate || !isReal(event)) return 'date-unreadable';
  if (!event.startDate.isDate) return 'not-a-whole-day';
  return lengthOf(event) > MOST_DAYS ? 'too-long' : undefined;
}

/** Of the text itself: the library rolls 30 February over into March. */
function isReal(event: ICAL.Event): boolean {
  const [, , , text] = event.component.getFirstProperty('dtstart')?.toJSON() ?? [];
  return isCivilDate(String(text).slice(0, 10));
}

/** Days; the end of an event is the day after its last one. */
function lengthOf(event: ICAL.Event): number {
  const days = event.duration.toSeconds() / 86_400;
  return Math.max(1, days);
}

function daysOf(event: ICAL.Event, name: string, [first, last]: readonly [number, number]): HolidayInput[] {
  const starts = event.isRecurring() ? occurrences(event, first, last) : [event.startDate.toString()];
  const days = Array.from({ length: lengthOf(event) }, (_, index) => index);
  return starts.flatMap((start) => days.map((day) => ({ date: addDays(start, day), name })));
}

function occurrences(event: ICAL.Event, first: number, last: number): string[] {
  const found: string[] = [];
  const iterator = event.iterator();
  for (let next = iterator.next(); next && next.year <= last; next = iterator.next()) {
    if (next.year >= first) found.push(next.toString());
  }
  return found;
}
