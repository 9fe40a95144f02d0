import { TAB } from './bytes.js';

/** Where the columns of the line lie that was looked at last; one place for all lines, so that none costs memory. */
export interface Columns {
  /** @returns how many columns there are */
  find(bytes: Uint8Array, from: number, to: number): number;
  /** First byte of a column, counted from 0. */
  start(column: number): number;
  /** The byte after its last. */
  end(column: number): number;
}

export function tabColumns(): Columns {
  // The byte before the first column, then the byte after each.
  let bounds = new Int32Array(64);
  return {
    find(bytes, from, to) {
      if (to - from + 2 > bounds.length) bounds = new Int32Array(2 * (to - from));
      let columns = 0;
      bounds[columns++] = from - 1;
      for (let at = from; at < to; at++) {
        if (bytes[at] === TAB) bounds[columns++] = at;
      }
      bounds[columns] = to;
      return columns;
    },
    start: (column) => (bounds[column] as number) + 1,
    end: (column) => bounds[column + 1] as number,
  };
}
