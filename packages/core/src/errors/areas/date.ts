import type { ErrorEntry } from '../entry.js';

export const dateErrors = {
  'date/unreadable': {
    status: 422,
    message: 'The text is not a date of the form d/m/yyyy.',
    hint: 'Write day, month and a four-digit year, e.g. 3/12/2530.',
    th: 'รูปแบบวันที่ไม่ถูกต้อง เช่น 3/12/2530',
    en: 'Not a date. Write it like 3/12/2530.',
  },
  'date/not-on-calendar': {
    status: 422,
    message: 'No such day on the calendar.',
    hint: '29 February exists only in leap years.',
    th: 'ไม่มีวันที่นี้ในปฏิทิน',
    en: 'There is no such day on the calendar.',
  },
  'date/other-era': {
    status: 422,
    message: 'The year {year} fits only the other era.',
    hint: 'Ask for the era that people type, or pass `era`. It is never converted silently.',
    th: 'กรุณาตรวจสอบปี: ช่องนี้ใช้ปีคนละศักราช (พ.ศ./ค.ศ.)',
    en: 'Please check the year: this field uses the other era (BE/CE).',
  },
  'date/ambiguous-year': {
    status: 422,
    message: 'Until BE 2483 the year began in April: January to March of {year} can mean two years.',
    hint: 'Pass `before2484: "old"` or `"new"`.',
    th: 'วันที่ 1 ม.ค. – 31 มี.ค. ก่อน พ.ศ. 2484 ตีความได้สองปี กรุณาระบุให้ชัดเจน',
    en: 'Dates from January to March before BE 2484 can mean two years. Please say which.',
  },
  'date/out-of-range': {
    status: 422,
    message: 'The year {year} is outside the range that the field takes.',
    hint: 'Pass `years` to widen it.',
    th: 'ปีอยู่นอกช่วงที่รองรับ',
    en: 'The year is out of range.',
  },
} as const satisfies Record<string, ErrorEntry>;
