import type { Day, SlotCode } from '../day.js';

/** Codes by their number in a cell. */
export const CODES = [
  'none',
  'present',
  'missing-in',
  'missing-out',
  'awaited',
  'clarification-awaiting',
  'clarification-approved',
  'travel',
  'leave',
] as const satisfies readonly SlotCode[];

export const CODE = {
  none: 0,
  present: 1,
  missingIn: 2,
  missingOut: 3,
  awaited: 4,
  clarificationAwaiting: 5,
  clarificationApproved: 6,
  travel: 7,
  leave: 8,
} as const;

export const FILLS = ['none', 'half', 'full'] as const satisfies readonly Day['fill'][];

/** Where a cell keeps what; `+ 1` is the lower half. */
export const CELL = {
  code: 0,
  tap: 2,
  cover: 4,
  clarification: 6,
  late: 8,
  early: 9,
  fill: 10,
  /** 1 when the person is employed and it is no day off. */
  working: 11,
  /** 0 outside the employment. */
  employed: 12,
} as const;

/** Numbers in a cell. */
export const CELL_SIZE = 13;

/** With both halves missing the cell is all orange, with one of them or one that awaits approval it is half orange. */
export function fillOf(upper: number, lower: number): number {
  if (upper === CODE.missingIn && lower === CODE.missingOut) return 2;
  return isOrange(upper) || isOrange(lower) ? 1 : 0;
}

function isOrange(code: number): boolean {
  return code === CODE.missingIn || code === CODE.missingOut || code === CODE.clarificationAwaiting;
}
