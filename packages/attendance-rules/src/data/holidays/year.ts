import type { Holiday } from '../../input/types.js';
import { type HolidayName, holidayNames } from './names.js';

/** One line of a year's table: month and day, the name, and what is special about it. */
export type HolidayLine = readonly [
  monthDay: string,
  name: HolidayName,
  note?: 'substitution' | 'predicted' | 'predicted substitution',
];

/** Writes a year's table out as holidays. */
export function holidaysOfYear(year: number, lines: readonly HolidayLine[]): Holiday[] {
  return lines.map(([monthDay, key, note = '']) => {
    const isSubstitution = note.includes('substitution');
    const name = holidayNames[key];
    return {
      date: `${year}-${monthDay}`,
      name: isSubstitution ? { th: `ชดเชย${name.th}`, en: `Substitution for ${name.en}` } : name,
      kind: isSubstitution ? 'substitution' : key === 'special' ? 'special' : 'public',
      ...(note.startsWith('predicted') ? { predicted: true } : {}),
    };
  });
}
