import { SOUTHERN_BORDER } from './areas.js';
import { holidaysOfYear } from './year.js';

/**
 * BE 2563. The Songkran days of April were put off because of the epidemic and given back in July and September; in
 * November the cabinet added two days, and the substitution for 5 December moved to the 11th.
 */
export const holidays2020 = holidaysOfYear(
  2020,
  [
    ['01-25', 'chineseNewYear', '', { areas: SOUTHERN_BORDER }],
    ['01-27', 'chineseNewYear', 'substitution', { areas: SOUTHERN_BORDER }],
    ['02-08', 'makhaBucha'],
    ['02-10', 'makhaBucha', 'substitution'],
    ['05-06', 'visakhaBucha'],
    ['05-11', 'ploughing'],
    ['07-05', 'asanhaBucha'],
    ['07-06', 'khaoPhansa'],
    ['07-07', 'asanhaBucha', 'substitution'],
    ['07-27', 'songkran', 'substitution', { announcedOn: '2020-06-30' }],
    ['09-04', 'songkran', 'substitution', { announcedOn: '2020-08-13' }],
    ['09-07', 'songkran', 'substitution', { announcedOn: '2020-08-13' }],
    ['11-19', 'special', '', { announcedOn: '2020-09-22' }],
    ['11-20', 'special', '', { announcedOn: '2020-09-22' }],
    ['12-11', 'father', 'substitution', { announcedOn: '2020-09-22' }],
  ],
  { putOff: 'songkran' },
);
