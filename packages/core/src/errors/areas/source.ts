import type { ErrorEntry } from '../entry.js';

/** Outside sources (DOPA, a directory, a register). One that is down is an answer (`unavailable`), not an error. */
export const sourceErrors = {
  'source/misconfigured': {
    status: 500,
    message: 'The source {source} is not set up correctly: {problem}',
    hint: 'Correct the options of the adapter.',
    th: 'ระบบตรวจสอบข้อมูลตั้งค่าไม่ถูกต้อง กรุณาแจ้งผู้ดูแล',
    en: 'A source of the verification is not set up correctly. Please tell the administrator.',
  },
} as const satisfies Record<string, ErrorEntry>;
