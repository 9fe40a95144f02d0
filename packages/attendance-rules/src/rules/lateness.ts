import type { Because } from '../because.js';
import { DAY, dutyTimeText, type EpochDay, MINUTE } from './civil-time.js';
import type { ExpectedPeriod } from './expected.js';
import type { Picks } from './picks.js';
import type { RulesInForce } from './regulation.js';

/**
 * Minutes late and early against the expected period. Late: seconds are cut off; early: a started minute counts.
 * Within the grace it is 0, past it all minutes count.
 */
export function lateness(
  day: EpochDay,
  picks: Picks,
  period: ExpectedPeriod,
  rules: RulesInForce,
  trace: Because[],
): { lateMinutes: number; earlyMinutes: number } {
  const midnight = day * DAY;
  const late = picks.in ? Math.floor((picks.in.at - midnight - period.start) / MINUTE) : 0;
  const early = picks.out ? Math.ceil((period.end - (picks.out.at - midnight)) / MINUTE) : 0;
  const lateMinutes = late > rules.graceInMinutes ? late : 0;
  const earlyMinutes = early > rules.graceOutMinutes ? early : 0;

  if (lateMinutes > 0) {
    const start = dutyTimeText(period.start);
    trace.push({ rule: 'late', minutes: lateMinutes, start, graceMinutes: rules.graceInMinutes });
  } else if (late > 0) {
    trace.push({ rule: 'within-grace', slot: 'in', minutes: late, graceMinutes: rules.graceInMinutes });
  }
  if (earlyMinutes > 0) {
    const end = dutyTimeText(period.end);
    trace.push({ rule: 'early', minutes: earlyMinutes, end, graceMinutes: rules.graceOutMinutes });
  } else if (early > 0) {
    trace.push({ rule: 'within-grace', slot: 'out', minutes: early, graceMinutes: rules.graceOutMinutes });
  }
  return { lateMinutes, earlyMinutes };
}
