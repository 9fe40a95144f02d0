import type { ErrorEntry } from '../entry.js';

export const formErrors = {
  'form/unknown': {
    status: 404,
    message: 'There is no form {form}.',
    hint: '`listForms()` names them.',
    th: 'ไม่พบแบบฟอร์มนี้',
    en: 'There is no such form.',
  },
  'form/invalid-data': {
    status: 422,
    message: 'The data does not fit the form: {problem}',
    hint: '`details.issues` lists every path.',
    th: 'ข้อมูลในแบบฟอร์มไม่ครบถ้วนหรือไม่ถูกต้อง',
    en: 'The form is incomplete or not valid.',
  },
  'form/unprintable': {
    status: 422,
    message: 'The font has no glyph for {characters}.',
    hint: 'Bring a font that has it, or leave the character out.',
    th: 'มีตัวอักษรที่พิมพ์ไม่ได้: {characters}',
    en: 'These characters cannot be printed: {characters}',
  },
} as const satisfies Record<string, ErrorEntry>;
