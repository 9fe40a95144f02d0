import type { ErrorEntry } from '../entry.js';

export const verificationErrors = {
  'verification/illegal-event': {
    status: 409,
    message: 'The event {event} is not possible for a case that is {state}.',
    hint: 'The transition table is exported as `verificationTransitions`.',
    th: 'ทำรายการนี้ไม่ได้ในขั้นตอนปัจจุบันของการยืนยันตัวตน',
    en: 'This cannot be done at the present step of the verification.',
  },
  'verification/card-incomplete': {
    status: 422,
    message: 'The card data does not fit its schema: {problem}',
    hint: '`details.issues` lists every field.',
    th: 'ข้อมูลตามบัตรประจำตัวประชาชนไม่ครบถ้วนหรือไม่ถูกต้อง',
    en: 'The data of the ID card is incomplete or not valid.',
  },
  'verification/locked': {
    status: 429,
    message: 'Too many wrong tries; the verification is locked until {until}.',
    hint: 'Wait; the lock ends by itself.',
    th: 'กรอกข้อมูลไม่ถูกต้องครบจำนวนครั้งที่กำหนด กรุณาลองใหม่หลัง {untilTh}',
    en: 'Too many wrong tries. Please try again after {untilEn}.',
  },
  'verification/own-case': {
    status: 403,
    message: 'Nobody decides their own case.',
    hint: 'Another reviewer must decide it.',
    th: 'พิจารณาคำขอของตนเองไม่ได้',
    en: 'You cannot decide your own request.',
  },
  'verification/reason-missing': {
    status: 422,
    message: 'A rejection needs a reason.',
    hint: 'The person reads it: say what is wrong and what to send instead.',
    th: 'กรุณาระบุเหตุผลที่ไม่อนุมัติ',
    en: 'Please say why it is rejected.',
  },
  'verification/not-opened': {
    status: 409,
    message: 'A case is approved only by a reviewer who has opened its document.',
    hint: 'Open the case first; this also holds when several are approved at once.',
    th: 'กรุณาเปิดดูเอกสารของคำขอนี้ก่อนอนุมัติ',
    en: 'Please look at the document of this request before you approve it.',
  },
} as const satisfies Record<string, ErrorEntry>;
