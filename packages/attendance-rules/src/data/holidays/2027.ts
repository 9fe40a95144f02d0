import { SOUTHERN_BORDER } from './areas.js';
import { holidaysOfYear } from './year.js';

/**
 * BE 2570, all predicted: fixed days by the standing list, Buddhist days by the lunar calendar of a year without an
 * extra month, substitution on the next working day. The ploughing ceremony is left out until the palace names it.
 */
export const holidays2027 = holidaysOfYear(
  2027,
  [
    ['02-06', 'chineseNewYear', '', { areas: SOUTHERN_BORDER }],
    ['02-08', 'chineseNewYear', 'substitution', { areas: SOUTHERN_BORDER }],
    ['02-21', 'makhaBucha'],
    ['02-22', 'makhaBucha', 'substitution'],
    ['05-20', 'visakhaBucha'],
    ['07-18', 'asanhaBucha'],
    ['07-19', 'khaoPhansa'],
    ['07-20', 'asanhaBucha', 'substitution'],
    ['10-25', 'chulalongkorn', 'substitution'],
    ['12-06', 'father', 'substitution'],
  ],
  { isPredicted: true },
);
