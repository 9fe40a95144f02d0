import { CODE } from './cells.js';
import { IN, NONE } from './duty.js';
import type { PreparedFacts } from './facts.js';
import { speaksFor } from './requests.js';
import { put, RULE, type Trace } from './trace.js';

/** The clarification that stands for a half of a day; of several, an approved one. */
export function clarificationOf(
  { clarifications, firstDay }: PreparedFacts,
  index: number,
  slot: number,
): number {
  if (clarifications.length === 0) return NONE;
  const day = firstDay + index;
  const name = slot === IN ? 'in' : 'out';
  return clarifications.findIndex((each) => each.day === day && speaksFor(each, name));
}

/**
 * The code of a half with its clarification laid over it. A punch stays visible beside it, whichever came first.
 * Travel and leave stay as they are: they already account for the half.
 */
export function overlayClarification(
  facts: PreparedFacts,
  slot: number,
  code: number,
  clarification: number,
  trace: Trace,
): number {
  if (clarification === NONE) return code;
  if (code === CODE.travel || code === CODE.leave) {
    put(trace, RULE.clarificationNotNeeded, slot, clarification, 0);
    return code;
  }
  put(trace, RULE.clarification, slot, clarification, code === CODE.present ? 1 : 0);
  const isApproved = facts.clarifications[clarification]?.status === 'approved';
  return isApproved ? CODE.clarificationApproved : CODE.clarificationAwaiting;
}
