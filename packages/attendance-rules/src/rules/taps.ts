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

/** Punches in civil time, one column a property, in order of time. */
export interface Taps {
  readonly count: number;
  /** Seconds since the midnight that the range begins with. */
  readonly times: Int32Array;
  /** 1 where the face did not match. */
  readonly failed: Uint8Array;
  readonly sources: readonly (string | undefined)[];
  /** ISO 8601 with +07:00. */
  readonly texts: readonly string[];
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
  const times = new Float64Array(punches.length);
  const kept: number[] = [];
  for (let index = 0; index < punches.length; index++) {
    const punch = punches[index] as PunchInput;
    const at = readInstant(punch.at);
    const reason = at === undefined ? 'unreadable' : impossible(at, asOf);
    if (at === undefined || reason) quarantined.push({ punch, reason: reason ?? 'unreadable' });
    else if (dayOf(at) >= range.earliest && dayOf(at) <= range.latest) {
      times[index] = at;
      kept.push(index);
    }
  }
  if (quarantined.length > 1) {
    quarantined.sort((a, b) => byText(a.punch.at, b.punch.at) || byText(a.punch.source, b.punch.source));
  }
  return { taps: columns(punches, inOrder(punches, times, kept), times, range.origin), quarantined };
}

function impossible(at: CivilSeconds, asOf: CivilSeconds): QuarantinedPunch['reason'] | undefined {
  const day = dayOf(at);
  if (day < FIRST_DAY || day > LAST_DAY) return 'year-out-of-range';
  return at > asOf ? 'after-as-of' : undefined;
}

/** The places of the punches by time; most logs are in order already. */
function inOrder(punches: readonly PunchInput[], times: Float64Array, kept: number[]): number[] {
  const compare = (a: number, b: number) =>
    (times[a] as number) - (times[b] as number) ||
    compareTies(punches[a] as PunchInput, punches[b] as PunchInput);
  let isSorted = true;
  for (let at = 1; at < kept.length && isSorted; at++) {
    isSorted = compare(kept[at - 1] as number, kept[at] as number) < 0;
  }
  if (isSorted) return kept;
  return kept.sort(compare).filter((index, at) => at === 0 || compare(kept[at - 1] as number, index) !== 0);
}

/** 0 for two that are one: the same second, source and outcome. */
function compareTies(a: PunchInput, b: PunchInput): number {
  return byText(a.source, b.source) || Number(a.face === 'failed') - Number(b.face === 'failed');
}

function columns(
  punches: readonly PunchInput[],
  order: readonly number[],
  times: Float64Array,
  origin: CivilSeconds,
): Taps {
  const taps = {
    count: order.length,
    times: new Int32Array(order.length),
    failed: new Uint8Array(order.length),
    sources: new Array<string | undefined>(order.length),
    texts: new Array<string>(order.length),
  };
  for (let tap = 0; tap < order.length; tap++) {
    const index = order[tap] as number;
    const { at, source, face } = punches[index] as PunchInput;
    taps.times[tap] = (times[index] as number) - origin;
    taps.failed[tap] = face === 'failed' ? 1 : 0;
    taps.sources[tap] = source;
    taps.texts[tap] = isInstantText(at) ? at : instantText(times[index] as number);
  }
  return taps;
}
