import { IN, OUT } from './duty.js';

/**
 * The trace while days are worked out: a word a line, with the rule, the half and one number in it, and a second
 * number where the rule has one, so that writing it costs next to nothing. `because.ts` tells what a line means;
 * `readTrace` turns it into that.
 */
export const RULE = {
  regulation: 0,
  outsideEmployment: 1,
  weekend: 2,
  holiday: 3,
  band: 4,
  faceFailed: 5,
  outsideWindow: 6,
  cover: 7,
  punch: 8,
  punchBesideCover: 9,
  missing: 10,
  missingAtNight: 11,
  awaited: 12,
  withinGrace: 13,
  clarification: 14,
  clarificationBesidePunch: 15,
  clarificationNotNeeded: 16,
  // From here on with a second number.
  halfExpected: 17,
  late: 18,
  early: 19,
  doubleTap: 20,
  unsynced: 21,
} as const;

/** Numbers that a day can have in its trace, those of its taps left out. */
export const MOST_NUMBERS = 24;

const RULE_BITS = 5;
const NUMBER_SHIFT = 6;
const RULE_MASK = (1 << RULE_BITS) - 1;

export interface Trace {
  readonly numbers: number[];
  /** Where the next line goes. */
  at: number;
}

/** @param number less than 2 to the power of 25: a tap, a request, seconds of a duty day, minutes */
export function put(trace: Trace, rule: number, slot: number, number: number): void {
  trace.numbers[trace.at++] = rule | (slot << RULE_BITS) | (number << NUMBER_SHIFT);
}

/** @param second of any size */
export function putTwo(trace: Trace, rule: number, slot: number, number: number, second: number): void {
  put(trace, rule, slot, number);
  trace.numbers[trace.at++] = second;
}

export function ruleOf(word: number): number {
  return word & RULE_MASK;
}

export function slotOf(word: number): number {
  return (word >> RULE_BITS) & 1 ? OUT : IN;
}

export function numberOf(word: number): number {
  return word >> NUMBER_SHIFT;
}

export function hasSecond(word: number): boolean {
  return ruleOf(word) >= RULE.halfExpected;
}
