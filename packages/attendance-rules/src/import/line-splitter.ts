import { CR, LF, withoutNuls } from './bytes.js';

/** Bytes of a line that are looked at; the longest record is below 200. */
const LONGEST_LINE = 1_024;

/** How a line of a log ended. */
export type LineEnd = 'ended' | 'open' | 'too-long';

/** @param ended `open`: no line end follows; `too-long`: the line went on after these bytes */
export type OnLine = (bytes: Uint8Array, from: number, to: number, ended: LineEnd) => void;

export interface LineSplitter {
  /** Hands on every line that ends in these bytes. */
  push(bytes: Uint8Array): void;
  /** Hands on what is left: a last line without its line end. */
  end(): void;
}

/**
 * Cuts bytes into lines at LF, CRLF and lone CR, wherever the pieces end. Of a line that begins in one piece and ends in
 * another no more is kept than its first kilobyte; the NULs that a terminal fills its last block with do not make a line long.
 */
export function lineSplitter(onLine: OnLine): LineSplitter {
  const kept = new Uint8Array(LONGEST_LINE + 1);
  let length = 0;
  let overflowed = false;
  let afterCr = false;

  const keep = (bytes: Uint8Array, from: number, to: number) => {
    const room = Math.min(to, from + kept.length - length);
    kept.set(bytes.subarray(from, room), length);
    length += room - from;
    overflowed ||= withoutNuls(bytes, room, to) > room;
  };
  const hand = (bytes: Uint8Array, from: number, to: number, ended: LineEnd) => {
    const isLong =
      overflowed || (to - from > LONGEST_LINE && withoutNuls(bytes, from, to) - from > LONGEST_LINE);
    const end = Math.min(to, from + LONGEST_LINE);
    onLine(bytes, from, end, isLong ? 'too-long' : ended);
  };
  const finish = (ended: LineEnd) => {
    hand(kept, 0, length, ended);
    length = 0;
    overflowed = false;
  };
  return {
    push(bytes) {
      let from = 0;
      for (let at = 0; at < bytes.length; at++) {
        const byte = bytes[at] as number;
        if (byte > CR || (byte !== LF && byte !== CR)) {
          afterCr = false;
          continue;
        }
        const secondOfPair = byte === LF && afterCr;
        afterCr = byte === CR;
        if (!secondOfPair) {
          if (length > 0) {
            keep(bytes, from, at);
            finish('ended');
          } else hand(bytes, from, at, 'ended');
        }
        from = at + 1;
      }
      keep(bytes, from, bytes.length);
    },
    end() {
      if (length > 0) finish('open');
      afterCr = false;
    },
  };
}
