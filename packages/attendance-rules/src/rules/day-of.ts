import type { Because } from '../because.js';
import type { Day, Slot, SlotCode } from '../day.js';
import type { Holiday } from '../input/types.js';
import { CELL, CELL_SIZE, CODES, FILLS } from './cells.js';
import { dateText } from './civil-time.js';
import type { DecidedDays } from './decide.js';
import { IN, NONE, OUT } from './duty.js';
import type { PreparedFacts } from './facts.js';
import { readTrace, tapFacts } from './read-trace.js';

/**
 * A decided day written out.
 *
 * @param index place of the day in the range, from 0
 */
export function dayOf(decided: DecidedDays, index: number): Day {
  const { facts, cells } = decided;
  const cell = index * CELL_SIZE;
  const date = dateText(facts.firstDay + index);
  const fill = FILLS[cells[cell + CELL.fill] as number] as Day['fill'];
  const holiday = cells[cell + CELL.employed] === 1 ? facts.calendar.holidays[index] : undefined;
  const isFull = fill === 'full';
  return newDay(
    date,
    cells[cell + CELL.working] === 1,
    holiday,
    slotOf(decided, cell, IN, date, isFull),
    slotOf(decided, cell, OUT, date, isFull),
    fill,
    cells[cell + CELL.late] as number,
    cells[cell + CELL.early] as number,
    readTrace(decided, index),
  );
}

/**
 * Why a decided day is as it is.
 *
 * @param index place of the day in the range, from 0
 */
export function becauseOf(decided: DecidedDays, index: number): Because[] {
  return readTrace(decided, index);
}

function newDay(
  date: string,
  working: boolean,
  holiday: Holiday | undefined,
  upper: Slot,
  lower: Slot,
  fill: Day['fill'],
  lateMinutes: number,
  earlyMinutes: number,
  because: Because[],
): Day {
  return holiday
    ? { date, working, holiday, in: upper, out: lower, fill, lateMinutes, earlyMinutes, because }
    : { date, working, in: upper, out: lower, fill, lateMinutes, earlyMinutes, because };
}

function slotOf(
  { facts, cells }: DecidedDays,
  cell: number,
  slot: number,
  date: string,
  isFull: boolean,
): Slot {
  const code = CODES[cells[cell + CELL.code + slot] as number] as SlotCode;
  if (isFull) return { code, label: '' };
  const tap = cells[cell + CELL.tap + slot] as number;
  const minutes = cells[cell + (slot === IN ? CELL.late : CELL.early)] as number;
  const isClarified = cells[cell + CELL.clarification + slot] !== NONE;
  if (tap === NONE)
    return { code, label: bareLabel(facts, code, cells[cell + CELL.cover + slot] as number, date) };
  const signs = punchSigns(facts, slot, minutes, isClarified ? code : undefined, date);
  const punch = tapFacts(facts, tap);
  const time = punch.at.slice(11, 16);
  const shown = punch.source ? `${time} ${punch.source}${signs}` : time + signs;
  return { code, label: shown, ...punch };
}

function bareLabel({ rulebook, covers }: PreparedFacts, code: SlotCode, cover: number, date: string): string {
  if (code === 'none') return '';
  const covered = covers[cover];
  if (code === 'leave') return rulebook.codeBook.entry(`leave.${covered?.kind}`, date)?.label ?? '';
  return rulebook.codeBook.label(code, date);
}

/** What stands after the time of a punch: a sign of lateness, where the agency's code book has one, and a clarification. */
function punchSigns(
  { rulebook }: PreparedFacts,
  slot: number,
  minutes: number,
  clarification: SlotCode | undefined,
  date: string,
): string {
  if (minutes === 0 && !clarification) return '';
  const { codeBook } = rulebook;
  const late = minutes > 0 ? codeBook.entry(slot === IN ? 'late' : 'early', date)?.label : undefined;
  const clarified = clarification && codeBook.label(clarification, date);
  return [late, clarified].map((sign) => (sign ? ` ${sign}` : '')).join('');
}
