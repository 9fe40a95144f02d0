import type { LocalizedText } from '@moc-sdk/core';

/** Why a row of a list of holidays is none. */
export type HolidayReason =
  | 'date-unreadable'
  | 'other-era'
  | 'name-missing'
  | 'not-a-whole-day'
  | 'too-long'
  | 'not-a-holiday';

/** A row that could not be read: it is handed back, never guessed. */
export interface QuarantinedHoliday {
  /** Counted from 1: a line of the file, for JSON the place in the list. */
  readonly line: number;
  /** What stands there, at most 200 characters. */
  readonly text: string;
  readonly reason: HolidayReason;
}

/** What people read. */
export const holidayReasons: Readonly<Record<HolidayReason, LocalizedText>> = {
  'date-unreadable': { th: 'อ่านวันที่ไม่ได้', en: 'the date cannot be read' },
  'other-era': { th: 'ปีเป็นคนละศักราชกับที่ระบุ', en: 'the year is of the other era' },
  'name-missing': { th: 'ไม่มีชื่อวันหยุด', en: 'it has no name' },
  'not-a-whole-day': { th: 'ไม่ใช่ทั้งวัน', en: 'it is not a whole day' },
  'too-long': { th: 'ยาวเกิน 31 วัน', en: 'it is longer than 31 days' },
  'not-a-holiday': { th: 'ข้อมูลไม่ตรงรูปแบบ', en: 'it does not have the form of a holiday' },
};

const MOST_TEXT = 200;

export function quarantined(line: number, text: string, reason: HolidayReason): QuarantinedHoliday {
  return { line, text: text.slice(0, MOST_TEXT), reason };
}
