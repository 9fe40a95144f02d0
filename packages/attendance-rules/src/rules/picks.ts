import type { Because, SlotName } from '../because.js';
import { clockText, instantText } from './civil-time.js';
import type { Tap } from './normalise.js';

/** The punches that speak for the two halves. */
export interface Picks {
  readonly in?: Tap;
  readonly out?: Tap;
  readonly doubleTaps: readonly Because[];
}

/**
 * `in` is the first tap before the middle, `out` the last one from the middle on. Taps at most `dedupe` seconds after
 * the one before are one punch: its first tap speaks for `in`, its last for `out`.
 *
 * @param taps in order of time
 * @param middle civil seconds
 */
export function pickTaps(taps: readonly Tap[], middle: number, dedupe: number): Picks {
  const punches = groupTaps(taps, dedupe);
  const arriving = punches.find((punch) => firstOf(punch).at < middle);
  const leaving = punches.findLast((punch) => lastOf(punch).at >= middle);
  return {
    ...(arriving ? { in: firstOf(arriving) } : {}),
    ...(leaving ? { out: lastOf(leaving) } : {}),
    doubleTaps: [
      ...(arriving ? doubleTap('in', arriving, firstOf(arriving), dedupe) : []),
      ...(leaving ? doubleTap('out', leaving, lastOf(leaving), dedupe) : []),
    ],
  };
}

type Punch = readonly [Tap, ...Tap[]];

function groupTaps(taps: readonly Tap[], dedupe: number): Punch[] {
  const punches: [Tap, ...Tap[]][] = [];
  for (const tap of taps) {
    const previous = punches.at(-1);
    if (previous && tap.at - lastOf(previous).at <= dedupe) previous.push(tap);
    else punches.push([tap]);
  }
  return punches;
}

function firstOf(punch: Punch): Tap {
  return punch[0];
}

function lastOf(punch: Punch): Tap {
  return punch.at(-1) ?? punch[0];
}

function doubleTap(slot: SlotName, punch: Punch, kept: Tap, seconds: number): Because[] {
  if (punch.length === 1) return [];
  return [{ rule: 'double-tap', slot, kept: clockText(kept.at), taps: punch.length, seconds }];
}

/** The trace of a punch; `covered` when travel or leave stands in its half. */
export function punchFact(slot: SlotName, tap: Tap, covered: boolean): Because {
  return { rule: 'punch', slot, ...tapFacts(tap), covered };
}

export function tapFacts(tap: Tap): { at: string; source?: string } {
  return { at: instantText(tap.at), ...(tap.source === undefined ? {} : { source: tap.source }) };
}
