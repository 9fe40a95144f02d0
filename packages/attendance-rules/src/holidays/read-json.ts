import { holidaySchema } from '../input/schema.js';
import type { HolidayInput } from '../input/types.js';
import { type QuarantinedHoliday, quarantined } from './quarantined-row.js';
import { holidaysUnreadable } from './unreadable.js';

/** A list of holidays, alone or under `holidays`. */
export function readJson(text: string): { holidays: HolidayInput[]; quarantined: QuarantinedHoliday[] } {
  const list = listIn(text);
  const holidays: HolidayInput[] = [];
  const rows: QuarantinedHoliday[] = [];
  list.forEach((entry, index) => {
    const parsed = holidaySchema.safeParse(entry);
    if (parsed.success) holidays.push(parsed.data);
    else rows.push(quarantined(index + 1, JSON.stringify(entry) ?? '', reasonOf(parsed.error.issues)));
  });
  return { holidays, quarantined: rows };
}

function listIn(text: string): unknown[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw holidaysUnreadable(`is not JSON: ${(cause as Error).message}`, cause);
  }
  const list = Array.isArray(value) ? value : (value as { holidays?: unknown } | null)?.holidays;
  if (Array.isArray(list)) return list;
  throw holidaysUnreadable('has no list of holidays, e.g. [{"date":"2022-12-05","name":"วันพ่อแห่งชาติ"}]');
}

function reasonOf(issues: readonly { path: PropertyKey[]; message: string }[]): QuarantinedHoliday['reason'] {
  const [place] = issues[0]?.path ?? [];
  if (place === 'name') return 'name-missing';
  if (place !== 'date') return 'not-a-holiday';
  return issues[0]?.message.includes('Buddhist era') ? 'other-era' : 'date-unreadable';
}
