import { ORDINARY_DAY, type Story } from '../story.js';

/** A half without a record, and why that can happen although one came. */
export const forgottenStories: readonly Story[] = [
  {
    id: 'forgot-afternoon',
    title: { th: 'ลืมลงเวลาออก', en: 'Forgot to clock out' },
    punches: ['08:29 F'],
    advice: {
      th: 'บันทึกชี้แจงเหตุผลช่วงบ่าย พิมพ์ให้ผู้บังคับบัญชาลงนาม แล้วแนบไฟล์สแกน',
      en: 'Write a clarification of the afternoon, print it, have it signed and attach the scan.',
    },
  },
  {
    id: 'forgot-morning',
    title: { th: 'ลืมลงเวลาเข้า', en: 'Forgot to clock in' },
    punches: ['17:48 F'],
    advice: {
      th: 'บันทึกชี้แจงเหตุผลช่วงเช้า พิมพ์ให้ผู้บังคับบัญชาลงนาม แล้วแนบไฟล์สแกน',
      en: 'Write a clarification of the morning, print it, have it signed and attach the scan.',
    },
  },
  {
    id: 'forgot-both',
    title: { th: 'ไม่มีบันทึกเวลาทั้งวัน', en: 'No record all day' },
    advice: {
      th: 'ถ้าลาหรือไปราชการ ให้บันทึกการลาหรือการไปราชการ ถ้ามาทำงาน ให้บันทึกชี้แจงเหตุผลทั้งวัน',
      en: 'If you were on leave or travelled, record that. If you came to work, clarify the whole day.',
    },
  },
  {
    id: 'left-before-noon',
    title: { th: 'ลงเวลาออกก่อนเที่ยง', en: 'Clocked out before noon' },
    punches: ['08:20 F', '11:50 F'],
    advice: {
      th: 'ก่อน 12:00 น. นับเป็นช่วงเช้า ถ้ากลับเพราะลาครึ่งวัน ให้ส่งใบลา ถ้าไม่ใช่ ให้บันทึกชี้แจงเหตุผลช่วงบ่าย',
      en: 'Before 12:00 counts as the morning. If you left on half a day of leave, ask for it; if not, clarify the afternoon.',
    },
  },
  {
    id: 'came-after-noon',
    title: { th: 'มาถึงหลังเที่ยง', en: 'Came after noon' },
    punches: ['13:05 F', '16:42 F'],
    advice: {
      th: 'ตั้งแต่ 12:00 น. นับเป็นช่วงบ่าย ถ้าช่วงเช้าลา ให้ส่งใบลาครึ่งวัน ถ้าไม่ใช่ ให้บันทึกชี้แจงเหตุผลช่วงเช้า',
      en: 'From 12:00 on counts as the afternoon. If the morning was leave, ask for it; if not, clarify the morning.',
    },
  },
  {
    id: 'double-tap',
    title: { th: 'แตะซ้ำตอนเช้า ไม่ได้ลงเวลาออก', en: 'Tapped twice in the morning, never in the evening' },
    punches: ['08:20:00 F', '08:20:40 F'],
    advice: {
      th: 'แตะซ้ำติดกันไม่นับเป็นเวลาออก ให้บันทึกชี้แจงเหตุผลช่วงบ่าย',
      en: 'A second tap right after the first is no clocking out. Clarify the afternoon.',
    },
  },
  {
    id: 'face-failed',
    title: { th: 'ใบหน้าไม่ตรงกับรูปโปรไฟล์', en: 'The face did not match' },
    facts: {
      punches: [
        { at: `${ORDINARY_DAY}T08:24:00+07:00`, source: 'O', face: 'failed' },
        { at: `${ORDINARY_DAY}T17:02:00+07:00`, source: 'O' },
      ],
    },
    advice: {
      th: 'บันทึกชี้แจงเหตุผลช่วงเช้า และถ่ายรูปโปรไฟล์ใหม่ถ้ารูปเก่ามืด เบลอ หรือหน้าตาเปลี่ยนไป ครั้งหน้าเมื่อไม่ผ่าน ให้ลงเวลาอีกครั้งทันที',
      en: 'Clarify the morning, and take a new profile photo if the old one is dark, blurred or no longer like you. Next time, try again at once.',
    },
  },
  {
    id: 'too-early',
    title: { th: 'มาก่อนเวลาที่เปิดรับลงเวลา', en: 'Came before the day takes records' },
    punches: ['05:12 F', '16:45 F'],
    advice: {
      th: 'บันทึกชี้แจงเหตุผลช่วงเช้า ครั้งหน้าให้ลงเวลาหลังเวลาที่เปิดรับ แม้จะมาถึงก่อน',
      en: 'Clarify the morning. Next time clock in once the day is open, even if you came before.',
    },
  },
  {
    id: 'leave-not-approved',
    title: { th: 'ส่งใบลาแล้ว ยังไม่อนุมัติ', en: 'Leave asked for, not approved yet' },
    facts: {
      leave: [{ kind: 'sick', from: ORDINARY_DAY, to: ORDINARY_DAY, status: 'awaiting-approval' }],
    },
    advice: {
      th: 'ติดตามการอนุมัติใบลา เมื่ออนุมัติแล้วช่องจะเปลี่ยนเป็น ล(ป) เอง ไม่ต้องชี้แจง',
      en: 'Ask about the approval. Once it is given, the cell turns to ล(ป) by itself; there is nothing to clarify.',
    },
  },
  {
    id: 'night-shift-forgot',
    title: { th: 'เวรกลางคืน ลืมลงเวลาออก', en: 'Night shift, forgot to clock out' },
    punches: ['21:51 F'],
    facts: {
      regulations: [
        {
          validFrom: '2026-01-01',
          bands: [{ id: 'N', start: '22:00', end: '06:00' }],
          lunch: null,
          openBeforeMinutes: 120,
          closeAfterMinutes: 180,
        },
      ],
    },
    advice: {
      th: 'เวรกลางคืนเป็นของวันที่เริ่มเวร ให้เปิดวันนั้น แล้วบันทึกชี้แจงเหตุผลช่วงบ่าย (ออกเวร)',
      en: 'A night shift belongs to the date it begins on. Open that date and clarify the afternoon (the end of the shift).',
    },
  },
];
