import type { Persona } from '@moc-sdk/moc-account-emulator';

const AGENCY = 'สำนักงานพาณิชย์จังหวัดตัวอย่าง';

/** Fictional people with a MOC Account: two of the office's users, one who is temporary, one whom the office does not know. */
export const demoAccounts: readonly Persona[] = [
  {
    id: 'moc-wipha',
    email: 'wipha@moc.example',
    password: 'moc-demo-1',
    person: {
      id: 'moc-wipha',
      name: { title: 'นางสาว', first: 'วิภา', last: 'รุ่งเรืองกิจ' },
      nameEn: { title: 'Miss', first: 'Wipha', last: 'Rungrueangkit' },
      agency: AGENCY,
    },
    status: 'ministry-personnel',
    roles: ['personnel'],
    note: { th: 'ธุรการ ผู้ใช้ wipha', en: 'Clerk, the user wipha' },
  },
  {
    id: 'moc-somchai',
    email: 'somchai@moc.example',
    password: 'moc-demo-2',
    person: {
      id: 'moc-somchai',
      name: { title: 'นาย', first: 'สมชาย', last: 'มั่นคงดี' },
      nameEn: { title: 'Mr.', first: 'Somchai', last: 'Mankhongdi' },
      agency: AGENCY,
    },
    status: 'ministry-personnel',
    roles: ['personnel'],
    note: { th: 'ผู้ดูแลระบบ ผู้ใช้ somchai', en: 'Administrator, the user somchai' },
  },
  {
    id: 'moc-thana',
    email: 'thana@moc.example',
    password: 'moc-demo-3',
    person: { id: 'moc-thana', name: { title: 'นาย', first: 'ธนา', last: 'ใหม่มาก' } },
    status: 'temporary',
    roles: [],
    note: { th: 'บัญชีชั่วคราว ยังผูกไม่ได้', en: 'A temporary account: cannot be linked yet' },
  },
  {
    id: 'moc-chanida',
    email: 'chanida@moc.example',
    password: 'moc-demo-4',
    person: {
      id: 'moc-chanida',
      name: { title: 'นางสาว', first: 'ชนิดา', last: 'ต่างกรม' },
      nameEn: { title: 'Miss', first: 'Chanida', last: 'Tangkrom' },
      agency: 'กรมตัวอย่าง',
    },
    status: 'permanent',
    roles: [],
    note: { th: 'ไม่มีผู้ใช้ในระบบนี้', en: 'Has no user in this system' },
  },
];
