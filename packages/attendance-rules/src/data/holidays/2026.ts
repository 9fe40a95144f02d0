import { holidaysOfYear } from './year.js';

/**
 * BE 2569. 2 January is a special day by resolution of the cabinet. The palace names the day of the ploughing
 * ceremony each year: its date here was not checked against the announcement.
 */
export const holidays2026 = holidaysOfYear(2026, [
  ['01-01', 'newYear'],
  ['01-02', 'special'],
  ['03-03', 'makhaBucha'],
  ['04-06', 'chakri'],
  ['04-13', 'songkran'],
  ['04-14', 'songkran'],
  ['04-15', 'songkran'],
  ['05-04', 'coronation'],
  ['05-13', 'ploughing', 'predicted'],
  ['05-31', 'visakhaBucha'],
  ['06-01', 'visakhaBucha', 'substitution'],
  ['06-03', 'queen'],
  ['07-28', 'king'],
  ['07-29', 'asanhaBucha'],
  ['07-30', 'khaoPhansa'],
  ['08-12', 'mother'],
  ['10-13', 'navamindra'],
  ['10-23', 'chulalongkorn'],
  ['12-05', 'father'],
  ['12-07', 'father', 'substitution'],
  ['12-10', 'constitution'],
  ['12-31', 'newYearsEve'],
]);
