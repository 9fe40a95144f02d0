import { thaiHolidays } from '@moc-sdk/attendance-rules';
import { formatDate, MocError } from '@moc-sdk/core';
import type { Answer, Setting } from '../answer.js';
import { table } from '../text/table.js';
import { compareWith } from './holidays-compare.js';

/** `moc holidays`: the government holidays of a year of the common era. No list for the year is a no. */
export async function holidays(
  year: string,
  { lang, area, compare }: Setting & { area?: string; compare?: string },
): Promise<Answer> {
  if (!/^\d{4}$/.test(year)) {
    throw new MocError('system/usage', { details: { problem: `"${year}" is not a year of four digits` } });
  }
  if (Number(year) > 2400) {
    throw new MocError('date/other-era', {
      details: { expected: 'ce', year },
      hint: `Years are of the common era here: ${Number(year) - 543}.`,
    });
  }
  if (compare !== undefined) {
    return compareWith(compare, thaiHolidays, { year, lang, ...(area !== undefined && { area }) });
  }
  const found = thaiHolidays
    .filter(
      ({ date, areas }) => date.startsWith(year) && (!areas || (area !== undefined && areas.includes(area))),
    )
    .map(({ date, name, kind, predicted = false }) => ({ date, name, kind, predicted }));
  const unknown = lang === 'th' ? `ไม่มีข้อมูลวันหยุดของปี ${year}` : `No holidays are known for ${year}.`;
  const guess = lang === 'th' ? '(คาดการณ์)' : '(predicted)';
  const rows = found.map(({ date, name, predicted }) => [
    date,
    formatDate(date, { style: 'full', locale: lang }),
    `${name[lang]}${predicted ? ` ${guess}` : ''}`,
  ]);
  return { yes: found.length > 0, data: { holidays: found }, text: rows.length > 0 ? table(rows) : unknown };
}
