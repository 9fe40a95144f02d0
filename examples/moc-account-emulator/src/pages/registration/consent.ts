import type { LocalizedText } from '@moc-sdk/core';

interface ConsentSection {
  readonly title: LocalizedText;
  readonly text: LocalizedText;
}

/**
 * What people agree to when they register. Another text gets another version, which the account service must name as its
 * `consentVersion`; what was agreed to is kept with each account. Written for this emulator.
 */
export const consent: { readonly version: string; readonly sections: readonly ConsentSection[] } = {
  version: '1',
  sections: [
    {
      title: { th: 'ข้อมูลที่เก็บรวบรวม', en: 'What is collected' },
      text: {
        th: 'ชื่อและนามสกุล เพศ วันเดือนปีเกิด อีเมล หน่วยงานและตำแหน่ง และเมื่อท่านเลือกยืนยันตัวตน ข้อมูลตามหน้าบัตรประจำตัวประชาชนกับเอกสารที่ท่านแนบ',
        en: 'Your name, sex, date of birth, e-mail address, agency and position; and, once you choose to verify your identity, the data printed on your ID card and the document that you attach.',
      },
    },
    {
      title: { th: 'วัตถุประสงค์', en: 'What it is used for' },
      text: {
        th: 'เพื่อสร้างบัญชีผู้ใช้ ให้ท่านลงชื่อเข้าใช้บริการของกระทรวงพาณิชย์ และตรวจสอบการเป็นบุคลากรของกระทรวงพาณิชย์เมื่อท่านร้องขอ',
        en: 'To make your account, to let you sign in to the ministry’s services, and to confirm that you are on its staff when you ask for it.',
      },
    },
    {
      title: { th: 'การเปิดเผยข้อมูล', en: 'Who gets it' },
      text: {
        th: 'ข้อมูลยืนยันตัวตนจะถูกส่งไปตรวจสอบกับกรมการปกครอง ระบบ AD และระบบ DPIS ของสำนักงานปลัดกระทรวงพาณิชย์เท่านั้น ผู้ดูแลระบบจะเห็นเอกสารของท่านเฉพาะเมื่อพิจารณาคำขอ',
        en: 'The data for the verification is checked with the Department of Provincial Administration and with the AD and DPIS systems of the Office of the Permanent Secretary, nobody else. An administrator sees your document only to decide your request.',
      },
    },
    {
      title: { th: 'ระยะเวลาและสิทธิของท่าน', en: 'How long, and your rights' },
      text: {
        th: 'บัญชีชั่วคราวมีอายุ 60 วัน ข้อมูลของบัญชีที่สิ้นสุดแล้วจะถูกลบตามระยะเวลาที่กำหนด ท่านมีสิทธิขอดู แก้ไข หรือลบข้อมูล และถอนความยินยอมได้ตามพระราชบัญญัติคุ้มครองข้อมูลส่วนบุคคล พ.ศ. 2562',
        en: 'A temporary account lives for 60 days; the data of an account that has ended is erased after a set period. You may see, correct or erase your data and withdraw your consent under the Personal Data Protection Act B.E. 2562 (2019).',
      },
    },
  ],
};
