import { type Duty, IN, NONE, OUT } from './duty.js';
import { putTwo, RULE, type Trace } from './trace.js';

/**
 * `in` is the first tap before the middle, `out` the last one from the middle on. Taps at most `dedupe` seconds after
 * the one before are one punch: its first tap speaks for `in`, its last for `out`. So only the first and the last
 * punch of the day can speak, and the taps between them need no look.
 */
export function pickTaps(times: readonly number[], duty: Duty, trace: Trace): void {
  const { taps, count, picked, midnight } = duty;
  picked[IN] = NONE;
  picked[OUT] = NONE;
  if (count === 0) return;
  const middle = midnight + duty.middle;
  const first = taps[0] as number;
  const last = taps[count - 1] as number;
  if ((times[first] as number) < middle) {
    picked[IN] = first;
    putDoubleTap(IN, first, tapsFromFirst(times, duty), trace);
  }
  if ((times[last] as number) >= middle) {
    picked[OUT] = last;
    putDoubleTap(OUT, last, tapsToLast(times, duty), trace);
  }
}

function putDoubleTap(slot: number, kept: number, taps: number, trace: Trace): void {
  if (taps > 1) putTwo(trace, RULE.doubleTap, slot, kept, taps);
}

function tapsFromFirst(times: readonly number[], duty: Duty): number {
  let taps = 1;
  while (taps < duty.count && isSamePunch(times, duty, taps)) taps++;
  return taps;
}

function tapsToLast(times: readonly number[], duty: Duty): number {
  let taps = 1;
  while (taps < duty.count && isSamePunch(times, duty, duty.count - taps)) taps++;
  return taps;
}

/** Whether the tap at a place follows the one before it so closely that both are one punch. */
function isSamePunch(times: readonly number[], { taps, rules }: Duty, place: number): boolean {
  const gap = (times[taps[place] as number] as number) - (times[taps[place - 1] as number] as number);
  return gap <= rules.dedupe;
}
