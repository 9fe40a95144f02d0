import { SOUTHERN_BORDER } from './areas.js';
import { holidaysOfYear } from './year.js';

/**
 * BE 2566. Visakha Bucha and the birthday of the queen fell on one Saturday and have one substitution day. 5 May, 31 July
 * and 29 December are special days by resolution of the cabinet.
 */
export const holidays2023 = holidaysOfYear(2023, [
  ['01-02', 'newYear', 'substitution'],
  ['01-22', 'chineseNewYear', '', { areas: SOUTHERN_BORDER }],
  ['01-23', 'chineseNewYear', 'substitution', { areas: SOUTHERN_BORDER }],
  ['03-06', 'makhaBucha'],
  ['04-17', 'songkran', 'substitution'],
  ['05-05', 'special'],
  ['05-17', 'ploughing'],
  ['06-03', 'visakhaBucha'],
  ['06-05', 'visakhaBucha', 'substitution'],
  ['07-31', 'special'],
  ['08-01', 'asanhaBucha'],
  ['08-02', 'khaoPhansa'],
  ['08-14', 'mother', 'substitution'],
  ['12-11', 'constitution', 'substitution'],
  ['12-29', 'special'],
]);
