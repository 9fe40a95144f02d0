import { type CodeBook, codeBookOf } from '../data/code-book.js';
import { defaultCodeBook } from '../data/default-code-book.js';
import { defaultRegulation } from '../data/default-regulation.js';
import { thaiHolidays } from '../data/holidays/index.js';
import type { AttendanceRules, Holiday } from '../input/types.js';
import { type Calendar, calendarOf, holidaysFor } from './calendar.js';
import type { EpochDay } from './civil-time.js';
import { prepareRegulations, type RulesInForce } from './regulation.js';
import { roomFor, type Workspace } from './workspace.js';

/** An agency's rules made ready once, for all its people and months. */
export interface Rulebook {
  readonly regulations: readonly RulesInForce[];
  readonly codeBook: CodeBook;
  /** What the days of a range are in an area. Asked again for the same, it gives the same object. */
  calendar(area: string | null | undefined, firstDay: EpochDay, lastDay: EpochDay): Calendar;
  /** Room for one call of `decide`. */
  workspace(sizes: Parameters<typeof roomFor>[1]): Workspace;
}

/** So that areas out of untrusted input cannot fill the memory. */
const MOST_AREAS = 100;

/**
 * Makes an agency's rules ready: regulations, holidays and code book. What is left out is the Thai default set.
 *
 * @param rules typed data; what comes from outside goes through `loadRuleSet` first
 *
 * @example
 * ```ts
 * const rulebook = compileRules({ regulations: [{ validFrom: '2021-01-01', bands: [{ id: 'A', start: '07:30', end: '15:30' }] }] });
 * const { days } = evaluateWith(rulebook, facts);
 * ```
 */
export function compileRules(rules: AttendanceRules = {}): Rulebook {
  const regulations = prepareRegulations(rules.regulations ?? [defaultRegulation]);
  const holidays = rules.holidays ?? thaiHolidays;
  const areas = new Map<string, { holidays: ReadonlyMap<EpochDay, Holiday>; latest?: Calendar }>();
  let room: Workspace | undefined;
  return {
    regulations,
    codeBook: codeBookOf([...(rules.codeBook ?? []), ...defaultCodeBook]),
    calendar(area, firstDay, lastDay) {
      const known = areas.get(area ?? '') ?? { holidays: holidaysFor(area, holidays) };
      const { latest } = known;
      if (latest?.firstDay === firstDay && latest.lastDay === lastDay) return latest;
      if (areas.size >= MOST_AREAS) areas.clear();
      const calendar = calendarOf(regulations, known.holidays, firstDay, lastDay);
      areas.set(area ?? '', { holidays: known.holidays, latest: calendar });
      return calendar;
    },
    workspace(sizes) {
      room = roomFor(room, sizes);
      return room;
    },
  };
}
