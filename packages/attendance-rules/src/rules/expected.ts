import type { Because } from '../because.js';
import { dutyTimeText } from './civil-time.js';
import type { Covers } from './cover.js';
import type { DutyBand } from './regulation.js';

/** When the person is expected, in seconds of the duty day, and what parts arriving from leaving. */
export interface ExpectedPeriod {
  readonly start: number;
  readonly end: number;
  readonly middle: number;
}

/** The band, less the half that travel or leave covers: from the pause's end, or until its start. */
export function expectedPeriod(band: DutyBand, covers: Covers): ExpectedPeriod {
  if (Boolean(covers.in) === Boolean(covers.out)) return band;
  const start = covers.in ? band.pause[1] : band.start;
  const end = covers.out ? band.pause[0] : band.end;
  return { start, end, middle: Math.floor((start + end) / 2) };
}

export function halfExpectedFact({ start, end }: ExpectedPeriod): Because {
  return { rule: 'half-expected', start: dutyTimeText(start), end: dutyTimeText(end) };
}
