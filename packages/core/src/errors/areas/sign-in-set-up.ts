import type { ErrorEntry } from '../entry.js';

/** What the developer of the app has to change. */
export const signInSetUpErrors = {
  'sign-in/method-not-allowed': {
    status: 405,
    message: 'The sign-in path takes another HTTP method.',
    hint: 'The header `Allow` names it. Sign out with a form that POSTs, not with a link.',
    th: 'ไม่สามารถเปิดหน้านี้โดยตรงได้',
    en: 'This page cannot be opened directly.',
  },
  'sign-in/misconfigured': {
    status: 500,
    message: 'The sign-in options are wrong: {problem}',
    hint: 'Correct the options of `createMocAccount`.',
    th: 'ระบบลงชื่อเข้าใช้ตั้งค่าไม่ถูกต้อง กรุณาแจ้งผู้ดูแล',
    en: 'The sign-in is not set up correctly. Please tell the administrator.',
  },
} as const satisfies Record<string, ErrorEntry>;
