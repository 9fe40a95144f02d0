import type { ErrorEntry } from '../entry.js';

export const attachmentErrors = {
  'attachment/empty': {
    status: 422,
    message: 'The file has no bytes.',
    hint: 'Check that the upload sends the file itself.',
    th: 'ไฟล์ว่างเปล่า กรุณาเลือกไฟล์ใหม่',
    en: 'The file is empty. Please choose another.',
  },
  'attachment/too-large': {
    status: 413,
    message: 'The file is larger than {maxBytes} bytes.',
    hint: 'Limits per purpose are in `attachmentRules`.',
    th: 'ไฟล์ใหญ่เกินกำหนด (ไม่เกิน {maxMegabytes} MB)',
    en: 'The file is too large (at most {maxMegabytes} MB).',
  },
  'attachment/kind-not-allowed': {
    status: 415,
    message: 'The file extension is not in the list for this purpose.',
    hint: 'Allowed kinds per purpose are in `attachmentRules`.',
    th: 'ชนิดไฟล์ไม่รองรับ รองรับเฉพาะ {kinds}',
    en: 'This kind of file is not accepted. Accepted: {kinds}.',
  },
  'attachment/content-mismatch': {
    status: 415,
    message: 'The first bytes of the file do not belong to its extension.',
    hint: 'Rename the file to what it is, or convert it.',
    th: 'เนื้อหาไฟล์ไม่ตรงกับนามสกุล กรุณาบันทึกไฟล์ใหม่ให้ถูกชนิด',
    en: 'The content does not match the file name. Please save it as what it is.',
  },
  'attachment/unreadable': {
    status: 422,
    message: 'The file is damaged or cannot be opened.',
    hint: 'Open it on your machine and save it again.',
    th: 'เปิดไฟล์ไม่ได้ ไฟล์อาจเสียหาย',
    en: 'The file cannot be opened; it may be damaged.',
  },
} as const satisfies Record<string, ErrorEntry>;
