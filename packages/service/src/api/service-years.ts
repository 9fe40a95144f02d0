const FIRST = 1900;
const LAST = 2199;

/** Whether the year of a date or month is one that attendance can speak of; 2569, of the Buddhist era, is a slip. */
export function isServiceYear(date: string): boolean {
  const year = Number(date.slice(0, 4));
  return year >= FIRST && year <= LAST;
}

export const NO_SERVICE_YEAR = `The year must be ${FIRST} to ${LAST}, common era`;
