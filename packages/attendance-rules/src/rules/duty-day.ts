import { fromEpochDay } from '@moc-sdk/core';
import type { Because } from '../because.js';
import type { Day } from '../day.js';
import { bandFact, chooseBand } from './band.js';
import { dayOff, outsideEmployment } from './calendar.js';
import { DAY, type EpochDay, instantText, MINUTE } from './civil-time.js';
import { overlayClarification } from './clarified.js';
import { coversOn } from './cover.js';
import { expectedPeriod, halfExpectedFact } from './expected.js';
import { fillOf } from './fill.js';
import { lateness } from './lateness.js';
import type { Tap } from './normalise.js';
import { pickTaps, tapFacts } from './picks.js';
import type { Prepared } from './prepare.js';
import { inForceOn, noRegulation, type RulesInForce } from './regulation.js';
import { dayOffSlot, workingSlot } from './slots.js';
import { isInside, windowOf } from './window.js';

/** One day through all rules, in their order. `allotted`: the taps whose duty day this is, in order of time. */
export function dutyDay(input: Prepared, day: EpochDay, allotted: readonly Tap[]): Day {
  const date = fromEpochDay(day);
  const rules = inForceOn(input.regulations, day);
  if (!rules) throw noRegulation(date);
  const trace: Because[] = [{ rule: 'regulation', validFrom: rules.validFrom }];

  const unemployed = outsideEmployment(day, input.employee);
  if (unemployed) return emptyDay(date, [...trace, unemployed]);

  const holiday = input.holidays.get(day);
  const off = dayOff(day, rules, holiday);
  if (off) trace.push(off);

  const { band, taps } = countedTaps(input, rules, day, allotted, trace);
  const { travel, leave } = off ? shownOnDayOff(input, rules) : input;
  const covers = coversOn(day, travel, leave, rules.precedence, input.codeBook);
  const period = off ? band : expectedPeriod(band, covers);
  if (period !== band) trace.push(halfExpectedFact(period));

  const picks = pickTaps(taps, day * DAY + period.middle, rules.dedupe);
  trace.push(...picks.doubleTaps);
  const context = { ...input, date, day };
  const closed = windowOf(rules, [band]).closes + MINUTE;
  const slotFacts = {
    in: { slot: 'in', tap: picks.in, cover: covers.in, until: period.middle, night: band.night },
    out: { slot: 'out', tap: picks.out, cover: covers.out, until: closed, night: band.night },
  } as const;
  const slot = (name: 'in' | 'out') =>
    off ? dayOffSlot(slotFacts[name], trace) : workingSlot(slotFacts[name], context, trace);
  const bare = { in: slot('in'), out: slot('out') };

  const isExpected = !off && !(covers.in && covers.out);
  const minutes = isExpected
    ? lateness(day, picks, period, rules, trace)
    : { lateMinutes: 0, earlyMinutes: 0 };

  const clarifications = input.clarifications.get(date) ?? [];
  const upper = overlayClarification('in', bare.in, clarifications, date, input.codeBook, trace);
  const lower = overlayClarification('out', bare.out, clarifications, date, input.codeBook, trace);
  const fill = fillOf(upper, lower);
  return {
    date,
    working: !off,
    ...(holiday ? { holiday } : {}),
    in: fill === 'full' ? { ...upper, label: '' } : upper,
    out: fill === 'full' ? { ...lower, label: '' } : lower,
    fill,
    ...minutes,
    because: trace,
  };
}

/** The band of the day and the taps that count for it; the others leave a line in the trace. */
function countedTaps(
  input: Prepared,
  rules: RulesInForce,
  day: EpochDay,
  allotted: readonly Tap[],
  trace: Because[],
) {
  const valid = allotted.filter((tap) => !tap.faceFailed);
  const first = valid.find((tap) => isInAnyWindow(rules, tap.at - day * DAY));
  const chosen = chooseBand(rules, input.employee.band, first && first.at - day * DAY);
  const window = windowOf(rules, [chosen.band]);
  const taps = valid.filter((tap) => isInside(window, tap.at - day * DAY));

  trace.push(bandFact(chosen));
  for (const tap of allotted) {
    if (tap.faceFailed) trace.push({ rule: 'face-failed', ...tapFacts(tap) });
    else if (!taps.includes(tap)) {
      const [opens, closes] = [instantText(day * DAY + window.opens), instantText(day * DAY + window.closes)];
      trace.push({ rule: 'outside-window', ...tapFacts(tap), opens, closes });
    }
  }
  return { band: chosen.band, taps };
}

/** A stray tap that no band could count does not tell which band the person works. */
function isInAnyWindow(rules: RulesInForce, seconds: number): boolean {
  return rules.bands.some((band) => isInside(windowOf(rules, [band]), seconds));
}

/** On a day off leave is not taken, and travel shows only where the regulation says so. */
function shownOnDayOff({ travel }: Prepared, rules: RulesInForce): Pick<Prepared, 'travel' | 'leave'> {
  return { travel: rules.showTravelOnDaysOff ? travel : [], leave: [] };
}

function emptyDay(date: string, because: Because[]): Day {
  const none = { code: 'none', label: '' } as const;
  return {
    date,
    working: false,
    in: { ...none },
    out: { ...none },
    fill: 'none',
    lateMinutes: 0,
    earlyMinutes: 0,
    because,
  };
}
