import { checkNationalId, type NationalIdProblem } from '@moc-sdk/core';
import type { Answer, Setting } from '../answer.js';

const reasons: Record<NationalIdProblem, Record<'th' | 'en', string>> = {
  'not-13-digits': { th: 'ต้องเป็นตัวเลข 13 หลัก', en: 'not 13 digits' },
  'wrong-check-digit': { th: 'เลขหลักสุดท้ายไม่ตรง', en: 'the check digit is wrong' },
};

/** `moc id check`: is the number a Thai national ID. */
export function idCheck(number: string, { lang }: Setting): Answer {
  const check = checkNationalId(number);
  if (!check.valid) {
    const { reason } = check;
    const verdict = lang === 'th' ? 'ไม่ถูกต้อง' : 'not valid';
    return { yes: false, data: { valid: false, reason }, text: `${verdict}: ${reasons[reason][lang]}` };
  }
  const { formatted } = check;
  const verdict = lang === 'th' ? 'ถูกต้อง' : 'valid';
  return { yes: true, data: { valid: true, formatted }, text: `${verdict}: ${formatted}` };
}
