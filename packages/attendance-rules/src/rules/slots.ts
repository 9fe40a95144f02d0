import { CODE } from './cells.js';
import { MINUTE } from './civil-time.js';
import { type Duty, IN, NONE } from './duty.js';
import type { PreparedFacts } from './facts.js';
import { put, putTwo, RULE, type Trace } from './trace.js';

/** The code of one half: its cover, else its punch, else awaited or missing; on a day off else empty. */
export function slotCode(facts: PreparedFacts, duty: Duty, slot: number, trace: Trace): number {
  const cover = duty.covers[slot] as number;
  const tap = duty.picked[slot] as number;
  if (cover !== NONE) put(trace, RULE.cover, slot, cover);
  if (tap !== NONE) put(trace, cover === NONE ? RULE.punch : RULE.punchBesideCover, slot, tap);
  if (cover !== NONE) return facts.covers[cover]?.type === 'travel' ? CODE.travel : CODE.leave;
  if (tap !== NONE) return CODE.present;
  return duty.isOff ? CODE.none : openCode(facts, duty, slot, trace);
}

/** A half is awaited as long as a punch could still fill it. */
function openCode(facts: PreparedFacts, duty: Duty, slot: number, trace: Trace): number {
  const until = slot === IN ? duty.middle : duty.band.closes + MINUTE;
  const limit = duty.midnight + until;
  if (facts.asOf < limit) {
    put(trace, RULE.awaited, slot, until);
    return CODE.awaited;
  }
  if (facts.unsynced.length > 0 && facts.unsynced.some(({ since }) => since < limit)) {
    putTwo(trace, RULE.unsynced, slot, 0, limit);
    return CODE.awaited;
  }
  put(trace, duty.band.night ? RULE.missingAtNight : RULE.missing, slot, until);
  return slot === IN ? CODE.missingIn : CODE.missingOut;
}
