import { CENTRAL, NORTH, NORTHEAST, SOUTH } from './areas.js';
import { holidaysOfYear } from './year.js';

/**
 * BE 2564. The cabinet added special days and one day for each region on 29 December 2020, moved the substitution for
 * 23 October to the 22nd, and took 27 July back on 29 June 2021.
 */
export const holidays2021 = holidaysOfYear(2021, [
  ['02-12', 'chineseNewYear', '', { announcedOn: '2020-12-29' }],
  ['02-26', 'makhaBucha'],
  ['03-26', 'north', '', { areas: NORTH, announcedOn: '2020-12-29' }],
  ['04-12', 'special', '', { announcedOn: '2020-12-29' }],
  ['05-10', 'ploughing'],
  ['05-10', 'northeast', '', { areas: NORTHEAST, announcedOn: '2020-12-29' }],
  ['05-26', 'visakhaBucha'],
  ['07-24', 'asanhaBucha'],
  ['07-25', 'khaoPhansa'],
  ['07-26', 'asanhaBucha', 'substitution'],
  ['09-24', 'special', '', { announcedOn: '2020-12-29' }],
  ['10-06', 'south', '', { areas: SOUTH, announcedOn: '2020-12-29' }],
  ['10-21', 'central', '', { areas: CENTRAL, announcedOn: '2020-12-29' }],
  ['10-22', 'chulalongkorn', 'substitution', { announcedOn: '2020-12-29' }],
  ['12-06', 'father', 'substitution'],
]);
