import type { Locale, LocalizedText } from '@moc-sdk/core';

const reasons = {
  'too-few-columns': { th: 'จำนวนคอลัมน์น้อยเกินไป', en: 'it has too few columns' },
  'too-many-columns': { th: 'จำนวนคอลัมน์มากเกินไป', en: 'it has too many columns' },
  'line-truncated': { th: 'บรรทัดสุดท้ายขาดหาย', en: 'the last line breaks off' },
  'line-too-long': { th: 'บรรทัดยาวเกินไป', en: 'the line is too long' },
  'pin-unreadable': { th: 'อ่านรหัสผู้ใช้เครื่องไม่ได้', en: 'the PIN cannot be read' },
  'stamp-unreadable': { th: 'อ่านวันเวลาไม่ได้', en: 'the time is not written as YYYY-MM-DD HH:mm:ss' },
  'no-such-time': { th: 'ไม่มีวันเวลานี้', en: 'there is no such date or time' },
  'clock-reset': { th: 'นาฬิกาของเครื่องถูกรีเซ็ต', en: "the terminal's clock had been reset" },
  'year-out-of-range': { th: 'ปีอยู่นอกช่วงที่เป็นไปได้', en: 'its year cannot be' },
  'time-skipped': {
    th: 'เวลานี้ถูกข้ามไปเมื่อปรับนาฬิกา',
    en: 'the clocks of the time zone skipped this time',
  },
  'time-ambiguous': {
    th: 'เวลานี้เกิดขึ้นสองครั้งเมื่อปรับนาฬิกา',
    en: 'the clocks of the time zone showed this time twice',
  },
  'device-unreadable': { th: 'อ่านหมายเลขเครื่องไม่ได้', en: 'the device cannot be read' },
  'state-unreadable': { th: 'อ่านสถานะเข้าออกไม่ได้', en: 'the state cannot be read' },
  'verify-unreadable': { th: 'อ่านวิธียืนยันตัวไม่ได้', en: 'the verify mode cannot be read' },
  'unknown-employee': {
    th: 'รหัสนี้ไม่อยู่ในตารางจับคู่พนักงาน',
    en: 'the employee map has no entry for this PIN on that day',
  },
} as const satisfies Record<string, LocalizedText>;

/** Why a line became no punch. The codes are stable. */
export type QuarantineReason = keyof typeof reasons;

/** Every reason that there is, in the order in which a line is looked at. */
export const quarantineReasons = Object.keys(reasons) as readonly QuarantineReason[];

/** A line that became no punch: nothing of it is lost, nothing is guessed. */
export interface QuarantinedLine {
  /** Counted from 1, blank lines too. */
  readonly line: number;
  /** The line as it stands; of an over-long one its beginning. */
  readonly text: string;
  readonly reason: QuarantineReason;
}

/**
 * What a person reads of a reason.
 *
 * @example
 * ```ts
 * quarantineReasonText('clock-reset', 'en'); // "the terminal's clock had been reset"
 * ```
 */
export function quarantineReasonText(reason: QuarantineReason, locale: Locale = 'th'): string {
  return reasons[reason][locale];
}
