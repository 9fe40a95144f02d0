import type { ErrorTexts } from '../entry.js';
import type { faceLivenessErrors } from './face-liveness.js';

/** What people read of the errors of liveness checks; apart from them, so that pages need not carry what they do not show. */
export const faceLivenessTexts = {
  'face/liveness-unsupported': {
    th: 'ระบบตรวจบุคคลจริงยังไม่พร้อมใช้งาน กรุณาแจ้งผู้ดูแล',
    en: 'The liveness check is not available. Please tell the administrator.',
  },
  'face/liveness-frames': {
    th: 'ภาพที่ส่งมาไม่ครบหรือมากเกินไป กรุณาเริ่มใหม่',
    en: 'There are too few or too many pictures. Please begin again.',
  },
  'face/liveness-failed': {
    th: 'ยังยืนยันไม่ได้ว่าเป็นบุคคลจริง กรุณาลองใหม่ในที่ที่มีแสงเพียงพอ',
    en: 'It could not be confirmed that a living person is before the camera. Please try again in good light.',
  },
  'face/liveness-expired': {
    th: 'หมดเวลาตรวจบุคคลจริง กรุณาเริ่มใหม่',
    en: 'The check took too long. Please begin again.',
  },
  'face/liveness-unknown': {
    th: 'ไม่พบรายการตรวจบุคคลจริง กรุณาเริ่มใหม่',
    en: 'The check is not known. Please begin again.',
  },
  'face/liveness-replayed': {
    th: 'ภาพชุดนี้เคยใช้แล้ว กรุณาถ่ายใหม่',
    en: 'These pictures were used before. Please take new ones.',
  },
} as const satisfies Record<keyof typeof faceLivenessErrors, ErrorTexts>;
