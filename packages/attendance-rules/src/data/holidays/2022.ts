import { APEC_PROVINCES, SOUTHERN_BORDER } from './areas.js';
import { holidaysOfYear } from './year.js';

/**
 * BE 2565. 15 and 29 July, 14 October and 30 December are special days by resolution of the cabinet; 16 to 18 November
 * were off in Bangkok, Nonthaburi and Samut Prakan for the APEC meeting.
 */
export const holidays2022 = holidaysOfYear(2022, [
  ['01-03', 'newYear', 'substitution'],
  ['02-01', 'chineseNewYear', '', { areas: SOUTHERN_BORDER }],
  ['02-16', 'makhaBucha'],
  ['05-13', 'ploughing'],
  ['05-15', 'visakhaBucha'],
  ['05-16', 'visakhaBucha', 'substitution'],
  ['07-13', 'asanhaBucha'],
  ['07-14', 'khaoPhansa'],
  ['07-15', 'special'],
  ['07-29', 'special'],
  ['10-14', 'special'],
  ['10-24', 'chulalongkorn', 'substitution'],
  ['11-16', 'apec', '', { areas: APEC_PROVINCES }],
  ['11-17', 'apec', '', { areas: APEC_PROVINCES }],
  ['11-18', 'apec', '', { areas: APEC_PROVINCES }],
  ['12-12', 'constitution', 'substitution'],
  ['12-30', 'special'],
]);
