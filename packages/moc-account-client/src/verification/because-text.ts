import { fillText, type Locale, type LocalizedText } from '@moc-sdk/core';
import type { Because, BecauseCode, UnavailableReason } from './because.js';

const texts: Readonly<Record<BecauseCode, LocalizedText>> = {
  'card-matches': {
    th: '{source}: ข้อมูลตรงกับบัตรประจำตัวประชาชน',
    en: '{source}: the data match the ID card',
  },
  'card-mismatch': {
    th: '{source}: ข้อมูลไม่ตรงกับบัตรประจำตัวประชาชน',
    en: '{source}: the data do not match the ID card',
  },
  'card-invalid': {
    th: '{source}: บัตรหมดอายุ ถูกแจ้งหาย หรือถูกยกเลิก{problem}',
    en: '{source}: the card has expired, or was reported lost or cancelled{problem}',
  },
  'card-unchecked': {
    th: '{source}: ยังไม่ได้ตรวจสอบข้อมูลบัตร',
    en: '{source}: the card has not been checked',
  },
  'no-laser-code': {
    th: 'บัตรไม่มีรหัสหลังบัตร จึงตรวจสอบกับกรมการปกครองไม่ได้',
    en: 'The card has no code on its back, so it cannot be checked with the Department of Provincial Administration',
  },
  active: {
    th: '{source}: เป็นบุคลากรที่ปฏิบัติงานอยู่ และชื่อตรงกับบัตร',
    en: '{source}: works here, and the name agrees with the card',
  },
  inactive: {
    th: '{source}: พบข้อมูล แต่ถูกระงับหรือพ้นจากราชการแล้ว',
    en: '{source}: known, but disabled or has left',
  },
  'not-found': { th: '{source}: ไม่พบข้อมูล', en: '{source}: not found' },
  ambiguous: {
    th: '{source}: พบข้อมูลซ้ำกัน {hits} รายการ',
    en: '{source}: {hits} entries bear the same national ID',
  },
  'name-differs': {
    th: '{source}: เป็นบุคลากรที่ปฏิบัติงานอยู่ แต่ชื่อไม่ตรงกับบัตร',
    en: '{source}: works here, but under another name than on the card',
  },
  unavailable: {
    th: '{source}: ตรวจสอบไม่ได้ในขณะนี้ ({reason})',
    en: '{source}: could not be asked ({reason})',
  },
  'profile-differs': {
    th: 'ชื่อในบัญชีไม่ตรงกับชื่อบนบัตร',
    en: 'The name on the account differs from the name on the card',
  },
  'verified-elsewhere': {
    th: 'เลขประจำตัวประชาชนนี้ยืนยันตัวตนแล้วในอีกบัญชีหนึ่ง',
    en: 'This national ID is verified for another account',
  },
};

const reasons: Readonly<Record<UnavailableReason, LocalizedText>> = {
  timeout: { th: 'ไม่ตอบภายในเวลาที่กำหนด', en: 'no answer in time' },
  unreachable: { th: 'เชื่อมต่อไม่ได้', en: 'no connection' },
  'refused-credentials': { th: 'ไม่ยอมรับสิทธิ์เข้าใช้ของระบบ', en: 'refuses the credentials of this system' },
  'protocol-error': { th: 'ตอบกลับมาในรูปแบบที่อ่านไม่ได้', en: 'an answer that cannot be read' },
  overloaded: { th: 'มีผู้ใช้งานมากเกินไป', en: 'overloaded' },
};

const nobody: LocalizedText = { th: 'ไม่มีแหล่งตรวจสอบบัตร', en: 'No registry' };

/**
 * One fact of a decision as a reviewer reads it.
 *
 * @example
 * ```ts
 * becauseText({ code: 'unavailable', source: 'DPIS', reason: 'timeout' }, 'en'); // 'DPIS: could not be asked (no answer in time)'
 * ```
 */
export function becauseText(because: Because, locale: Locale = 'th'): string {
  return fillText(texts[because.code][locale], {
    source: ('source' in because && because.source) || nobody[locale],
    problem: 'problem' in because && because.problem ? ` (${because.problem})` : '',
    hits: 'hits' in because ? because.hits : '',
    reason: 'reason' in because ? reasons[because.reason][locale] : '',
  });
}
