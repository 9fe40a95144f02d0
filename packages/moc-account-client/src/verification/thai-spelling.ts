/** Marks above and below a letter, in the order in which they are kept: vowels, then tones, then the silencer. */
const MARKS = '\u0E31\u0E34-\u0E3A\u0E47-\u0E4E';
const MARKS_IN_A_ROW = new RegExp(`[${MARKS}]{2,}`, 'g');
const MARKS_AFTER_SARA_AA = new RegExp(`\u0E32([${MARKS}]+)`, 'g');
const TONES = /[\u0E48-\u0E4B]/;
const SILENCER = '\u0E4C';

/** Characters without ink: zero-width spaces and joiners, soft hyphens, direction marks, variation selectors. */
const INVISIBLE = /\p{Cf}|\p{Variation_Selector}|\u034F/gu;

/**
 * One spelling for texts that look the same: Unicode's composed form, nothing invisible, sara am in two parts, marks in one
 * order and each once, sara ae as one letter. Never makes one letter of two different ones.
 */
export function oneSpelling(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .normalize('NFC')
    .replaceAll('\u0E40\u0E40', '\u0E41')
    .replaceAll('\u0E33', '\u0E4D\u0E32')
    .replace(MARKS_AFTER_SARA_AA, '$1\u0E32')
    .replace(MARKS_IN_A_ROW, inOrder);
}

function inOrder(marks: string): string {
  const rank = (mark: string) => (mark === SILENCER ? 2 : TONES.test(mark) ? 1 : 0);
  return [...new Set(marks)].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1)).join('');
}
