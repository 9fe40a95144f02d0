import type { ErrorEntry } from '../entry.js';

export const accountErrors = {
  'account/illegal-event': {
    status: 409,
    message: 'The event {event} is not possible for an account that is {state}.',
    hint: 'The transition table is exported as `accountTransitions`.',
    th: 'ทำรายการนี้ไม่ได้ในสถานะปัจจุบันของบัญชี',
    en: 'This cannot be done with the account as it is now.',
  },
  'account/consent-missing': {
    status: 422,
    message: 'Consent to the present text was not given.',
    hint: 'Send the version of the consent text that the person agreed to; `details.version` is the present one.',
    th: 'กรุณาอ่านและให้ความยินยอมก่อนลงทะเบียน',
    en: 'Please read and agree to the consent before you register.',
  },
  'account/profile-invalid': {
    status: 422,
    message: 'The profile does not fit its schema: {problem}',
    hint: '`details.issues` lists every field.',
    th: 'ข้อมูลการลงทะเบียนไม่ครบถ้วนหรือไม่ถูกต้อง',
    en: 'The registration is incomplete or not valid.',
  },
  'account/code-refused': {
    status: 422,
    message: 'The code is wrong, used, or too old.',
    hint: 'Ask for a new one. It reads the same for an address that has an account already.',
    th: 'รหัสไม่ถูกต้องหรือหมดอายุแล้ว กรุณาขอรหัสใหม่',
    en: 'The code is wrong or too old. Please ask for a new one.',
  },
  'account/not-active': {
    status: 403,
    message: 'The account is {state}.',
    hint: 'A temporary account that has ended is registered anew; a revoked one is reinstated by an administrator.',
    th: 'บัญชีนี้ใช้งานไม่ได้แล้ว',
    en: 'This account can no longer be used.',
  },
  'account/not-a-person': {
    status: 403,
    message: 'The account is not a person’s.',
    hint: 'Only people register here and prove who they are; `identity.kind` of the session says whose account it is.',
    th: 'บริการนี้สำหรับบัญชีของบุคคลเท่านั้น',
    en: 'This service is for the accounts of people only.',
  },
  'account/key-invalid': {
    status: 500,
    message: 'The key must be 32 bytes; it has {bytes}.',
    hint: 'Make one with `openssl rand -base64 32` and keep it apart from the database.',
    th: 'ระบบยืนยันตัวตนตั้งค่าไม่ถูกต้อง กรุณาแจ้งผู้ดูแล',
    en: 'The identity verification is not set up correctly. Please tell the administrator.',
  },
} as const satisfies Record<string, ErrorEntry>;
