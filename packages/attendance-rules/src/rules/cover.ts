import { type Duty, IN, NONE, OUT } from './duty.js';
import type { PreparedFacts } from './facts.js';
import { type Cover, isOn, speaksFor } from './requests.js';
import { putTwo, RULE, type Trace } from './trace.js';

/** Travel and leave that cover a half of the day; of several, the order of `precedence` decides. */
export function coverHalves({ covers, coversReach, firstDay }: PreparedFacts, duty: Duty): void {
  const day = firstDay + duty.index;
  const isCovered = isOn(coversReach, day);
  duty.covers[IN] = isCovered ? coverOf(covers, day, 'in', duty) : NONE;
  duty.covers[OUT] = isCovered ? coverOf(covers, day, 'out', duty) : NONE;
}

/** What covers a half of the day: the first of what counts first. */
function coverOf(covers: readonly Cover[], day: number, slot: 'in' | 'out', duty: Duty): number {
  for (const type of duty.rules.precedence) {
    for (let place = 0; place < covers.length; place++) {
      if (covers[place]?.type === type && doesCover(covers[place] as Cover, day, slot, duty)) return place;
    }
  }
  return NONE;
}

/** All that speak for a half of the day, what counts first. */
export function coversOn(
  covers: readonly Cover[],
  day: number,
  slot: 'in' | 'out',
  duty: Pick<Duty, 'rules' | 'isOff'>,
): Cover[] {
  return duty.rules.precedence.flatMap((type) =>
    covers.filter((cover) => cover.type === type && doesCover(cover, day, slot, duty)),
  );
}

/** On a day off no leave is taken, and travel shows only where the regulation says so. */
function doesCover(
  cover: Cover,
  day: number,
  slot: 'in' | 'out',
  { rules, isOff }: Pick<Duty, 'rules' | 'isOff'>,
): boolean {
  if (!isOn(cover, day) || !speaksFor(cover, slot)) return false;
  return !isOff || (cover.type === 'travel' && rules.showTravelOnDaysOff);
}

/**
 * The band, less the half that travel or leave covers: from the pause's end, or until its start. The half that is
 * left has a middle of its own.
 */
export function expectPeriod(duty: Duty, trace: Trace): void {
  const { band, covers } = duty;
  duty.start = band.start;
  duty.end = band.end;
  duty.middle = band.middle;
  const isHalf = (covers[IN] === NONE) !== (covers[OUT] === NONE);
  if (duty.isOff || !isHalf) return;
  if (covers[IN] !== NONE) duty.start = band.pauseTo;
  else duty.end = band.pauseFrom;
  duty.middle = Math.floor((duty.start + duty.end) / 2);
  putTwo(trace, RULE.halfExpected, 0, duty.start, duty.end);
}
