import { type Duty, IN, NONE, OUT } from './duty.js';
import type { PreparedFacts } from './facts.js';
import { type Cover, speaksFor } from './requests.js';
import { put, RULE, type Trace } from './trace.js';

/** Travel and leave that cover a half of the day; of several, the order of `precedence` decides. */
export function coverHalves({ covers, firstDay }: PreparedFacts, duty: Duty): void {
  duty.covers[IN] = NONE;
  duty.covers[OUT] = NONE;
  if (covers.length === 0) return;
  duty.covers[IN] = coverOf(covers, firstDay + duty.index, 'in', duty);
  duty.covers[OUT] = coverOf(covers, firstDay + duty.index, 'out', duty);
}

/** All that speak for a half of the day, what counts first; on a day off no leave is taken. */
export function coversOn(
  covers: readonly Cover[],
  day: number,
  slot: 'in' | 'out',
  { rules, isOff }: Pick<Duty, 'rules' | 'isOff'>,
): Cover[] {
  const types = rules.precedence.filter((type) => !isOff || (type === 'travel' && rules.showTravelOnDaysOff));
  return types.flatMap((type) =>
    covers.filter(
      (cover) =>
        cover.type === type && cover.firstDay <= day && day <= cover.lastDay && speaksFor(cover, slot),
    ),
  );
}

function coverOf(covers: readonly Cover[], day: number, slot: 'in' | 'out', duty: Duty): number {
  if (!covers.some(({ firstDay, lastDay }) => firstDay <= day && day <= lastDay)) return NONE;
  const [first] = coversOn(covers, day, slot, duty);
  return first ? covers.indexOf(first) : NONE;
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
  put(trace, RULE.halfExpected, duty.start, duty.end, 0);
}
