import { ORDINARY_DAY, type Story } from '../story.js';

/** What a clarification does to the cell, step by step. */
export const clarifiedStories: readonly Story[] = [
  {
    id: 'clarification-draft',
    title: { th: 'ร่างคำชี้แจงไว้ ยังไม่ส่ง', en: 'Clarification written, not sent' },
    punches: ['17:48 F'],
    facts: { clarifications: [{ date: ORDINARY_DAY, half: 'am', status: 'draft' }] },
    advice: {
      th: 'ร่างยังไม่มีผล เปิดวันนั้นแล้วส่งคำชี้แจง',
      en: 'A draft has no effect. Open the day and send it.',
    },
  },
  {
    id: 'clarification-waiting',
    title: { th: 'ชี้แจงแล้ว รออนุมัติ', en: 'Clarified, waiting for approval' },
    punches: ['17:48 F'],
    facts: { clarifications: [{ date: ORDINARY_DAY, half: 'am', status: 'awaiting-approval' }] },
    advice: {
      th: 'พิมพ์บันทึกชี้แจงเหตุผลให้ผู้บังคับบัญชาลงนาม แล้วแนบไฟล์สแกน ถ้าแนบแล้วให้รอผล',
      en: 'Print the clarification, have it signed and attach the scan. If you have done that, wait for the answer.',
    },
  },
  {
    id: 'clarification-approved',
    title: { th: 'คำชี้แจงอนุมัติแล้ว', en: 'Clarification approved' },
    punches: ['17:48 F'],
    facts: { clarifications: [{ date: ORDINARY_DAY, half: 'am', status: 'approved' }] },
    advice: {
      th: 'เรียบร้อยแล้ว ไม่ต้องทำอะไร จุดท้าย ขจ. แปลว่าอนุมัติแล้ว',
      en: 'All is done. The dot of ขจ. means approved.',
    },
  },
  {
    id: 'clarification-rejected',
    title: { th: 'คำชี้แจงไม่อนุมัติ', en: 'Clarification rejected' },
    punches: ['17:48 F'],
    facts: { clarifications: [{ date: ORDINARY_DAY, half: 'am', status: 'rejected' }] },
    advice: {
      th: 'อ่านเหตุผลที่ไม่อนุมัติ แล้วชี้แจงใหม่ให้ครบ หรือปรึกษาผู้บังคับบัญชา',
      en: 'Read why it was rejected, then write a new one, or talk to your supervisor.',
    },
  },
  {
    id: 'late-clarified',
    title: { th: 'มาสาย ชี้แจงแล้วอนุมัติ', en: 'Late, clarified and approved' },
    punches: ['09:10 O', '16:58 O'],
    facts: { clarifications: [{ date: ORDINARY_DAY, half: 'am', status: 'approved' }] },
    advice: {
      th: 'ไม่ต้องทำอะไร ระบบเก็บไว้ทั้งเวลาจริงและคำชี้แจง',
      en: 'There is nothing to do. Both facts stay: the time and the clarification.',
    },
  },
  {
    id: 'record-came-later',
    title: { th: 'ชี้แจงแล้ว ต่อมาเครื่องจึงส่งเวลา', en: 'Clarified, then the terminal sent the record' },
    punches: ['07:45 O', '16:51 O'],
    facts: { clarifications: [{ date: ORDINARY_DAY, half: 'am', status: 'approved' }] },
    advice: {
      th: 'ไม่ต้องทำอะไร ช่องแสดงทั้งเวลาที่เครื่องส่งมาและคำชี้แจง ไม่มีอะไรถูกลบ',
      en: 'There is nothing to do. The cell shows both, the time and the clarification; nothing is erased.',
    },
  },
  {
    id: 'clarified-then-leave',
    title: { th: 'ชี้แจงไปแล้ว ต่อมาใบลาอนุมัติ', en: 'Clarified, then leave was approved' },
    punches: ['16:51 F'],
    facts: {
      clarifications: [{ date: ORDINARY_DAY, half: 'am', status: 'awaiting-approval' }],
      leave: [{ kind: 'personal', from: ORDINARY_DAY, to: ORDINARY_DAY, half: 'am', status: 'approved' }],
    },
    advice: {
      th: 'ใบลาใช้แทนคำชี้แจงแล้ว ลบคำชี้แจงที่รออนุมัติได้',
      en: 'The leave accounts for the morning. You may delete the clarification that waits.',
    },
  },
];
