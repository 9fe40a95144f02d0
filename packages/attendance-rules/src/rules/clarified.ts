import { CODE } from './cells.js';
import { type Duty, IN, NONE } from './duty.js';
import type { PreparedFacts } from './facts.js';
import { isOn, speaksFor } from './requests.js';
import { put, RULE, type Trace } from './trace.js';

/**
 * The code of a half with its clarification laid over it. A punch stays visible beside it, whichever came first.
 * Travel and leave stay as they are: they already account for the half.
 */
export function clarifiedCode(
  facts: PreparedFacts,
  duty: Duty,
  slot: number,
  code: number,
  trace: Trace,
): number {
  const clarification = standingFor(facts, facts.firstDay + duty.index, slot);
  if (clarification === NONE) return code;
  if (code === CODE.travel || code === CODE.leave) {
    put(trace, RULE.clarificationNotNeeded, slot, clarification);
    return code;
  }
  const rule = code === CODE.present ? RULE.clarificationBesidePunch : RULE.clarification;
  put(trace, rule, slot, clarification);
  const isApproved = facts.clarifications[clarification]?.status === 'approved';
  return isApproved ? CODE.clarificationApproved : CODE.clarificationAwaiting;
}

/** The clarification that stands for a half of a day; of several, an approved one. */
function standingFor(
  { clarifications, clarificationsReach }: PreparedFacts,
  day: number,
  slot: number,
): number {
  if (!isOn(clarificationsReach, day)) return NONE;
  const name = slot === IN ? 'in' : 'out';
  return clarifications.findIndex((each) => isOn(each, day) && speaksFor(each, name));
}
