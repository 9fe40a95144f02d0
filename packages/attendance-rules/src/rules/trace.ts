/**
 * The trace while days are worked out: a rule and three whole numbers a line, so that writing it costs next to nothing.
 * `because.ts` tells what a line means; `readTrace` turns it into that.
 */
export const RULE = {
  regulation: 0,
  outsideEmployment: 1,
  weekend: 2,
  holiday: 3,
  band: 4,
  faceFailed: 5,
  outsideWindow: 6,
  doubleTap: 7,
  cover: 8,
  halfExpected: 9,
  punch: 10,
  missing: 11,
  awaited: 12,
  unsynced: 13,
  late: 14,
  withinGrace: 15,
  early: 16,
  clarification: 17,
  clarificationNotNeeded: 18,
} as const;

/** Numbers in a line. */
export const LINE = 4;

/** Lines that a day can have, those of its taps left out. */
export const MOST_LINES = 14;

export interface Trace {
  readonly lines: Int32Array;
  /** Numbers written. */
  length: number;
}

export function put(trace: Trace, rule: number, first: number, second: number, third: number): void {
  const { lines, length } = trace;
  lines[length] = rule;
  lines[length + 1] = first;
  lines[length + 2] = second;
  lines[length + 3] = third;
  trace.length = length + LINE;
}
