import type { LocalizedText } from '@moc-sdk/core';

/** What can be wrong with one field of a card as it was typed. */
export type CardProblem =
  | 'missing'
  | 'too-long'
  | 'no-letters'
  | 'not-13-digits'
  | 'wrong-check-digit'
  | 'date-unreadable'
  | 'date-not-on-calendar'
  | 'date-in-other-era'
  | 'date-out-of-range'
  | 'laser-code-form';

/** What a person reads beside the field. */
export const cardProblemTexts: Readonly<Record<CardProblem, LocalizedText>> = {
  missing: { th: 'กรุณากรอกข้อมูลนี้', en: 'Please fill this in.' },
  'too-long': { th: 'ข้อความยาวเกินไป', en: 'The text is too long.' },
  'no-letters': { th: 'กรุณากรอกเป็นตัวอักษร', en: 'Please use letters.' },
  'not-13-digits': {
    th: 'เลขประจำตัวประชาชนต้องมี 13 หลัก',
    en: 'The national ID has 13 digits.',
  },
  'wrong-check-digit': {
    th: 'เลขประจำตัวประชาชนไม่ถูกต้อง กรุณาตรวจสอบกับบัตร',
    en: 'The national ID is not correct. Please compare it with the card.',
  },
  'date-unreadable': {
    th: 'กรุณากรอกวันเกิดเป็น วัน/เดือน/ปี พ.ศ. เช่น 3/12/2530',
    en: 'Please write the birth date as day/month/year of the Buddhist Era, e.g. 3/12/2530.',
  },
  'date-not-on-calendar': {
    th: 'ไม่มีวันที่นี้ในปฏิทิน หากบัตรไม่มีวันหรือเดือนเกิด ให้กรอก 0 แทน',
    en: 'There is no such date. Where the card has no day or month, write 0.',
  },
  'date-in-other-era': {
    th: 'กรุณากรอกปีเกิดเป็น พ.ศ. ตามที่ปรากฏบนบัตร',
    en: 'Please write the year in the Buddhist Era, as on the card.',
  },
  'date-out-of-range': {
    th: 'วันเกิดต้องไม่เป็นวันในอนาคต และไม่ก่อน พ.ศ. 2400',
    en: 'The birth date cannot lie in the future, nor before BE 2400.',
  },
  'laser-code-form': {
    th: 'รหัสหลังบัตรเป็นอักษรภาษาอังกฤษ 2 ตัวและตัวเลข 10 หลัก เช่น JT9-9999999-99',
    en: 'The code on the back has 2 letters and 10 digits, e.g. JT9-9999999-99.',
  },
};

/** One wrong field. Never holds what was typed. */
export interface CardIssue {
  /** `nationalId`, `first`, `birthDate` … */
  readonly path: string;
  readonly problem: CardProblem;
}
