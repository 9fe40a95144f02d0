import type { Day, Slot } from './day.js';

/**
 * The parts of a day that a clarification can be written for: a missing half, a late arrival, an early leave, and the
 * whole day when both halves are open. A half that is clarified already, or covered by travel or leave, is not among them.
 *
 * Source: the ministry's manual for the missing halves and the orange cell; late and early are inferred.
 */
export function clarifiableHalves(day: Day): ('am' | 'pm' | 'day')[] {
  const am = isOpen(day.in, 'missing-in', day.lateMinutes);
  const pm = isOpen(day.out, 'missing-out', day.earlyMinutes);
  return [
    ...(am ? (['am'] as const) : []),
    ...(pm ? (['pm'] as const) : []),
    ...(am && pm ? (['day'] as const) : []),
  ];
}

function isOpen({ code }: Slot, missing: Slot['code'], minutes: number): boolean {
  return code === missing || (code === 'present' && minutes > 0);
}
