import { SOUTHERN_BORDER } from './areas.js';
import { holidaysOfYear } from './year.js';

/** BE 2568. 2 June and 11 August are special days by resolution of the cabinet. */
export const holidays2025 = holidaysOfYear(2025, [
  ['01-29', 'chineseNewYear', '', { areas: SOUTHERN_BORDER }],
  ['02-12', 'makhaBucha'],
  ['04-07', 'chakri', 'substitution'],
  ['04-16', 'songkran', 'substitution'],
  ['05-05', 'coronation', 'substitution'],
  ['05-09', 'ploughing'],
  ['05-11', 'visakhaBucha'],
  ['05-12', 'visakhaBucha', 'substitution'],
  ['06-02', 'special'],
  ['07-10', 'asanhaBucha'],
  ['07-11', 'khaoPhansa'],
  ['08-11', 'special'],
]);
