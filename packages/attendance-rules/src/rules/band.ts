import type { Because } from '../because.js';
import { dutyTimeText, MINUTE } from './civil-time.js';
import type { DutyBand, RulesInForce } from './regulation.js';

export interface ChosenBand {
  readonly band: DutyBand;
  readonly how: Extract<Because, { rule: 'band' }>['how'];
}

/**
 * The assigned band, else the earliest whose start and grace the first punch makes, else the last.
 *
 * @param firstTap seconds of the duty day; seconds within the minute do not make a band missed
 */
export function chooseBand(
  rules: RulesInForce,
  assigned: string | null | undefined,
  firstTap: number | undefined,
): ChosenBand {
  const own = rules.bands.find((band) => band.id === assigned);
  if (own) return { band: own, how: 'assigned' };
  const last = rules.bands.at(-1) as DutyBand;
  if (rules.bands.length === 1) return { band: last, how: 'only' };
  if (firstTap === undefined) return { band: last, how: 'last' };
  const minute = Math.floor(firstTap / MINUTE);
  const made = rules.bands.find((band) => minute <= band.start / MINUTE + rules.graceInMinutes);
  return made ? { band: made, how: 'first-punch' } : { band: last, how: 'last' };
}

export function bandFact({ band, how }: ChosenBand): Because {
  return { rule: 'band', id: band.id, start: dutyTimeText(band.start), end: dutyTimeText(band.end), how };
}
