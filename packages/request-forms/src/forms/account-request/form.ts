import { memoPage } from '../../layout/style.js';
import { defineForm } from '../define-form.js';
import type { FieldLabels } from '../form-fields.js';
import { layOutAccountRequest } from './layout.js';
import { type AccountRequestFormData, accountRequestSchema } from './schema.js';

const labels: FieldLabels<AccountRequestFormData> = {
  title: { th: 'คำนำหน้า', en: 'Title' },
  first: { th: 'ชื่อ', en: 'First name' },
  last: { th: 'นามสกุล', en: 'Last name' },
  nationalId: { th: 'เลขประจำตัวประชาชน', en: 'National ID' },
  birthDate: { th: 'วัน เดือน ปีเกิด', en: 'Birth date' },
  agency: { th: 'หน่วยงาน', en: 'Agency' },
  position: { th: 'ตำแหน่ง', en: 'Position' },
  personnelType: { th: 'ประเภทบุคลากร', en: 'Kind of personnel' },
  telephone: { th: 'โทรศัพท์', en: 'Telephone' },
  email: { th: 'อีเมล', en: 'E-mail' },
  services: { th: 'ระบบบริการที่ขอใช้', en: 'Services asked for' },
  date: { th: 'วันที่', en: 'Date' },
  'supervisor.name': { th: 'ผู้บังคับบัญชา', en: 'Supervisor' },
  'supervisor.position': { th: 'ตำแหน่งผู้บังคับบัญชา', en: "Supervisor's position" },
};

const example: AccountRequestFormData = {
  title: 'นางสาว',
  first: 'พิมพ์ชนก',
  last: 'รุ่งเรืองสุข',
  nationalId: '9100700000111',
  birthDate: '1987-12-03',
  agency: 'สำนักงานปลัดกระทรวงพาณิชย์ ศูนย์เทคโนโลยีสารสนเทศและการสื่อสาร',
  position: 'นักวิชาการคอมพิวเตอร์ชำนาญการ',
  personnelType: 'official',
  telephone: '0 2507 0000',
  email: 'pimchanok@moc.example',
  date: '2026-11-24',
  supervisor: { name: 'นายประพัฒน์ ศรีสุวรรณ', position: 'หัวหน้ากลุ่มพัฒนาระบบงาน' },
};

/** The request for an account of ministry personnel: printed or filled in, signed by two people, scanned and attached. */
export const accountRequestForm = defineForm({
  id: 'account-request',
  title: {
    th: 'แบบฟอร์มการสมัครขอใช้ระบบบริการ MOC Account สำหรับบุคลากรกระทรวงพาณิชย์',
    en: 'Request for MOC Account services for ministry personnel',
  },
  schema: accountRequestSchema,
  labels,
  example,
  page: memoPage,
  author: (data) => data.agency || 'กระทรวงพาณิชย์',
  footer: () => 'แบบฟอร์มการสมัครขอใช้ระบบบริการ MOC Account สำหรับบุคลากรกระทรวงพาณิชย์',
  layout: layOutAccountRequest,
});
