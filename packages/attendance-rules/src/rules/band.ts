import type { Allotment } from './allotment.js';
import { MINUTE } from './civil-time.js';
import { type Duty, NONE } from './duty.js';
import type { PreparedFacts } from './facts.js';
import { isInside, type RulesInForce } from './regulation.js';
import { put, RULE, type Trace } from './trace.js';

/** How a band was found, by its number in the trace. */
export const BAND_CHOICES = ['assigned', 'only', 'first-punch', 'last'] as const;
const [ASSIGNED, ONLY, FIRST_PUNCH, LAST] = [0, 1, 2, 3];

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
  const { times, failed } = facts.taps;
  duty.count = 0;
  for (let place = from; place < to; place++) {
    const tap = order[place] as number;
    if (failed[tap]) put(trace, RULE.faceFailed, tap, 0, 0);
    else if (!isInside(duty.band, (times[tap] as number) - duty.midnight))
      put(trace, RULE.outsideWindow, tap, 0, 0);
    else duty.taps[duty.count++] = tap;
  }
}

function chooseBand(
  facts: PreparedFacts,
  order: Int32Array,
  from: number,
  to: number,
  duty: Duty,
  trace: Trace,
): void {
  const { bands } = duty.rules;
  const assigned = facts.band ? bands.findIndex((band) => band.id === facts.band) : NONE;
  let chosen = assigned;
  let how = ASSIGNED;
  if (assigned === NONE && bands.length === 1) {
    chosen = 0;
    how = ONLY;
  } else if (assigned === NONE) {
    chosen = bandMade(duty.rules, firstTime(facts, order, from, to, duty));
    how = chosen === NONE ? LAST : FIRST_PUNCH;
    if (chosen === NONE) chosen = bands.length - 1;
  }
  duty.band = bands[chosen] as Duty['band'];
  put(trace, RULE.band, duty.rules.index, chosen, how as number);
}

/** The first time that counts, in seconds of the duty day: a stray tap that no band's window holds tells nothing. */
function firstTime(
  facts: PreparedFacts,
  order: Int32Array,
  from: number,
  to: number,
  duty: Duty,
): number | undefined {
  const { times, failed } = facts.taps;
  for (let place = from; place < to; place++) {
    const tap = order[place] as number;
    const time = (times[tap] as number) - duty.midnight;
    if (!failed[tap] && duty.rules.bands.some((band) => isInside(band, time))) return time;
  }
  return undefined;
}

/** Seconds within the minute do not make a band missed. */
function bandMade({ bands, graceInMinutes }: RulesInForce, firstTap: number | undefined): number {
  if (firstTap === undefined) return NONE;
  const minute = Math.floor(firstTap / MINUTE);
  return bands.findIndex((band) => minute <= band.start / MINUTE + graceInMinutes);
}
