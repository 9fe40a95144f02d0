import { CODE } from './cells.js';
import { MINUTE } from './civil-time.js';
import { type Duty, IN, NONE } from './duty.js';
import type { PreparedFacts } from './facts.js';
import { put, RULE, type Trace } from './trace.js';

/** The code of one half: its cover, else its punch, else awaited or missing; on a day off else empty. */
export function slotCode(facts: PreparedFacts, duty: Duty, slot: number, trace: Trace): number {
  const cover = duty.covers[slot] as number;
  const tap = duty.picked[slot] as number;
  if (cover !== NONE) put(trace, RULE.cover, slot, cover, 0);
  if (tap !== NONE) put(trace, RULE.punch, slot, tap, cover === NONE ? 0 : 1);
  if (cover !== NONE) return facts.covers[cover]?.type === 'travel' ? CODE.travel : CODE.leave;
  if (tap !== NONE) return CODE.present;
  return duty.isOff ? CODE.none : openCode(facts, duty, slot, trace);
}

/** A half is awaited as long as a punch could still fill it. */
function openCode(facts: PreparedFacts, duty: Duty, slot: number, trace: Trace): number {
  const until = slot === IN ? duty.middle : duty.band.closes + MINUTE;
  const limit = duty.midnight + until;
  if (facts.asOf < limit) {
    put(trace, RULE.awaited, slot, until, 0);
    return CODE.awaited;
  }
  if (facts.unsynced.length > 0 && facts.unsynced.some(({ since }) => since < limit)) {
    put(trace, RULE.unsynced, slot, limit, 0);
    return CODE.awaited;
  }
  put(trace, RULE.missing, slot, until, duty.band.night ? 1 : 0);
  return slot === IN ? CODE.missingIn : CODE.missingOut;
}
