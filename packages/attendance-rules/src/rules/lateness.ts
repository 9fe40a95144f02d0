import { MINUTE } from './civil-time.js';
import { type Duty, IN, NONE, OUT } from './duty.js';
import { put, putTwo, RULE, type Trace } from './trace.js';

/** Minutes after the expected start: seconds are cut off; within the grace it is 0, past it all minutes count. */
export function lateMinutes(times: readonly number[], duty: Duty, trace: Trace): number {
  const tap = duty.picked[IN] as number;
  if (tap === NONE) return 0;
  const late = Math.floor(((times[tap] as number) - duty.midnight - duty.start) / MINUTE);
  if (late <= 0) return 0;
  if (late <= duty.rules.graceInMinutes) {
    put(trace, RULE.withinGrace, IN, late);
    return 0;
  }
  putTwo(trace, RULE.late, IN, late, duty.start);
  return late;
}

/** Minutes before the expected end: a started minute counts; within the grace it is 0, past it all minutes count. */
export function earlyMinutes(times: readonly number[], duty: Duty, trace: Trace): number {
  const tap = duty.picked[OUT] as number;
  if (tap === NONE) return 0;
  const early = Math.ceil((duty.end - ((times[tap] as number) - duty.midnight)) / MINUTE);
  if (early <= 0) return 0;
  if (early <= duty.rules.graceOutMinutes) {
    put(trace, RULE.withinGrace, OUT, early);
    return 0;
  }
  putTwo(trace, RULE.early, OUT, early, duty.end);
  return early;
}
