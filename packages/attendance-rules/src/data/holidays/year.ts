import type { Holiday } from '../../input/types.js';
import { type HolidayName, holidayNames, specialNames } from './names.js';

/** One line of a year's table: month and day, the name, and what is special about it. */
export type HolidayLine = readonly [
  monthDay: string,
  name: HolidayName,
  note?: '' | 'substitution' | 'predicted',
  more?: Pick<Holiday, 'areas' | 'announcedOn'>,
];

/** Days of every year since 2019. */
const STANDING: readonly HolidayLine[] = [
  ['01-01', 'newYear'],
  ['04-06', 'chakri'],
  ['04-13', 'songkran'],
  ['04-14', 'songkran'],
  ['04-15', 'songkran'],
  ['05-04', 'coronation'],
  ['06-03', 'queen'],
  ['07-28', 'king'],
  ['08-12', 'mother'],
  ['10-13', 'navamindra'],
  ['10-23', 'chulalongkorn'],
  ['12-05', 'father'],
  ['12-10', 'constitution'],
  ['12-31', 'newYearsEve'],
];

const names = { ...holidayNames, ...specialNames };

/**
 * Writes a year out as holidays: the standing days, and those of the year's own table.
 *
 * @param putOff standing days that the year did not have
 * @param isPredicted whether none of it was seen announced
 */
export function holidaysOfYear(
  year: number,
  lines: readonly HolidayLine[],
  { putOff, isPredicted = false }: { putOff?: HolidayName; isPredicted?: boolean } = {},
): Holiday[] {
  const standing = STANDING.filter(([, name]) => name !== putOff);
  return [...standing, ...lines]
    .sort(([a], [b]) => Number(a > b) - Number(a < b))
    .map(([monthDay, key, note = '', more = {}]) => {
      const isSubstitution = note === 'substitution';
      const name = names[key];
      return {
        date: `${year}-${monthDay}`,
        name: isSubstitution ? { th: `ชดเชย${name.th}`, en: `Substitution for ${name.en}` } : name,
        kind: isSubstitution ? 'substitution' : key in specialNames ? 'special' : 'public',
        ...(isPredicted || note === 'predicted' ? { predicted: true } : {}),
        ...more,
      };
    });
}
