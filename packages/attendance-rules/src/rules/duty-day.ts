import { fromEpochDay } from '@moc-sdk/core';
import type { Because, SlotName } from '../because.js';
import type { Day, Slot } from '../day.js';
import { dayOff, outsideEmployment } from './calendar.js';
import { cellOf } from './cell.js';
import { DAY, type EpochDay, MINUTE } from './civil-time.js';
import { overlayClarification } from './clarified.js';
import { countedTaps } from './counted-taps.js';
import { coversOn } from './cover.js';
import { expectedPeriod, halfExpectedFact } from './expected.js';
import { lateness } from './lateness.js';
import type { Tap } from './normalise.js';
import { pickTaps } from './picks.js';
import type { Prepared } from './prepare.js';
import { inForceOn, noRegulation, type RulesInForce } from './regulation.js';
import { dayOffSlot, type SlotFacts, workingSlot } from './slots.js';

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

  const { band, closes, taps } = countedTaps(input.employee, rules, day, allotted, trace);
  const { travel, leave } = off ? shownOnDayOff(input, rules) : input;
  const covers = coversOn(day, travel, leave, rules.precedence, input.codeBook);
  const period = off ? band : expectedPeriod(band, covers);
  if (period !== band) trace.push(halfExpectedFact(period));

  const picks = pickTaps(taps, day * DAY + period.middle, rules.dedupe);
  trace.push(...picks.doubleTaps);
  const context = { ...input, date, day };
  const bare = (facts: SlotFacts) => (off ? dayOffSlot(facts, trace) : workingSlot(facts, context, trace));
  const { night } = band;
  const arrival = bare({ slot: 'in', tap: picks.in, cover: covers.in, until: period.middle, night });
  const departure = bare({ slot: 'out', tap: picks.out, cover: covers.out, until: closes + MINUTE, night });

  const isExpected = !off && !(covers.in && covers.out);
  const minutes = isExpected
    ? lateness(day, picks, period, rules, trace)
    : { lateMinutes: 0, earlyMinutes: 0 };

  const clarifications = input.clarifications.get(date) ?? [];
  const clarified = (name: SlotName, slot: Slot) =>
    overlayClarification(name, slot, clarifications, date, input.codeBook, trace);
  return {
    date,
    working: !off,
    ...(holiday ? { holiday } : {}),
    ...cellOf(clarified('in', arrival), clarified('out', departure)),
    ...minutes,
    because: trace,
  };
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
