import { DAY, dayOf, type EpochDay, MINUTE } from './civil-time.js';
import type { Tap } from './normalise.js';
import type { RulesInForce } from './regulation.js';

/** Seconds of a duty day between which its punches lie. Both ends count, the last one with its whole minute. */
export interface DutyWindow {
  readonly opens: number;
  readonly closes: number;
}

/** `start − openBefore … end + closeAfter` */
export function windowOf(
  { openBefore, closeAfter }: RulesInForce,
  { start, end }: { readonly start: number; readonly end: number },
): DutyWindow {
  return { opens: start - openBefore, closes: end + closeAfter };
}

export function isInside({ opens, closes }: DutyWindow, seconds: number): boolean {
  return seconds >= opens && seconds < closes + MINUTE;
}

/** What a day may hold before its band is known. */
export interface DutySpan {
  readonly window: DutyWindow;
  readonly start: number;
  readonly end: number;
}

/** From the earliest start to the latest end: of the assigned band, or of all that a flexible day may turn out to have. */
export function dutySpan(rules: RulesInForce, assigned: string | null | undefined): DutySpan {
  const own = rules.bands.filter((band) => band.id === assigned);
  const bands = own.length > 0 ? own : rules.bands;
  const start = Math.min(...bands.map((band) => band.start));
  const end = Math.max(...bands.map((band) => band.end));
  return { window: windowOf(rules, { start, end }), start, end };
}

/**
 * Gives each tap to the duty day whose window holds it. Where two windows hold it (a night band before a day band),
 * the duty nearer in time has it, the earlier one at a tie. A tap that no window holds stays with its calendar date.
 */
export function allotTaps(
  taps: readonly Tap[],
  spanOn: (day: EpochDay) => DutySpan | undefined,
): Map<EpochDay, Tap[]> {
  const byDay = new Map<EpochDay, Tap[]>();
  for (const tap of taps) {
    const day = dutyDayOf(tap, spanOn);
    const list = byDay.get(day);
    if (list) list.push(tap);
    else byDay.set(day, [tap]);
  }
  return byDay;
}

function dutyDayOf(tap: Tap, spanOn: (day: EpochDay) => DutySpan | undefined): EpochDay {
  const date = dayOf(tap.at);
  let best = date;
  let bestDistance = Number.POSITIVE_INFINITY;
  // A window reaches at most two dates ahead (a night band with a long closing time) and one back.
  for (let day = date - 2; day <= date + 1; day++) {
    const span = spanOn(day);
    const seconds = tap.at - day * DAY;
    if (!span || !isInside(span.window, seconds)) continue;
    const distance = Math.max(span.start - seconds, seconds - span.end, 0);
    if (distance < bestDistance) [best, bestDistance] = [day, distance];
  }
  return best;
}
