import { digit, SPACE } from './bytes.js';

/** Reads the short words of a log: PINs and numbers of devices. */
export type ReadCode = (bytes: Uint8Array, from: number, to: number) => string | undefined;

/** Longest PIN of a terminal is 24 characters; a serial number is shorter. */
const LONGEST = 24;
/** Digits that a number holds exactly. */
const EXACT_DIGITS = 15;
const SLOTS = 4_096;

/**
 * Letters and digits, without the spaces around them; `undefined` for anything else. Texts of digits are kept in a
 * table of fixed size, so that nearly every line of a log takes its PIN from there.
 */
export function codeTexts(): ReadCode {
  const numbers = new Float64Array(SLOTS).fill(-1);
  const lengths = new Uint8Array(SLOTS);
  const texts = new Array<string>(SLOTS).fill('');
  return (bytes, from, to) => {
    let start = from;
    let end = to;
    while (start < end && bytes[start] === SPACE) start++;
    while (end > start && bytes[end - 1] === SPACE) end--;
    const length = end - start;
    if (length === 0 || length > LONGEST) return undefined;
    if (length > EXACT_DIGITS) return plainText(bytes, start, end);
    let number = 0;
    for (let at = start; at < end; at++) number = number * 10 + digit(bytes[at]);
    if (Number.isNaN(number)) return plainText(bytes, start, end);
    const slot = number % SLOTS;
    if (numbers[slot] !== number || lengths[slot] !== length) {
      numbers[slot] = number;
      lengths[slot] = length;
      texts[slot] = String(number).padStart(length, '0');
    }
    return texts[slot];
  };
}

function plainText(bytes: Uint8Array, from: number, to: number): string | undefined {
  let text = '';
  for (let at = from; at < to; at++) {
    const character = String.fromCharCode(bytes[at] ?? 0);
    if (!/[0-9A-Za-z]/.test(character)) return undefined;
    text += character;
  }
  return text;
}
