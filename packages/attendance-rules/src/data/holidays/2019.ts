import { SOUTHERN_BORDER } from './areas.js';
import { holidaysOfYear } from './year.js';

/** BE 2562. 6 May is a special day by resolution of the cabinet, for the coronation. */
export const holidays2019 = holidaysOfYear(2019, [
  ['02-05', 'chineseNewYear', '', { areas: SOUTHERN_BORDER }],
  ['02-19', 'makhaBucha'],
  ['04-08', 'chakri', 'substitution'],
  ['04-16', 'songkran', 'substitution'],
  ['05-06', 'special'],
  ['05-09', 'ploughing'],
  ['05-18', 'visakhaBucha'],
  ['05-20', 'visakhaBucha', 'substitution'],
  ['07-16', 'asanhaBucha'],
  ['07-17', 'khaoPhansa'],
  ['07-29', 'king', 'substitution'],
  ['10-14', 'navamindra', 'substitution'],
]);
