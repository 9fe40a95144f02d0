import type { ErrorEntry } from '../entry.js';

export const signInErrors = {
  'sign-in/required': {
    status: 401,
    message: 'There is no session.',
    hint: 'Send the person to the login path.',
    th: 'กรุณาลงชื่อเข้าใช้ด้วย MOC Account',
    en: 'Please sign in with MOC Account.',
  },
  'sign-in/provider-unavailable': {
    status: 503,
    message: 'The provider cannot be reached.',
    hint: 'Check the issuer URL and the network; the person may try again.',
    th: 'ติดต่อระบบ MOC Account ไม่ได้ในขณะนี้ กรุณาลองใหม่อีกครั้ง',
    en: 'MOC Account cannot be reached at the moment. Please try again.',
  },
  'sign-in/refused': {
    status: 403,
    message: 'The provider refused the sign-in: {error}.',
    hint: "See the provider's log for the client.",
    th: 'การลงชื่อเข้าใช้ถูกปฏิเสธหรือยกเลิก',
    en: 'The sign-in was refused or cancelled.',
  },
  'sign-in/transaction-missing': {
    status: 400,
    message: 'The callback belongs to no login that this browser began.',
    hint: 'The transaction cookie is gone or was never set: check proxies and SameSite.',
    th: 'การลงชื่อเข้าใช้หมดเวลาหรือเปิดจากหน้าต่างอื่น กรุณาเริ่มใหม่',
    en: 'The sign-in timed out or began elsewhere. Please start again.',
  },
  'sign-in/response-invalid': {
    status: 400,
    message: "The provider's answer failed a check: {check}.",
    hint: 'Compare issuer, client id and clocks with the provider.',
    th: 'ข้อมูลจากระบบ MOC Account ไม่ผ่านการตรวจสอบ กรุณาเริ่มใหม่',
    en: 'The answer of MOC Account failed a check. Please start again.',
  },
  'sign-in/account-expired': {
    status: 403,
    message: 'The temporary account has passed its last day.',
    hint: 'The person verifies their identity at MOC Account, or registers again.',
    th: 'บัญชีชั่วคราวของท่านหมดอายุแล้ว กรุณายืนยันตัวตนหรือสมัครใหม่ที่ระบบ MOC Account',
    en: 'Your temporary account has expired. Please verify your identity or register again at MOC Account.',
  },
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
