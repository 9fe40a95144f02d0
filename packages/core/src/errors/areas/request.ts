import type { ErrorEntry } from '../entry.js';

export const requestErrors = {
  'request/invalid': {
    status: 422,
    message: 'The request does not fit its schema: {problem}',
    hint: '`details.issues` lists every path.',
    th: 'ข้อมูลที่ส่งไม่ถูกต้อง',
    en: 'The data sent is not valid.',
  },
  'request/unreadable': {
    status: 400,
    message: 'The request body cannot be read as what its content type says.',
    hint: 'Send complete JSON or multipart form data, with the matching `content-type`.',
    th: 'อ่านข้อมูลที่ส่งไม่ได้ กรุณาลองใหม่',
    en: 'The data sent cannot be read. Please try again.',
  },
  'request/media-type': {
    status: 415,
    message: 'The content type of the request is not the one that the route takes.',
    hint: 'The OpenAPI document names the content type of every route.',
    th: 'ชนิดข้อมูลที่ส่งไม่ถูกต้อง',
    en: 'The data sent is of the wrong kind.',
  },
  'request/not-found': {
    status: 404,
    message: 'There is no such record, or it is not yours.',
    hint: '',
    th: 'ไม่พบรายการนี้',
    en: 'There is no such record.',
  },
  'request/conflict': {
    status: 409,
    message: 'The record has changed in the meantime.',
    hint: 'Read it again and repeat.',
    th: 'รายการนี้ถูกแก้ไขไปแล้ว กรุณาโหลดใหม่',
    en: 'The record has changed. Please reload.',
  },
  'request/cross-site': {
    status: 403,
    message: 'A state-changing request came from another site.',
    hint: "Send it from the app's own origin.",
    th: 'คำขอถูกปฏิเสธเพื่อความปลอดภัย กรุณาโหลดหน้าใหม่',
    en: 'The request was refused for safety. Please reload the page.',
  },
  'request/key-reused': {
    status: 422,
    message: 'The idempotency key was used before for another request.',
    hint: 'Make a new key for each thing that a person does; repeat a key only with the same request.',
    th: 'รายการนี้ถูกส่งไปแล้ว กรุณาโหลดหน้าใหม่',
    en: 'This was sent before. Please reload the page.',
  },
  'request/not-allowed': {
    status: 403,
    message: 'The account has no role in this system.',
    hint: 'Roles come from the account; personnel is the least that the service asks for.',
    th: 'บัญชีนี้ไม่มีสิทธิ์ใช้ระบบ กรุณายืนยันตัวตนเป็นบุคลากรกระทรวงพาณิชย์',
    en: 'This account may not use the system. Please verify yourself as ministry personnel.',
  },
  'request/too-large': {
    status: 413,
    message: 'The request body is larger than {maxBytes} bytes.',
    hint: 'Send smaller files.',
    th: 'ข้อมูลที่ส่งมีขนาดใหญ่เกินไป',
    en: 'The data sent is too large.',
  },
  'request/too-many': {
    status: 429,
    message: 'Too many requests; the next is taken in {retryAfter} seconds.',
    hint: 'Wait for `details.retryAfter` seconds, which the header `Retry-After` says too.',
    th: 'ทำรายการถี่เกินไป กรุณารอสักครู่แล้วลองใหม่',
    en: 'Too many tries. Please wait a little and try again.',
  },
} as const satisfies Record<string, ErrorEntry>;
