import type { QuarantinedPunch } from '../day.js';
import type { PunchInput } from '../input/types.js';
import { type CivilSeconds, readInstant } from './civil-time.js';
import { byText } from './text-order.js';

/** A punch in civil time. */
export interface Tap {
  readonly at: CivilSeconds;
  readonly source: string | undefined;
  readonly faceFailed: boolean;
}

/** Years a punch may lie in. Attendance devices fall back to 2000-01-01 when their clock battery is empty. */
const YEARS = [2001, 2199] as const;

/** Brings punches into civil time and order, and sets aside those that cannot be. */
export function normalisePunches(
  punches: readonly PunchInput[],
  asOf: CivilSeconds,
): { taps: Tap[]; quarantined: QuarantinedPunch[] } {
  const taps: Tap[] = [];
  const quarantined: QuarantinedPunch[] = [];
  for (const punch of punches) {
    const at = readInstant(punch.at);
    const reason = at === undefined ? 'unreadable' : impossible(at, asOf);
    if (at === undefined || reason) quarantined.push({ punch, reason: reason ?? 'unreadable' });
    else taps.push({ at, source: punch.source, faceFailed: punch.face === 'failed' });
  }
  taps.sort((a, b) => a.at - b.at || byText(a.source, b.source));
  quarantined.sort((a, b) => byText(a.punch.at, b.punch.at) || byText(a.punch.source, b.punch.source));
  return { taps, quarantined };
}

function impossible(at: CivilSeconds, asOf: CivilSeconds): QuarantinedPunch['reason'] | undefined {
  const year = new Date(at * 1_000).getUTCFullYear();
  if (year < YEARS[0] || year > YEARS[1]) return 'year-out-of-range';
  return at > asOf ? 'after-as-of' : undefined;
}
