import type { Because } from '../because.js';
import type { Employee } from '../input/types.js';
import { bandFact, chooseBand } from './band.js';
import { DAY, type EpochDay, instantText } from './civil-time.js';
import type { Tap } from './normalise.js';
import { tapFacts } from './picks.js';
import type { DutyBand, RulesInForce } from './regulation.js';
import { isInside, windowOf } from './window.js';

/** What a day is counted from. */
export interface CountedTaps {
  readonly band: DutyBand;
  /** The last minute in which a tap counts, in seconds of the duty day. */
  readonly closes: number;
  /** In order of time. */
  readonly taps: readonly Tap[];
}

/** The band of the day and the taps that its window holds; the others leave a line in the trace. */
export function countedTaps(
  { band: assigned }: Employee,
  rules: RulesInForce,
  day: EpochDay,
  allotted: readonly Tap[],
  trace: Because[],
): CountedTaps {
  const midnight = day * DAY;
  const isHeldBy = (band: DutyBand, tap: Tap) => isInside(windowOf(rules, band), tap.at - midnight);
  const valid = allotted.filter((tap) => !tap.faceFailed);
  // A stray tap that no band's window holds does not tell which band the person works.
  const first = valid.find((tap) => rules.bands.some((band) => isHeldBy(band, tap)));
  const chosen = chooseBand(rules, assigned, first && first.at - midnight);
  const taps = valid.filter((tap) => isHeldBy(chosen.band, tap));

  const { opens, closes } = windowOf(rules, chosen.band);
  const window = { opens: instantText(midnight + opens), closes: instantText(midnight + closes) };
  trace.push(bandFact(chosen));
  for (const tap of allotted) {
    if (tap.faceFailed) trace.push({ rule: 'face-failed', ...tapFacts(tap) });
    else if (!taps.includes(tap)) trace.push({ rule: 'outside-window', ...tapFacts(tap), ...window });
  }
  return { band: chosen.band, closes, taps };
}
