import { BE_OFFSET, formatDate, toThaiDigits } from '@moc-sdk/core';

/** `วันจันทร์ที่ ๑๖ พฤศจิกายน พ.ศ. ๒๕๖๙`, as memos write a date in a sentence. */
export function longDate(date: string): string {
  const full = formatDate(date, { style: 'full', thaiDigits: true });
  return `${full.slice(0, full.lastIndexOf(' '))} ${thaiYear(date)}`;
}

/** `พ.ศ. ๒๕๖๙` */
function thaiYear(date: string): string {
  return `พ.ศ. ${toThaiDigits(Number(date.slice(0, 4)) + BE_OFFSET)}`;
}

/** `๑๖ พฤศจิกายน ๒๕๖๙`, as memos write a date in a field. */
export function plainDate(date: string): string {
  return formatDate(date, { thaiDigits: true });
}

/** Names and dates of a text that should stay on one line, with their parts for when they cannot. */
export function kept(...phrases: readonly string[]): string[] {
  return phrases.flatMap((phrase) => [phrase, ...phrase.split(' ')]).filter((phrase) => phrase.length > 1);
}
