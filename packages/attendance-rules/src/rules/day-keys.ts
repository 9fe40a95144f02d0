import { allotTaps, dutySpan } from './allotment.js';
import { MARGIN } from './calendar.js';
import { DAY, MINUTE } from './civil-time.js';
import { type FactHash, hashText, mixNumber, mixText, newHash } from './fact-hash.js';
import type { PreparedFacts } from './facts.js';
import type { RulesInForce } from './regulation.js';
import { isOn } from './requests.js';
import { isFailedTap, type Taps } from './taps.js';
import type { Workspace } from './workspace.js';

/** Raised whenever the same facts give another day than before, so that no stored month is taken for current. */
const RULES_VERSION = 1;

/**
 * A hash for each day over everything that decides it: two days with the same key have the same codes and the same
 * trace. A day that has passed does not depend on the time of asking any more, a day to come not yet.
 */
export function dayKeys(facts: PreparedFacts): string[] {
  const sizes = { days: facts.days, taps: facts.taps.times.length, numbers: 0 };
  const room = facts.rulebook.workspace(sizes);
  allotTaps(facts, room);
  return Array.from({ length: facts.days }, (_, index) => dayKey(facts, room, index));
}

function dayKey(facts: PreparedFacts, room: Workspace, index: number): string {
  const hash = newHash();
  const day = facts.firstDay + index;
  const rules = facts.calendar.rules[index + MARGIN];
  mixNumber(hash, RULES_VERSION);
  mixNumber(hash, day);
  if (day < facts.employedFrom || day > facts.employedTo) {
    mixText(hash, JSON.stringify([facts.employee.employedFrom, facts.employee.employedTo]));
    mixText(hash, rules?.validFrom ?? '');
    return hashText(hash);
  }
  mixRules(hash, facts, rules, index);
  mixTaps(hash, facts.taps, room, index);
  mixRequests(hash, facts, day);
  if (rules && !facts.calendar.isOff[index]) mixWaiting(hash, facts, rules, index * DAY);
  return hashText(hash);
}

function mixRules(
  hash: FactHash,
  { rulebook, calendar, employee }: PreparedFacts,
  rules: RulesInForce | undefined,
  index: number,
): void {
  const holiday = calendar.holidays[index];
  mixText(hash, rulebook.codeBook.key());
  mixText(hash, rules?.key ?? '');
  mixText(hash, employee.band ?? '');
  if (holiday) mixText(hash, JSON.stringify(holiday));
}

function mixTaps(hash: FactHash, taps: Taps, { order, starts }: Workspace, index: number): void {
  const from = starts[index] as number;
  const to = starts[index + 1] as number;
  mixNumber(hash, to - from);
  for (let place = from; place < to; place++) {
    const tap = order[place] as number;
    mixNumber(hash, (taps.times[tap] as number) - index * DAY);
    mixText(hash, taps.punches[tap]?.source ?? '\0');
    mixNumber(hash, isFailedTap(taps, tap) ? 1 : 0);
  }
}

function mixRequests(hash: FactHash, facts: PreparedFacts, day: number): void {
  const { covers, coversReach, clarifications, clarificationsReach } = facts;
  if (!isOn(coversReach, day) && !isOn(clarificationsReach, day)) return;
  for (const cover of covers) {
    if (isOn(cover, day)) mixText(hash, JSON.stringify(cover));
  }
  for (const clarification of clarifications) {
    if (isOn(clarification, day)) mixText(hash, JSON.stringify(clarification));
  }
}

/** The time of asking, while a half may be awaited, and the devices that may still hold a punch. */
function mixWaiting(hash: FactHash, facts: PreparedFacts, rules: RulesInForce, midnight: number): void {
  const span = dutySpan(rules, facts.employee.band);
  const begins = midnight + span.start;
  const ends = midnight + span.closes + MINUTE;
  mixNumber(hash, within(facts.asOf, begins, ends));
  for (const { device, since } of facts.unsynced) {
    if (since >= ends) continue;
    mixText(hash, device);
    mixNumber(hash, within(since, begins, ends));
  }
}

function within(time: number, earliest: number, latest: number): number {
  return Math.min(Math.max(time, earliest - 1), latest);
}
