import { SOUTHERN_BORDER } from './areas.js';
import { holidaysOfYear } from './year.js';

/**
 * BE 2569. 2 January is a special day by resolution of the cabinet. The palace names the day of the ploughing
 * ceremony each year: its date here was not checked against the announcement.
 */
export const holidays2026 = holidaysOfYear(2026, [
  ['01-02', 'special'],
  ['02-17', 'chineseNewYear', '', { areas: SOUTHERN_BORDER }],
  ['03-03', 'makhaBucha'],
  ['05-13', 'ploughing', 'predicted'],
  ['05-31', 'visakhaBucha'],
  ['06-01', 'visakhaBucha', 'substitution'],
  ['07-29', 'asanhaBucha'],
  ['07-30', 'khaoPhansa'],
  ['12-07', 'father', 'substitution'],
]);
