import * as z from 'zod';

/**
 * Half surrogate pairs, controls and marks that turn the reading direction. No keyboard writes them, not every store
 * can keep them, and text that holds them can look like another.
 */
const UNWRITTEN = /[\p{Cs}\u202A-\u202E\u2066-\u2069]|(?![\n\r\t])\p{Cc}/u;

/** A text that a person wrote, of `min` to `max` characters without the space around it. */
export function writtenText(max: number, min = 0) {
  return z
    .string()
    .trim()
    .min(min)
    .max(max)
    .refine((text) => !UNWRITTEN.test(text), 'Must hold no control characters');
}
