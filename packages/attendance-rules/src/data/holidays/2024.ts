import { SOUTHERN_BORDER } from './areas.js';
import { holidaysOfYear } from './year.js';

/**
 * BE 2567. 2 January stands for the last day of 2023; 12 April and 30 December are special days by resolution of the
 * cabinet.
 */
export const holidays2024 = holidaysOfYear(2024, [
  ['01-02', 'newYearsEve', 'substitution'],
  ['02-10', 'chineseNewYear', '', { areas: SOUTHERN_BORDER }],
  ['02-12', 'chineseNewYear', 'substitution', { areas: SOUTHERN_BORDER }],
  ['02-24', 'makhaBucha'],
  ['02-26', 'makhaBucha', 'substitution'],
  ['04-08', 'chakri', 'substitution'],
  ['04-12', 'special'],
  ['04-16', 'songkran', 'substitution'],
  ['05-06', 'coronation', 'substitution'],
  ['05-10', 'ploughing'],
  ['05-22', 'visakhaBucha'],
  ['07-20', 'asanhaBucha'],
  ['07-21', 'khaoPhansa'],
  ['07-22', 'asanhaBucha', 'substitution'],
  ['07-29', 'king', 'substitution'],
  ['10-14', 'navamindra', 'substitution'],
  ['12-30', 'special'],
]);
