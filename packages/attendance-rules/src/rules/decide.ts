import { AttendanceDayError } from '@moc-sdk/core/attendance-errors';
import { type Allotment, allotTaps } from './allotment.js';
import { countTaps } from './band.js';
import { MARGIN } from './calendar.js';
import { CELL, CELL_SIZE, CODE, cellAt, NOT_EMPLOYED, packState } from './cells.js';
import { DAY, dateText, weekdayOf } from './civil-time.js';
import { clarifiedCode } from './clarified.js';
import { coverHalves, expectPeriod } from './cover.js';
import { type Duty, IN, NONE, newDuty, OUT } from './duty.js';
import type { PreparedFacts } from './facts.js';
import { earlyMinutes, lateMinutes } from './lateness.js';
import { pickTaps } from './picks.js';
import { slotCode } from './slots.js';
import { MOST_NUMBERS, put, RULE, type Trace } from './trace.js';

/** What was decided, in whole numbers; `dayOf` writes a day out. */
export interface DecidedDays {
  readonly facts: PreparedFacts;
  /**
   * First where the traces begin and end: that of day `d` lies from number `d` to before number `d + 1`. Then a cell a
   * day, `CELL_SIZE` numbers each, then the traces.
   */
  readonly numbers: readonly number[];
}

/**
 * Works out the days of prepared facts, each with its trace, in whole numbers alone.
 *
 * @param wanted places of the days to work out; left out: all. Of the others nothing may be read.
 * @throws MocError `attendance/no-regulation`
 */
export function decide(facts: PreparedFacts, wanted?: ReadonlySet<number>): DecidedDays {
  const { days, taps, calendar } = facts;
  const someRules = calendar.rules.find((rules) => rules !== undefined);
  if (!someRules) throw noRegulation(facts.firstDay);
  const traces = cellAt(days, days);
  const most = traces + days * MOST_NUMBERS + taps.times.length;
  const room = facts.rulebook.workspace({ days, taps: taps.times.length, numbers: most });
  const allotment = allotTaps(facts, room);
  const trace: Trace = { numbers: room.numbers, at: traces };
  const duty = newDuty(room.counted, someRules);
  trace.numbers[0] = traces;
  for (let index = 0; index < days; index++) {
    if (!wanted || wanted.has(index)) decideDay(facts, allotment, duty, index, trace);
    trace.numbers[index + 1] = trace.at;
  }
  return { facts, numbers: room.numbers.slice(0, trace.at) };
}

/** One day through all rules, in their order. */
function decideDay(
  facts: PreparedFacts,
  allotment: Allotment,
  duty: Duty,
  index: number,
  trace: Trace,
): void {
  const { calendar, firstDay, taps } = facts;
  const cells = trace.numbers;
  const day = firstDay + index;
  const rules = calendar.rules[index + MARGIN];
  if (!rules) throw noRegulation(day);
  put(trace, RULE.regulation, 0, rules.index);
  const cell = cellAt(facts.days, index);
  if (day < facts.employedFrom || day > facts.employedTo) {
    put(trace, RULE.outsideEmployment, 0, 0);
    writeNothing(cells, cell);
    return;
  }
  duty.index = index;
  duty.midnight = index * DAY;
  duty.rules = rules;
  duty.isOff = calendar.isOff[index] === true;
  if (duty.isOff) {
    const isHoliday = calendar.holidays[index] !== undefined;
    put(trace, isHoliday ? RULE.holiday : RULE.weekend, 0, isHoliday ? index : weekdayOf(day));
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
  cells[cell + CELL.tap + IN] = arrival === CODE.present ? duty.picked[IN] : NONE;
  cells[cell + CELL.tap + OUT] = departure === CODE.present ? duty.picked[OUT] : NONE;
  const upper = clarifiedCode(facts, duty, IN, arrival, trace);
  const lower = clarifiedCode(facts, duty, OUT, departure, trace);
  cells[cell + CELL.state] = packState(upper, lower, duty.isOff);
}

/** Outside the employment a cell is empty. */
function writeNothing(cells: number[], cell: number): void {
  cells.fill(0, cell, cell + CELL_SIZE);
  cells[cell + CELL.state] = NOT_EMPLOYED;
  cells.fill(NONE, cell + CELL.tap, cell + CELL.late);
}

function noRegulation(day: number): AttendanceDayError {
  return new AttendanceDayError('attendance/no-regulation', { details: { date: dateText(day) } });
}
