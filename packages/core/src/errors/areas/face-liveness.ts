import type { ErrorEntry } from '../entry.js';

/** Whether a living person stands before the camera: a deterrent, not a certified test. */
export const faceLivenessErrors = {
  'face/liveness-unsupported': {
    status: 500,
    message: 'The model pack {pack} has no network for liveness.',
    hint: 'Use a pack whose card names one, or check liveness elsewhere.',
    th: 'ระบบตรวจบุคคลจริงยังไม่พร้อมใช้งาน กรุณาแจ้งผู้ดูแล',
    en: 'The liveness check is not available. Please tell the administrator.',
  },
  'face/liveness-failed': {
    status: 422,
    message: 'The frames do not show that a living person did what was asked.',
    hint: '`details.reasons` names what failed.',
    th: 'ยังยืนยันไม่ได้ว่าเป็นบุคคลจริง กรุณาลองใหม่ในที่ที่มีแสงเพียงพอ',
    en: 'It could not be confirmed that a living person is before the camera. Please try again in good light.',
  },
  'face/liveness-expired': {
    status: 410,
    message: 'The liveness check has expired.',
    hint: 'Begin a new one.',
    th: 'หมดเวลาตรวจบุคคลจริง กรุณาเริ่มใหม่',
    en: 'The check took too long. Please begin again.',
  },
  'face/liveness-unknown': {
    status: 404,
    message: 'There is no liveness check under way with that nonce for this person.',
    hint: 'A nonce counts once; begin a new check.',
    th: 'ไม่พบรายการตรวจบุคคลจริง กรุณาเริ่มใหม่',
    en: 'The check is not known. Please begin again.',
  },
  'face/liveness-replayed': {
    status: 409,
    message: 'Frames of this check were sent before.',
    hint: 'Take new frames; a recording is refused.',
    th: 'ภาพชุดนี้เคยใช้แล้ว กรุณาถ่ายใหม่',
    en: 'These pictures were used before. Please take new ones.',
  },
} as const satisfies Record<string, ErrorEntry>;
