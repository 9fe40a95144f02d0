import type { Locale, LocalizedText } from '@moc-sdk/core';
import type { QualityReason } from './gate.js';

const hints: Readonly<Record<QualityReason, LocalizedText>> = {
  'no-face': {
    th: 'ไม่พบใบหน้า กรุณาให้ใบหน้าอยู่กลางภาพ',
    en: 'No face is seen. Keep your face in the middle of the picture.',
  },
  'several-faces': {
    th: 'พบหลายใบหน้า กรุณาถ่ายภาพคนเดียว',
    en: 'There are several faces. Be alone in the picture.',
  },
  'too-small': {
    th: 'ใบหน้าเล็กเกินไป กรุณาขยับเข้าใกล้กล้อง',
    en: 'The face is too small. Come closer to the camera.',
  },
  turned: {
    th: 'กรุณาหันหน้าตรงและมองกล้อง',
    en: 'Face the camera and look straight into it.',
  },
  blurred: {
    th: 'ภาพไม่คมชัด กรุณาเช็ดเลนส์และถือกล้องให้นิ่ง',
    en: 'The picture is blurred. Wipe the lens and hold the camera still.',
  },
  dark: {
    th: 'ใบหน้ามืดเกินไป กรุณาหันหน้าเข้าหาแสง',
    en: 'The face is too dark. Turn towards the light.',
  },
  bright: {
    th: 'ใบหน้าสว่างเกินไป กรุณาหลบแสงจ้า',
    en: 'The face is too bright. Step out of the glare.',
  },
  'cut-off': {
    th: 'ใบหน้าไม่ครบทั้งหน้า กรุณาให้เห็นทั้งใบหน้าในภาพ',
    en: 'Part of the face is cut off. Show the whole face.',
  },
};

/**
 * What to tell a person whose photo was refused for a reason.
 *
 * @example
 * ```ts
 * faceHint('too-small', 'en'); // 'The face is too small. Come closer to the camera.'
 * ```
 */
export function faceHint(reason: QualityReason, locale: Locale = 'th'): string {
  return hints[reason][locale];
}
