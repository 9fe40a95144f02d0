import type { QuarantinedPunch } from '../day.js';
import type { PunchInput } from '../input/types.js';
import {
  type CivilSeconds,
  dayOf,
  type EpochDay,
  instantText,
  isInstantText,
  readInstant,
} from './civil-time.js';
import { byText } from './text-order.js';

/** Punches that can be, in order of time. */
export interface Taps {
  /** Seconds since the midnight that the range begins with. */
  readonly times: readonly number[];
  readonly punches: readonly PunchInput[];
  /** Whether a face did not match for any of them: most people's months have no such punch to look for. */
  readonly anyFailed: boolean;
}

/** Years a punch may lie in. Attendance devices fall back to 2000-01-01 when their clock battery is empty. */
const FIRST_DAY = 11_323; // 2001-01-01
const LAST_DAY = 84_005; // 2199-12-31

/**
 * Brings punches into civil time and order. Sets aside those that cannot be, leaves out those whose day cannot touch
 * the range, and counts what was handed in twice once.
 */
export function tapsOf(
  punches: readonly PunchInput[],
  asOf: CivilSeconds,
  range: { readonly origin: CivilSeconds; readonly earliest: EpochDay; readonly latest: EpochDay },
): { taps: Taps; quarantined: QuarantinedPunch[] } {
  const quarantined: QuarantinedPunch[] = [];
  const times: number[] = [];
  const kept: PunchInput[] = [];
  for (const punch of punches) {
    const at = readInstant(punch.at);
    const reason = at === undefined ? 'unreadable' : impossible(at, asOf);
    if (at === undefined || reason) quarantined.push({ punch, reason: reason ?? 'unreadable' });
    else if (dayOf(at) >= range.earliest && dayOf(at) <= range.latest) {
      // An integer for the machine too: arrays of them are read twice as fast.
      times.push((at - range.origin) | 0);
      kept.push(punch);
    }
  }
  if (quarantined.length > 1) quarantined.sort((a, b) => byText(textOf(a), textOf(b)));
  return { taps: inOrder({ times, punches: kept, anyFailed: kept.some(isFailed) }), quarantined };
}

/** The instant of a tap, ISO 8601 with +07:00. */
export function tapText({ times, punches }: Taps, tap: number, origin: CivilSeconds): string {
  const { at } = punches[tap] as PunchInput;
  return isInstantText(at) ? at : instantText(origin + (times[tap] as number));
}

/** All of it, the instant first: any order of the input gives the same. */
function textOf({ punch }: QuarantinedPunch): string {
  return punch.at + JSON.stringify(punch, Object.keys(punch).sort());
}

function impossible(at: CivilSeconds, asOf: CivilSeconds): QuarantinedPunch['reason'] | undefined {
  const day = dayOf(at);
  if (day < FIRST_DAY || day > LAST_DAY) return 'year-out-of-range';
  return at > asOf ? 'after-as-of' : undefined;
}

/** By time; most logs are in order already. */
function inOrder(taps: Taps): Taps {
  const { times, punches } = taps;
  const compare = (a: number, b: number) =>
    (times[a] as number) - (times[b] as number) ||
    compareTies(punches[a] as PunchInput, punches[b] as PunchInput);
  let sorted = 1;
  while (sorted < times.length && compare(sorted - 1, sorted) < 0) sorted++;
  if (sorted >= times.length) return taps;
  const order = times.map((_, tap) => tap).sort(compare);
  const once = order.filter((tap, at) => at === 0 || compare(order[at - 1] as number, tap) !== 0);
  return {
    times: once.map((tap) => times[tap] as number),
    punches: once.map((tap) => punches[tap] as PunchInput),
    anyFailed: taps.anyFailed,
  };
}

/** 0 for two that are one: the same second, source and outcome. */
function compareTies(a: PunchInput, b: PunchInput): number {
  return byText(a.source, b.source) || Number(isFailed(a)) - Number(isFailed(b));
}

/** Whether the face of a tap did not match: no punch. */
export function isFailedTap({ anyFailed, punches }: Taps, tap: number): boolean {
  return anyFailed && isFailed(punches[tap] as PunchInput);
}

function isFailed({ face }: PunchInput): boolean {
  return face === 'failed';
}
