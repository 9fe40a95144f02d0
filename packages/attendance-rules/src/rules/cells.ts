import type { Day, SlotCode } from '../day.js';

/** Codes by their number in a cell. */
const CODES = [
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

const FILLS = ['none', 'half', 'full'] as const satisfies readonly Day['fill'][];

/** Where a cell keeps what; `+ 1` is the lower half. */
export const CELL = {
  /** Codes, fill and whether the day is worked, packed. */
  state: 0,
  /** The tap that a half shows. */
  tap: 1,
  late: 3,
  early: 4,
} as const;

/** Numbers in a cell. */
export const CELL_SIZE = 5;

const CODE_BITS = 4;
const CODE_MASK = (1 << CODE_BITS) - 1;
const FILL_SHIFT = 2 * CODE_BITS;
const WORKING = 1 << 10;
const EMPLOYED = 1 << 11;

/** A cell outside the employment: empty. */
export const NOT_EMPLOYED = 0;

export function packState(upper: number, lower: number, isOff: boolean): number {
  const fill = fillOf(upper, lower) << FILL_SHIFT;
  return upper | (lower << CODE_BITS) | fill | (isOff ? 0 : WORKING) | EMPLOYED;
}

export function codeOf(state: number, slot: number): SlotCode {
  return CODES[(state >> (slot * CODE_BITS)) & CODE_MASK] as SlotCode;
}

export function fillOfState(state: number): Day['fill'] {
  return FILLS[(state >> FILL_SHIFT) & 3] as Day['fill'];
}

export function isWorking(state: number): boolean {
  return (state & WORKING) !== 0;
}

export function isEmployed(state: number): boolean {
  return (state & EMPLOYED) !== 0;
}

/** Where the cell of a day begins; before all cells stand the ends of the traces, one more than days. */
export function cellAt(days: number, index: number): number {
  return days + 1 + index * CELL_SIZE;
}

/** With both halves missing the cell is all orange, with one of them or one that awaits approval it is half orange. */
function fillOf(upper: number, lower: number): number {
  if (upper === CODE.missingIn && lower === CODE.missingOut) return 2;
  return isOrange(upper) || isOrange(lower) ? 1 : 0;
}

function isOrange(code: number): boolean {
  return code === CODE.missingIn || code === CODE.missingOut || code === CODE.clarificationAwaiting;
}
