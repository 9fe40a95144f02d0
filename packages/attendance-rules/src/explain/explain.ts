import type { Locale } from '@moc-sdk/core';
import type { Because } from '../because.js';
import { sentenceOf } from './sentences.js';

/**
 * The trace of a day as sentences that a member of staff understands, in the order of the rules.
 *
 * @example
 * ```ts
 * explain(day.because, 'th').at(-1); // 'ไม่พบการลงเวลาช่วงบ่ายภายใน 23:59 น. → ข(บ)'
 * ```
 */
export function explain(because: readonly Because[], locale: Locale = 'th'): string[] {
  return because.map((fact) => sentenceOf(fact)[locale]);
}
