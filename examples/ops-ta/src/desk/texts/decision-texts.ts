import type { LocalizedText } from '@moc-sdk/core';

/** Approving, rejecting, deciding many, and proving who one is before. */
export const decisionTexts = {
  approve: { th: 'อนุมัติ', en: 'Approve' },
  reject: { th: 'ไม่อนุมัติ', en: 'Reject' },
  decision: { th: 'ผลการพิจารณา', en: 'Decision' },
  approveTitle: { th: 'อนุมัติคำขอนี้?', en: 'Approve this request?' },
  approveSentence: {
    th: 'ยืนยันว่าได้ตรวจเอกสารแล้ว และรับรองว่า {name} เป็นบุคลากรกระทรวงพาณิชย์ ผู้ขอจะได้รับเครื่องหมายบุคลากรทันที',
    en: 'You confirm that you have checked the document and that {name} is on the staff of the ministry. They receive the personnel badge at once.',
  },
  approveCitizenSentence: {
    th: 'ยืนยันว่าได้ตรวจเอกสารแล้ว และตัวตนของ {name} ถูกต้อง บัญชีจะเป็นบัญชีถาวรทันที',
    en: 'You confirm that you have checked the document and the identity of {name}. The account becomes permanent at once.',
  },
  rejectTitle: { th: 'ไม่อนุมัติคำขอนี้?', en: 'Reject this request?' },
  rejectSentence: {
    th: '{name} จะได้รับเหตุผลที่ท่านเขียน และแนบเอกสารใหม่ได้',
    en: '{name} reads the reason that you write, and can attach another document.',
  },
  reasonLabel: { th: 'เหตุผลที่ไม่อนุมัติ', en: 'Reason for the rejection' },
  reasonHint: {
    th: 'ผู้ขอจะอ่านข้อความนี้ โปรดบอกว่าผิดตรงไหนและต้องส่งอะไรมาแทน',
    en: 'The applicant reads this: say what is wrong and what to send instead.',
  },
  presets: { th: 'เหตุผลที่ใช้บ่อย', en: 'Common reasons' },
  rejected: { th: 'ไม่อนุมัติแล้ว', en: 'Rejected' },
  confirmApprove: { th: 'ยืนยันอนุมัติ', en: 'Approve now' },
  confirmReject: { th: 'ยืนยันไม่อนุมัติ', en: 'Reject now' },
  approvedOf: { th: 'อนุมัติคำขอของ {name} แล้ว', en: 'The request of {name} is approved' },
  rejectedOf: { th: 'ไม่อนุมัติคำขอของ {name} แล้ว', en: 'The request of {name} is rejected' },
  openedNext: { th: 'เปิดคำขอของ {name}', en: 'Now showing the request of {name}' },
  ownNotice: {
    th: 'นี่คือคำขอของท่านเอง ผู้ตรวจท่านอื่นต้องเป็นผู้พิจารณา',
    en: 'This is your own request. Another reviewer must decide it.',
  },
  notPending: {
    th: 'คำขอนี้ไม่ได้อยู่ระหว่างรอตรวจ จึงพิจารณาไม่ได้',
    en: 'This request is not waiting for a review and cannot be decided.',
  },
  lookFirst: {
    th: 'อนุมัติได้เมื่อเอกสารแสดงแล้ว',
    en: 'You can approve once the document is shown.',
  },
  conflictTitle: { th: 'คำขอนี้เปลี่ยนไปแล้ว', en: 'This request has changed' },
  conflictHelp: {
    th: 'ผู้ตรวจท่านอื่นหรือผู้ขอได้ดำเนินการไปก่อน การพิจารณาของท่านยังไม่ถูกบันทึก กรุณาโหลดใหม่เพื่อดูสถานะล่าสุด',
    en: 'Another reviewer or the applicant was faster. Your decision was not recorded. Reload to see how it stands now.',
  },
  reload: { th: 'โหลดใหม่', en: 'Reload' },
  stepUpTitle: { th: 'ยืนยันตัวตนก่อนพิจารณา', en: 'Prove who you are first' },
  stepUpHelp: {
    th: 'การพิจารณาคำขอต้องยืนยันตัวตนไม่เกิน 5 นาทีก่อนหน้า เมื่อยืนยันแล้วจะกลับมาที่หน้านี้พร้อมสิ่งที่ท่านเลือกไว้',
    en: 'A decision needs a sign-in of the last 5 minutes. You come back to this page with your choice as you left it.',
  },
  stepUpGo: { th: 'ยืนยันตัวตน', en: 'Prove who I am' },
  stepUpDone: {
    th: 'ยืนยันตัวตนแล้ว กรุณาตรวจทานและยืนยันผลการพิจารณาอีกครั้ง',
    en: 'Thank you. Please look over your decision and confirm it.',
  },
  bulkRejectTitle: { th: 'ไม่อนุมัติ {count} คำขอ?', en: 'Reject {count} requests?' },
  bulkApproveTitle: { th: 'อนุมัติ {count} คำขอ?', en: 'Approve {count} requests?' },
  bulkNames: { th: 'คำขอของ', en: 'The requests of' },
  bulkRejectSentence: {
    th: 'ผู้ขอทุกคนจะได้รับเหตุผลเดียวกัน',
    en: 'Every applicant reads the same reason.',
  },
  bulkApproveSentence: {
    th: 'อนุมัติพร้อมกันได้เฉพาะคำขอที่ท่านเปิดดูเอกสารแล้ว',
    en: 'Only requests whose document you have opened can be approved together.',
  },
  bulkNotOpened: {
    th: 'ยังไม่ได้เปิดดูเอกสาร {count} คำขอ จึงไม่รวมอยู่ด้วย',
    en: '{count} not opened yet and left out.',
  },
  bulkOwn: { th: 'คำขอของท่านเองไม่รวมอยู่ด้วย', en: 'Your own request is left out.' },
  bulkNone: { th: 'ไม่มีคำขอที่พิจารณาพร้อมกันได้', en: 'None of these can be decided together.' },
  bulkResults: { th: 'ผลการพิจารณาหลายคำขอ', en: 'What became of them' },
  bulkDone: { th: 'บันทึกแล้ว {done} จาก {total} คำขอ', en: '{done} of {total} recorded' },
  cancel: { th: 'ยกเลิก', en: 'Cancel' },
  close: { th: 'ปิด', en: 'Close' },
} as const satisfies Record<string, LocalizedText>;
