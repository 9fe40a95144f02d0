import type { Because } from '../because.js';
import type { Day, Slot, SlotCode } from '../day.js';
import type { PunchInput } from '../input/types.js';
import { CELL, cellAt, codeOf, fillOfState, isEmployed, isWorking } from './cells.js';
import { dateText } from './civil-time.js';
import type { DecidedDays } from './decide.js';
import { IN, NONE, OUT } from './duty.js';
import type { PreparedFacts } from './facts.js';
import { readTrace } from './read-trace.js';
import { tapText } from './taps.js';

/**
 * A decided day written out.
 *
 * @param index place of the day in the range, from 0
 */
export function dayOf(decided: DecidedDays, index: number): Day {
  const { facts, numbers } = decided;
  const cell = cellAt(facts.days, index);
  const state = numbers[cell + CELL.state] as number;
  const date = dateText(facts.firstDay + index);
  const because = readTrace(decided, index, date);
  const holiday = isEmployed(state) ? facts.calendar.holidays[index] : undefined;
  const lateMinutes = numbers[cell + CELL.late] as number;
  const earlyMinutes = numbers[cell + CELL.early] as number;
  const tap = cell + CELL.tap;
  const upper = slotOf(facts, state, IN, numbers[tap + IN] as number, lateMinutes, date, because);
  const lower = slotOf(facts, state, OUT, numbers[tap + OUT] as number, earlyMinutes, date, because);
  const working = isWorking(state);
  const fill = fillOfState(state);
  // Two literals: an object that is spread into another costs as much as the rest of the day.
  return holiday
    ? { date, working, holiday, in: upper, out: lower, fill, lateMinutes, earlyMinutes, because }
    : { date, working, in: upper, out: lower, fill, lateMinutes, earlyMinutes, because };
}

/**
 * Why a decided day is as it is.
 *
 * @param index place of the day in the range, from 0
 */
export function becauseOf(decided: DecidedDays, index: number): Because[] {
  return readTrace(decided, index, dateText(decided.facts.firstDay + index));
}

function slotOf(
  facts: PreparedFacts,
  state: number,
  slot: number,
  tap: number,
  minutes: number,
  date: string,
  because: readonly Because[],
): Slot {
  const code = codeOf(state, slot);
  // All orange: no text.
  if (fillOfState(state) === 'full') return { code, label: '' };
  if (tap === NONE) return { code, label: bareLabel(facts, code, slot, date, because) };
  const at = tapText(facts.taps, tap, facts.origin);
  const { source } = facts.taps.punches[tap] as PunchInput;
  const time = at.slice(11, 16);
  const signs = minutes > 0 || code !== 'present' ? punchSigns(facts, code, slot, minutes, date) : '';
  if (source === undefined) return { code, label: time + signs, at };
  return { code, label: source === '' ? time + signs : `${time} ${source}${signs}`, at, source };
}

function bareLabel(
  { rulebook }: PreparedFacts,
  code: SlotCode,
  slot: number,
  date: string,
  because: readonly Because[],
): string {
  if (code === 'none') return '';
  if (code !== 'travel' && code !== 'leave') return rulebook.codeBook.label(code, date);
  const name = slot === IN ? 'in' : 'out';
  const cover = because.find((fact) => fact.rule === code && fact.slot === name);
  return cover && 'label' in cover ? cover.label : '';
}

/** What stands after the time of a punch: a sign of lateness, where the agency's code book has one, and a clarification. */
function punchSigns(
  { rulebook }: PreparedFacts,
  code: SlotCode,
  slot: number,
  minutes: number,
  date: string,
): string {
  const { codeBook } = rulebook;
  const late = minutes > 0 ? codeBook.entry(slot === IN ? 'late' : 'early', date)?.label : undefined;
  const clarified = code === 'present' ? undefined : codeBook.label(code, date);
  return [late, clarified].map((sign) => (sign ? ` ${sign}` : '')).join('');
}
