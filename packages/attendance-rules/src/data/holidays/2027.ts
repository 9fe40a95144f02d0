import { holidaysOfYear } from './year.js';

/**
 * BE 2570, all predicted: fixed days by the standing list, Buddhist days by the lunar calendar of a year without an
 * extra month, substitution on the next working day. The ploughing ceremony is left out until the palace names it.
 */
export const holidays2027 = holidaysOfYear(2027, [
  ['01-01', 'newYear', 'predicted'],
  ['02-21', 'makhaBucha', 'predicted'],
  ['02-22', 'makhaBucha', 'predicted substitution'],
  ['04-06', 'chakri', 'predicted'],
  ['04-13', 'songkran', 'predicted'],
  ['04-14', 'songkran', 'predicted'],
  ['04-15', 'songkran', 'predicted'],
  ['05-04', 'coronation', 'predicted'],
  ['05-20', 'visakhaBucha', 'predicted'],
  ['06-03', 'queen', 'predicted'],
  ['07-18', 'asanhaBucha', 'predicted'],
  ['07-19', 'khaoPhansa', 'predicted'],
  ['07-20', 'asanhaBucha', 'predicted substitution'],
  ['07-28', 'king', 'predicted'],
  ['08-12', 'mother', 'predicted'],
  ['10-13', 'navamindra', 'predicted'],
  ['10-23', 'chulalongkorn', 'predicted'],
  ['10-25', 'chulalongkorn', 'predicted substitution'],
  ['12-05', 'father', 'predicted'],
  ['12-06', 'father', 'predicted substitution'],
  ['12-10', 'constitution', 'predicted'],
  ['12-31', 'newYearsEve', 'predicted'],
]);
