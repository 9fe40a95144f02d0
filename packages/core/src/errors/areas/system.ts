import type { ErrorEntry } from '../entry.js';

export const systemErrors = {
  'system/unexpected': {
    status: 500,
    message: 'Something failed that should not.',
    hint: 'See the log at the time of the request.',
    th: 'ระบบขัดข้อง กรุณาลองใหม่อีกครั้ง',
    en: 'Something went wrong. Please try again.',
  },
  'system/usage': {
    status: 400,
    message: 'The command line is off: {problem}',
    hint: 'Run with --help.',
    th: 'คำสั่งไม่ถูกต้อง',
    en: 'The command is not right.',
  },
  'system/interrupted': {
    status: 499,
    message: 'The work was interrupted before its end.',
    hint: 'Nothing was written. Run it again.',
    th: 'หยุดการทำงานก่อนเสร็จ',
    en: 'The work was interrupted.',
  },
  'system/file-unreadable': {
    status: 400,
    message: 'The file {file} cannot be read.',
    hint: 'Check the path and the rights.',
    th: 'เปิดไฟล์ {file} ไม่ได้',
    en: 'The file {file} cannot be read.',
  },
  'system/file-unwritable': {
    status: 500,
    message: 'The file {file} cannot be written.',
    hint: 'Check that the folder exists, and its rights.',
    th: 'บันทึกไฟล์ {file} ไม่ได้',
    en: 'The file {file} cannot be written.',
  },
  'system/port-in-use': {
    status: 500,
    message: 'Port {port} is in use.',
    hint: 'Stop the other program or choose another port.',
    th: 'พอร์ต {port} ถูกใช้งานอยู่',
    en: 'Port {port} is in use.',
  },
  'system/storage-unavailable': {
    status: 503,
    message: 'The storage cannot be written or opened.',
    hint: 'Check space and rights of the data folder, or the database.',
    th: 'ระบบจัดเก็บข้อมูลขัดข้อง กรุณาลองใหม่อีกครั้ง',
    en: 'The storage is not available. Please try again.',
  },
  'system/offline': {
    status: 503,
    message: 'The service cannot be reached.',
    hint: 'Check the network; the request may be sent again.',
    th: 'เชื่อมต่อเครือข่ายไม่ได้ กรุณาตรวจสอบสัญญาณแล้วลองใหม่',
    en: 'No connection. Please check the network and try again.',
  },
  'system/mail-misconfigured': {
    status: 500,
    message: 'The mail server is not set up correctly: {problem}',
    hint: 'Correct the options of the mailer.',
    th: 'ระบบส่งอีเมลตั้งค่าไม่ถูกต้อง กรุณาแจ้งผู้ดูแล',
    en: 'The mail server is not set up correctly. Please tell the administrator.',
  },
  'system/mail-unavailable': {
    status: 503,
    message: 'The message was not handed over to the mail server: {problem}',
    hint: 'It may be sent again under the same id. `details.permanent` says whether the server refused it for good.',
    th: 'ส่งอีเมลไม่ได้ในขณะนี้ กรุณาลองใหม่ภายหลัง',
    en: 'The message cannot be sent at present. Please try again later.',
  },
} as const satisfies Record<string, ErrorEntry>;
