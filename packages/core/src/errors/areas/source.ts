import type { ErrorEntry } from '../entry.js';

/** Outside sources (DOPA, a directory, a register). One that is down is an answer (`unavailable`), not an error,
 * except where a long answer breaks off in the middle. */
export const sourceErrors = {
  'source/misconfigured': {
    status: 500,
    message: 'The source {source} is not set up correctly: {problem}',
    hint: 'Correct the options of the adapter.',
    th: 'ระบบตรวจสอบข้อมูลตั้งค่าไม่ถูกต้อง กรุณาแจ้งผู้ดูแล',
    en: 'A source of the verification is not set up correctly. Please tell the administrator.',
  },
  'source/unavailable': {
    status: 503,
    message: 'The source {source} gave no answer: {reason}',
    hint: 'Try again later. Look at the server, the network between, the certificate and the service account.',
    th: 'ระบบตรวจสอบข้อมูลยังไม่ตอบ กรุณาลองใหม่ภายหลัง',
    en: 'A source of the verification does not answer at the moment. Please try again later.',
  },
} as const satisfies Record<string, ErrorEntry>;
