import { AttendanceError } from '@moc-sdk/core/attendance-errors';
import { type Allotment, allotTaps } from './allotment.js';
import { countTaps } from './band.js';
import { MARGIN } from './calendar.js';
import { CELL, CELL_SIZE, CODE, fillOf } from './cells.js';
import { DAY, dateText, weekdayOf } from './civil-time.js';
import { clarificationOf, overlayClarification } from './clarified.js';
import { coverHalves, expectPeriod } from './cover.js';
import { type Duty, IN, NONE, newDuty, OUT } from './duty.js';
import type { PreparedFacts } from './facts.js';
import { earlyMinutes, lateMinutes } from './lateness.js';
import { pickTaps } from './picks.js';
import { inForceOn } from './regulation.js';
import { slotCode } from './slots.js';
import { LINE, MOST_LINES, put, RULE, type Trace } from './trace.js';

/** What was decided, in whole numbers; `dayOf` writes a day out. */
export interface DecidedDays {
  readonly facts: PreparedFacts;
  /** `CELL_SIZE` numbers a day. */
  readonly cells: Int32Array;
  readonly trace: Int32Array;
  /** The trace of day `d` lies from `ends[d]` to before `ends[d + 1]`. */
  readonly ends: Int32Array;
}

/**
 * Works out the days of prepared facts, each with its trace, in whole numbers alone.
 *
 * @param wanted places of the days to work out; left out: all. Of the others nothing may be read.
 * @throws MocError `attendance/no-regulation`
 */
export function decide(facts: PreparedFacts, wanted?: ReadonlySet<number>): DecidedDays {
  const { days, taps } = facts;
  const cells = new Int32Array(days * CELL_SIZE);
  const ends = new Int32Array(days + 1);
  const trace = { lines: new Int32Array((days * MOST_LINES + taps.count) * LINE), length: 0 };
  const allotment = allotTaps(facts);
  const someRules = facts.calendar.rules.find((rules) => rules !== undefined);
  if (!someRules) throw noRegulation(facts, facts.firstDay);
  const duty = newDuty(taps.count, someRules);
  for (let index = 0; index < days; index++) {
    if (!wanted || wanted.has(index)) decideDay(facts, allotment, duty, index, cells, trace);
    ends[index + 1] = trace.length;
  }
  return { facts, cells, trace: trace.lines, ends };
}

/** One day through all rules, in their order. */
function decideDay(
  facts: PreparedFacts,
  allotment: Allotment,
  duty: Duty,
  index: number,
  cells: Int32Array,
  trace: Trace,
): void {
  const { calendar, firstDay, taps } = facts;
  const day = firstDay + index;
  const rules = calendar.rules[index + MARGIN];
  if (!rules) throw noRegulation(facts, day);
  put(trace, RULE.regulation, rules.index, 0, 0);
  const cell = index * CELL_SIZE;
  if (day < facts.employedFrom || day > facts.employedTo) {
    put(trace, RULE.outsideEmployment, 0, 0, 0);
    writeNothing(cells, cell);
    return;
  }
  duty.index = index;
  duty.midnight = index * DAY;
  duty.rules = rules;
  duty.isOff = calendar.isOff[index] === true;
  if (duty.isOff) {
    const isHoliday = calendar.holidays[index] !== undefined;
    put(trace, isHoliday ? RULE.holiday : RULE.weekend, isHoliday ? index : weekdayOf(day), 0, 0);
  }
  countTaps(facts, allotment, duty, trace);
  coverHalves(facts, duty);
  expectPeriod(duty, trace);
  pickTaps(taps.times, duty, trace);
  const arrival = slotCode(facts, duty, IN, trace);
  const departure = slotCode(facts, duty, OUT, trace);
  const isExpected = !duty.isOff && (duty.covers[IN] === NONE || duty.covers[OUT] === NONE);
  cells[cell + CELL.late] = isExpected ? lateMinutes(taps.times, duty, trace) : 0;
  cells[cell + CELL.early] = isExpected ? earlyMinutes(taps.times, duty, trace) : 0;
  const upper = writeSlot(facts, duty, IN, arrival, cells, cell, trace);
  const lower = writeSlot(facts, duty, OUT, departure, cells, cell, trace);
  cells[cell + CELL.fill] = fillOf(upper, lower);
  cells[cell + CELL.working] = duty.isOff ? 0 : 1;
  cells[cell + CELL.employed] = 1;
}

function writeSlot(
  facts: PreparedFacts,
  duty: Duty,
  slot: number,
  code: number,
  cells: Int32Array,
  cell: number,
  trace: Trace,
): number {
  const clarification = clarificationOf(facts, duty.index, slot);
  const clarified = overlayClarification(facts, slot, code, clarification, trace);
  cells[cell + CELL.code + slot] = clarified;
  cells[cell + CELL.tap + slot] = code === CODE.present ? (duty.picked[slot] as number) : NONE;
  cells[cell + CELL.cover + slot] = duty.covers[slot] as number;
  cells[cell + CELL.clarification + slot] = clarified === code ? NONE : clarification;
  return clarified;
}

/** Outside the employment a cell is empty. */
function writeNothing(cells: Int32Array, cell: number): void {
  for (const half of [IN, OUT]) {
    for (const place of [CELL.tap, CELL.cover, CELL.clarification]) cells[cell + place + half] = NONE;
  }
}

function noRegulation({ rulebook }: PreparedFacts, day: number): AttendanceError {
  const details = { date: dateText(day) };
  const isAfterTheLast =
    rulebook.regulations.some((rules) => rules.firstDay <= day) && !inForceOn(rulebook.regulations, day);
  return isAfterTheLast
    ? new AttendanceError('attendance/no-regulation', {
        details,
        hint: 'The last regulation has ended by its `validTo`; give the one that follows.',
      })
    : new AttendanceError('attendance/no-regulation', { details });
}
