import { ORDINARY_DAY, type Story } from '../story.js';

const withGrace = [
  { validFrom: '2026-01-01', bands: [{ id: 'B', start: '08:30', end: '16:30' }], graceInMinutes: 15 },
];

/** Days with both records, and days that are not over. */
export const onTimeStories: readonly Story[] = [
  {
    id: 'both-there',
    title: { th: 'ลงเวลาครบ', en: 'Both records are there' },
    punches: ['08:21 F', '16:47 F'],
    advice: { th: 'ไม่ต้องทำอะไร', en: 'There is nothing to do.' },
  },
  {
    id: 'wrong-key',
    title: { th: 'กดปุ่มผิดที่เครื่องลงเวลา', en: 'Pressed the wrong key at the terminal' },
    facts: {
      punches: [
        { at: `${ORDINARY_DAY}T08:21:00+07:00`, source: 'F', direction: 'out' },
        { at: `${ORDINARY_DAY}T16:47:00+07:00`, source: 'F', direction: 'in' },
      ],
    },
    advice: {
      th: 'ไม่ต้องทำอะไร ระบบดูที่เวลา ไม่ดูปุ่มเข้าหรือออก',
      en: 'There is nothing to do. The time counts, not the key.',
    },
  },
  {
    id: 'late',
    title: { th: 'มาสาย', en: 'Late' },
    punches: ['08:41 F', '16:52 F'],
    advice: {
      th: 'ช่องไม่เป็นสีส้ม แต่นับนาทีที่สาย ถ้ามีเหตุจำเป็น บันทึกชี้แจงเหตุผลช่วงเช้าได้',
      en: 'The cell is not orange, but the minutes are counted. If there was a reason, you may clarify the morning.',
    },
  },
  {
    id: 'late-within-grace',
    title: { th: 'มาหลังเวลา แต่ยังอยู่ในเวลาผ่อนผัน', en: 'After the start, within the grace' },
    punches: ['08:41 F', '16:52 F'],
    facts: { regulations: withGrace },
    advice: {
      th: 'ไม่ต้องทำอะไร ไม่นับว่าสาย (เฉพาะหน่วยงานที่กำหนดเวลาผ่อนผัน)',
      en: 'There is nothing to do; it is not late. (Only where the agency grants a grace.)',
    },
  },
  {
    id: 'left-early',
    title: { th: 'ออกก่อนเวลา', en: 'Left early' },
    punches: ['08:21 F', '16:05 F'],
    advice: {
      th: 'ช่องไม่เป็นสีส้ม แต่นับนาทีที่ออกก่อน ถ้ามีเหตุจำเป็น บันทึกชี้แจงเหตุผลช่วงบ่ายได้',
      en: 'The cell is not orange, but the minutes are counted. If there was a reason, you may clarify the afternoon.',
    },
  },
  {
    id: 'not-due-yet',
    title: { th: 'วันนี้ ยังไม่ถึงเวลาออก', en: 'Today, not time to leave yet' },
    punches: ['08:21 F'],
    facts: { asOf: `${ORDINARY_DAY}T14:10:00+07:00` },
    advice: { th: 'อย่าลืมลงเวลาออกเย็นนี้', en: 'Do not forget to clock out this evening.' },
  },
  {
    id: 'device-not-synced',
    title: { th: 'เครื่องลงเวลายังไม่ส่งข้อมูล', en: 'The terminal has not sent its records' },
    punches: ['08:21 F'],
    facts: { unsynced: [{ device: 'ชั้น 3', since: `${ORDINARY_DAY}T12:00:00+07:00` }] },
    advice: {
      th: 'ยังไม่ต้องชี้แจง รอให้เครื่องส่งข้อมูลก่อน ถ้ารอเกินสองวัน แจ้งผู้ดูแลเครื่อง',
      en: 'Do not clarify yet: wait for the terminal. After two days, tell whoever looks after it.',
    },
  },
];
