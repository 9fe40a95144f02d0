import type { Locale, LocalizedText } from '@moc-sdk/core';
import type { Challenge } from './challenges.js';

/** What to tell the person, as a stable code. */
export type LivenessHint =
  | Challenge
  | 'show-face'
  | 'one-person-only'
  | 'come-closer'
  | 'move-back'
  | 'look-straight'
  | 'open-eyes'
  | 'more-light'
  | 'less-light'
  | 'hold-still'
  | 'done'
  | 'try-again';

const texts: Readonly<Record<LivenessHint, LocalizedText>> = {
  'turn-left': { th: 'หันหน้าไปทางซ้ายของท่านช้า ๆ', en: 'Slowly turn your head to your left.' },
  'turn-right': { th: 'หันหน้าไปทางขวาของท่านช้า ๆ', en: 'Slowly turn your head to your right.' },
  blink: { th: 'หลับตาทั้งสองข้างครู่หนึ่ง แล้วลืมตา', en: 'Close both eyes for a moment, then open them.' },
  closer: { th: 'ขยับใบหน้าเข้าใกล้กล้องช้า ๆ', en: 'Slowly come closer to the camera.' },
  'show-face': { th: 'กรุณาให้ใบหน้าอยู่กลางภาพ', en: 'Keep your face in the middle of the picture.' },
  'one-person-only': { th: 'กรุณาอยู่ในภาพคนเดียว', en: 'Be alone in the picture.' },
  'come-closer': { th: 'ขยับเข้าใกล้กล้องอีกนิด', en: 'Come a little closer.' },
  'move-back': { th: 'ถอยออกห่างกล้องอีกนิด', en: 'Move back a little.' },
  'look-straight': { th: 'มองตรงมาที่กล้อง', en: 'Look straight into the camera.' },
  'open-eyes': { th: 'ลืมตา', en: 'Open your eyes.' },
  'more-light': { th: 'หันหน้าเข้าหาแสง', en: 'Turn towards the light.' },
  'less-light': { th: 'หลบแสงจ้า', en: 'Step out of the glare.' },
  'hold-still': { th: 'อยู่นิ่ง ๆ สักครู่', en: 'Hold still for a moment.' },
  done: { th: 'เรียบร้อยแล้ว', en: 'Done.' },
  'try-again': { th: 'กรุณาเริ่มใหม่อีกครั้ง', en: 'Please try again from the start.' },
};

/**
 * The text of a hint.
 *
 * @example
 * ```ts
 * livenessHint('turn-left', 'en'); // 'Slowly turn your head to your left.'
 * ```
 */
export function livenessHint(hint: LivenessHint, locale: Locale = 'th'): string {
  return texts[hint][locale];
}
