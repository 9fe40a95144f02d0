export const NUL = 0;
export const TAB = 9;
export const LF = 10;
export const CR = 13;
export const SPACE = 32;
const DASH = 45;
const COLON = 58;
const ZERO = 48;

/** `NaN` for a byte that is no digit. */
export function digit(byte: number | undefined): number {
  const value = (byte ?? SPACE) - ZERO;
  return value >= 0 && value <= 9 ? value : Number.NaN;
}

function two(bytes: Uint8Array, at: number): number {
  return digit(bytes[at]) * 10 + digit(bytes[at + 1]);
}

/** A number of one to three digits, `NaN` for anything else. */
export function readSmall(bytes: Uint8Array, from: number, to: number): number {
  if (to === from + 1) return digit(bytes[from]);
  if (to <= from || to > from + 3) return Number.NaN;
  const low = two(bytes, to - 2);
  return to === from + 2 ? low : digit(bytes[from]) * 100 + low;
}

/** `2022-12-06` at `from` as 20,221,206; `NaN` when it is not written so. Whether the date exists is another question. */
export function readDay(bytes: Uint8Array, from: number): number {
  if (bytes[from + 4] !== DASH || bytes[from + 7] !== DASH) return Number.NaN;
  const year = two(bytes, from) * 100 + two(bytes, from + 2);
  return year * 10_000 + two(bytes, from + 5) * 100 + two(bytes, from + 8);
}

/** `08:29:30` at `from` as 82,930; `NaN` when it is not written so. */
export function readTime(bytes: Uint8Array, from: number): number {
  if (bytes[from + 2] !== COLON || bytes[from + 5] !== COLON) return Number.NaN;
  return two(bytes, from) * 10_000 + two(bytes, from + 3) * 100 + two(bytes, from + 6);
}

/** Of `YYYY-MM-DD HH:mm:ss`. */
export const STAMP_LENGTH = 19;
/** Where its time begins. */
export const TIME_AT = 11;

/** True for a line of nothing but spaces, TABs and NULs. */
export function isBlank(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const byte = bytes[at];
    if (byte !== SPACE && byte !== TAB && byte !== NUL) return false;
  }
  return true;
}

/** The end without the NULs that a terminal fills its last block with. */
export function withoutNuls(bytes: Uint8Array, from: number, to: number): number {
  let end = to;
  while (end > from && bytes[end - 1] === NUL) end--;
  return end;
}
