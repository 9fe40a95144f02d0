import { MARGIN } from './calendar.js';
import { DAY } from './civil-time.js';
import { NONE } from './duty.js';
import type { PreparedFacts } from './facts.js';
import { isInside, type RulesInForce } from './regulation.js';
import type { Workspace } from './workspace.js';

/** Which taps are whose duty day's: those of day `d` stand in `order` from `starts[d]` to before `starts[d + 1]`. */
export interface Allotment {
  readonly order: Int32Array;
  readonly starts: Int32Array;
}

/** From the earliest start to the latest end: of the assigned band, or of all that a flexible day may turn out to have. */
export interface DutySpan {
  readonly start: number;
  readonly end: number;
  readonly opens: number;
  readonly closes: number;
}

/** What a day may hold before its band is known. */
export function dutySpan({ bands, choosable }: RulesInForce, assigned: string | null | undefined): DutySpan {
  const own = bands.filter((band) => band.id === assigned);
  const possible = own.length > 0 ? own : bands.slice(0, choosable);
  return {
    start: Math.min(...possible.map((band) => band.start)),
    end: Math.max(...possible.map((band) => band.end)),
    opens: Math.min(...possible.map((band) => band.opens)),
    closes: Math.max(...possible.map((band) => band.closes)),
  };
}

/**
 * Gives each tap to the duty day whose window holds it. Where two windows hold it (a night band before a day band),
 * the duty nearer in time has it, the earlier one at a tie. A tap that no window holds stays with its calendar date.
 */
export function allotTaps(facts: PreparedFacts, room: Workspace): Allotment {
  if (facts.calendar.keepsToDates) allotByDate(facts, room);
  else allotByWindow(facts, room);
  return room;
}

/** Without a division a tap: they are in order of time already. */
function allotByDate({ taps, days }: PreparedFacts, { order, starts }: Workspace): void {
  const { times } = taps;
  let tap = 0;
  while (tap < times.length && (times[tap] as number) < 0) tap++;
  for (let day = 0, nextMidnight = DAY; day < days; day++, nextMidnight += DAY) {
    starts[day] = tap;
    while (tap < times.length && (times[tap] as number) < nextMidnight) order[tap] = tap++;
  }
  starts[days] = tap;
}

function allotByWindow(facts: PreparedFacts, room: Workspace): void {
  const { times } = facts.taps;
  const { dayOfTap, starts } = room;
  const nearest = nearestDuty(facts);
  starts.fill(0, 0, facts.days + 1);
  for (let tap = 0; tap < times.length; tap++) {
    const day = nearest(times[tap] as number);
    const isInRange = day >= 0 && day < facts.days;
    dayOfTap[tap] = isInRange ? day : NONE;
    if (isInRange) starts[day + 1] = (starts[day + 1] as number) + 1;
  }
  for (let day = 0; day < facts.days; day++) {
    starts[day + 1] = (starts[day + 1] as number) + (starts[day] as number);
  }
  orderByDay(room, facts.days, times.length);
}

/** Taps of one day stay in order of time. */
function orderByDay({ dayOfTap, order, starts, next }: Workspace, days: number, taps: number): void {
  for (let day = 0; day < days; day++) next[day] = starts[day] as number;
  for (let tap = 0; tap < taps; tap++) {
    const day = dayOfTap[tap] as number;
    if (day === NONE) continue;
    const place = next[day] as number;
    order[place] = tap;
    next[day] = place + 1;
  }
}

/** Days are counted from the first of the range. */
export function nearestDuty({
  calendar,
  rulebook,
  employee,
}: Pick<PreparedFacts, 'calendar' | 'rulebook' | 'employee'>): (time: number) => number {
  const spans = rulebook.regulations.map((rules) => dutySpan(rules, employee.band));
  const spanOn = (day: number) => {
    const rules = calendar.rules[day + MARGIN];
    return rules && spans[rules.index];
  };
  return (time) => {
    const date = Math.floor(time / DAY);
    let best = date;
    let bestDistance = Number.POSITIVE_INFINITY;
    // A window reaches at most two dates ahead (a night band with a long closing time) and one back.
    for (let day = date - 2; day <= date + 1; day++) {
      const span = spanOn(day);
      const seconds = time - day * DAY;
      if (!span || !isInside(span, seconds)) continue;
      const distance = Math.max(span.start - seconds, seconds - span.end, 0);
      if (distance < bestDistance) {
        best = day;
        bestDistance = distance;
      }
    }
    return best;
  };
}
