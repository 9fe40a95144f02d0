/**
 * Areas that have days of their own, by ISO 3166-2:TH. The numbers go by region: 1, 2 and 7 the centre, 3 and 4 the
 * Northeast, 5 and 6 the North, 8 and 9 the South.
 */
const from = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => `TH-${first + index}`);

export const NORTH: readonly string[] = [...from(50, 58), ...from(60, 67)];
export const NORTHEAST: readonly string[] = from(30, 49);
export const SOUTH: readonly string[] = [...from(80, 86), ...from(90, 96)];
export const CENTRAL: readonly string[] = [...from(10, 27), ...from(70, 77)];

/** Songkhla, Satun, Pattani, Yala and Narathiwat. */
export const SOUTHERN_BORDER: readonly string[] = ['TH-90', 'TH-91', 'TH-94', 'TH-95', 'TH-96'];

/** Bangkok, Samut Prakan and Nonthaburi. */
export const APEC_PROVINCES: readonly string[] = ['TH-10', 'TH-11', 'TH-12'];
