/**
 * Logs of attendance devices to punches, line by line: each row becomes a punch or is quarantined with its reason.
 *
 * @module
 */
export type { PunchInput } from '../input/types.js';
