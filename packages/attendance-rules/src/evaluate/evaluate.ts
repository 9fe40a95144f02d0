import { toEpochDay } from '@moc-sdk/core';
import type { Day, QuarantinedPunch } from '../day.js';
import type { AttendanceInput } from '../input/types.js';
import type { EpochDay } from '../rules/civil-time.js';
import { dutyDay } from '../rules/duty-day.js';
import { normalisePunches } from '../rules/normalise.js';
import { prepareInput } from '../rules/prepare.js';
import { inForceOn } from '../rules/regulation.js';
import { allotTaps, type DutySpan, dutySpan } from '../rules/window.js';

/**
 * The codes of every day from `from` to `to`, each with its reasons. Pure: no clock, no host time zone, the same
 * answer in browser and server and for any order of the input.
 *
 * @param input typed data; what comes from outside goes through `parseAttendanceInput` first
 * @returns `days` in order, and `quarantined`: the punches that cannot be
 * @throws MocError `attendance/no-regulation`, `attendance/invalid-input` (`asOf` is no instant)
 *
 * @example
 * ```ts
 * const { days } = evaluate({
 *   employee: { id: 'e1', area: 'TH-12' },
 *   from: '2026-11-24',
 *   to: '2026-11-24',
 *   asOf: '2026-11-25T09:00:00+07:00',
 *   punches: [{ at: '2026-11-24T08:29:00+07:00', source: 'O' }],
 * });
 * days[0]?.out.label; // 'ข(บ)'
 * ```
 */
export function evaluate(input: AttendanceInput): { days: Day[]; quarantined: QuarantinedPunch[] } {
  const prepared = prepareInput(input);
  const { taps, quarantined } = normalisePunches(input.punches, prepared.asOf);
  const spans = new Map<EpochDay, DutySpan | undefined>();
  const spanOn = (day: EpochDay) => {
    if (!spans.has(day)) {
      const rules = inForceOn(prepared.regulations, day);
      spans.set(day, rules && dutySpan(rules, prepared.employee.band));
    }
    return spans.get(day);
  };
  const tapsOf = allotTaps(taps, spanOn);

  const days: Day[] = [];
  for (let day = toEpochDay(input.from); day <= toEpochDay(input.to); day++) {
    days.push(dutyDay(prepared, day, tapsOf.get(day) ?? []));
  }
  return { days, quarantined };
}
