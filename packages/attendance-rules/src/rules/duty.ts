import type { DutyBand, RulesInForce } from './regulation.js';

/** No tap, no request. */
export const NONE = -1;

/** The halves of a day, as the trace and the cells count them. */
export const IN = 0;
export const OUT = 1;

/** One duty day while it is worked out. One object serves all days of a range: each rule writes what the next ones read. */
export interface Duty {
  /** Place of the day in the range. */
  index: number;
  /** Seconds from the beginning of the range to the day's midnight. */
  midnight: number;
  rules: RulesInForce;
  isOff: boolean;
  band: DutyBand;
  /** When the person is expected, in seconds of the duty day, and what parts arriving from leaving. */
  start: number;
  end: number;
  middle: number;
  /** Taps that count, in order of time: the first `count` of `taps`. */
  readonly taps: Int32Array;
  count: number;
  /** The tap that speaks for each half. */
  readonly picked: [arrival: number, departure: number];
  /** The request that covers each half. */
  readonly covers: [arrival: number, departure: number];
}

export function newDuty(taps: Int32Array, rules: RulesInForce): Duty {
  return {
    index: 0,
    midnight: 0,
    rules,
    isOff: false,
    band: rules.bands[0] as DutyBand,
    start: 0,
    end: 0,
    middle: 0,
    taps,
    count: 0,
    picked: [NONE, NONE],
    covers: [NONE, NONE],
  };
}
