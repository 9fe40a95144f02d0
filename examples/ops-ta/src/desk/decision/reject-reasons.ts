import type { LocalizedText } from '@moc-sdk/core';

/** A reason that reviewers need often: `label` on the button, `text` as the applicant reads it. */
export interface RejectReason {
  readonly id: string;
  readonly label: LocalizedText;
  readonly text: LocalizedText;
}

/** Common reasons. Data: an agency may have others. */
export const rejectReasons: readonly RejectReason[] = [
  {
    id: 'unreadable',
    label: { th: 'ภาพไม่ชัด', en: 'Not readable' },
    text: {
      th: 'ภาพเอกสารไม่ชัด อ่านข้อความไม่ได้ กรุณาถ่ายภาพใหม่ในที่สว่างให้เห็นครบทุกมุม หรือสแกนเป็น PDF',
      en: 'The document cannot be read. Please take the picture again in good light with all corners in sight, or scan it to PDF.',
    },
  },
  {
    id: 'wrong-document',
    label: { th: 'เอกสารไม่ตรงประเภท', en: 'Wrong document' },
    text: {
      th: 'เอกสารที่แนบไม่ใช่แบบคำขอที่ลงนามแล้ว กรุณาแนบแบบคำขอที่ผู้บังคับบัญชาลงนามรับรอง',
      en: 'This is not the signed request form. Please attach the request form signed by your superior.',
    },
  },
  {
    id: 'no-signature',
    label: { th: 'ไม่มีลายมือชื่อ', en: 'Not signed' },
    text: {
      th: 'แบบคำขอยังไม่มีลายมือชื่อของผู้ขอหรือผู้บังคับบัญชา กรุณาลงนามให้ครบแล้วแนบใหม่',
      en: 'The form is not signed by you or by your superior. Please have it signed and attach it again.',
    },
  },
  {
    id: 'name-differs',
    label: { th: 'ชื่อไม่ตรง', en: 'Name differs' },
    text: {
      th: 'ชื่อหรือนามสกุลในเอกสารไม่ตรงกับที่ลงทะเบียนไว้ กรุณาแนบหลักฐานการเปลี่ยนชื่อ หรือแก้ไขข้อมูลให้ตรงกัน',
      en: 'The name on the document is not the registered one. Please attach proof of the change of name, or correct the data.',
    },
  },
  {
    id: 'expired',
    label: { th: 'เอกสารหมดอายุ', en: 'Out of date' },
    text: {
      th: 'เอกสารหมดอายุแล้ว กรุณาแนบเอกสารฉบับปัจจุบัน',
      en: 'The document is out of date. Please attach a current one.',
    },
  },
  {
    id: 'not-on-the-staff',
    label: { th: 'ไม่พบว่าเป็นบุคลากร', en: 'Not on the staff' },
    text: {
      th: 'ตรวจสอบแล้วไม่พบว่าเป็นบุคลากรของหน่วยงานที่ระบุ กรุณาติดต่อฝ่ายบุคคลของหน่วยงานเพื่อขอหนังสือรับรอง',
      en: 'You were not found on the staff of the agency that you named. Please ask its personnel office for a letter.',
    },
  },
];

/** How long a reason may be, in characters. */
export const REASON_MAX = 1_000;
