import type { Allotment } from './allotment.js';
import { MINUTE } from './civil-time.js';
import { type Duty, NONE } from './duty.js';
import type { PreparedFacts } from './facts.js';
import { BAND_CHOICES, isInside, type RulesInForce } from './regulation.js';
import { isFailedTap } from './taps.js';
import { put, RULE, type Trace } from './trace.js';

/** Places in `BAND_CHOICES`. */
const ASSIGNED = 0;
const ONLY = 1;
const FIRST_PUNCH = 2;
const LAST = 3;

/**
 * The band of the day: the assigned one, else the earliest whose start and grace the first punch makes, else the last.
 * Then the taps that its window holds; the others leave a line in the trace.
 */
export function countTaps(
  facts: PreparedFacts,
  { order, starts }: Allotment,
  duty: Duty,
  trace: Trace,
): void {
  const from = starts[duty.index] as number;
  const to = starts[duty.index + 1] as number;
  chooseBand(facts, order, from, to, duty, trace);
  const { times, anyFailed } = facts.taps;
  // Read once: this loop sees every punch of everybody.
  const { midnight, taps } = duty;
  const opens = midnight + duty.band.opens;
  const closed = midnight + duty.band.closes + MINUTE;
  let count = 0;
  for (let place = from; place < to; place++) {
    const tap = order[place] as number;
    const time = times[tap] as number;
    if (anyFailed && isFailedTap(facts.taps, tap)) put(trace, RULE.faceFailed, 0, tap);
    else if (time < opens || time >= closed) put(trace, RULE.outsideWindow, 0, tap);
    else taps[count++] = tap;
  }
  duty.count = count;
}

function chooseBand(
  facts: PreparedFacts,
  order: Int32Array,
  from: number,
  to: number,
  duty: Duty,
  trace: Trace,
): void {
  const { bands, choosable } = duty.rules;
  const { band: wanted } = facts.employee;
  const assigned = wanted ? bands.findIndex((band) => band.id === wanted) : NONE;
  let chosen = assigned;
  let how = ASSIGNED;
  if (assigned === NONE && choosable === 1) {
    chosen = 0;
    how = ONLY;
  } else if (assigned === NONE) {
    chosen = bandMade(duty.rules, firstTime(facts, order, from, to, duty));
    how = chosen === NONE ? LAST : FIRST_PUNCH;
    if (chosen === NONE) chosen = choosable - 1;
  }
  duty.band = bands[chosen] as Duty['band'];
  put(trace, RULE.band, 0, chosen * BAND_CHOICES.length + how);
}

/** The first time that counts, in seconds of the duty day: a stray tap that no band's window holds tells nothing. */
function firstTime(
  facts: PreparedFacts,
  order: Int32Array,
  from: number,
  to: number,
  duty: Duty,
): number | undefined {
  const { times } = facts.taps;
  for (let place = from; place < to; place++) {
    const tap = order[place] as number;
    const time = (times[tap] as number) - duty.midnight;
    if (!isFailedTap(facts.taps, tap) && canBeChosenBy(duty.rules, time)) return time;
  }
  return undefined;
}

function canBeChosenBy({ bands, choosable }: RulesInForce, time: number): boolean {
  return bands.some((band, index) => index < choosable && isInside(band, time));
}

/** Seconds within the minute do not make a band missed. */
function bandMade({ bands, choosable, graceInMinutes }: RulesInForce, firstTap: number | undefined): number {
  if (firstTap === undefined) return NONE;
  const minute = Math.floor(firstTap / MINUTE);
  return bands.findIndex(
    (band, index) => index < choosable && minute <= band.start / MINUTE + graceInMinutes,
  );
}
