/**
 * The day codes alone, for pages: without the schema library and without the catalogue of errors.
 *
 * @module
 */
export type { Because, SlotName } from '../because.js';
export type { Day, QuarantinedPunch, Slot, SlotCode } from '../day.js';
export { evaluate } from './evaluate.js';
