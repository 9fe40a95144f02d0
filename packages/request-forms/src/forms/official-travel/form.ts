import { memoPage } from '../../layout/style.js';
import { defineForm } from '../define-form.js';
import type { FieldLabels } from '../form-fields.js';
import { layOutOfficialTravel } from './layout.js';
import { type OfficialTravelFormData, officialTravelSchema } from './schema.js';

const labels: FieldLabels<OfficialTravelFormData> = {
  reference: { th: 'เลขที่คำขอ', en: 'Reference' },
  name: { th: 'ชื่อ-นามสกุล', en: 'Name' },
  position: { th: 'ตำแหน่ง', en: 'Position' },
  agency: { th: 'ส่วนราชการ', en: 'Agency' },
  kind: { th: 'ประเภทการไปราชการ', en: 'Kind of travel' },
  from: { th: 'ตั้งแต่วันที่', en: 'From' },
  to: { th: 'ถึงวันที่', en: 'To' },
  place: { th: 'สถานที่', en: 'Place' },
  subject: { th: 'เรื่อง', en: 'Subject' },
  writtenOn: { th: 'วันที่', en: 'Date' },
  'supervisor.name': { th: 'ผู้บังคับบัญชา/หัวหน้างาน', en: 'Supervisor' },
  'supervisor.position': { th: 'ตำแหน่งผู้บังคับบัญชา', en: "Supervisor's position" },
  'director.name': { th: 'ผู้อำนวยการ', en: 'Director' },
  'director.position': { th: 'ตำแหน่งผู้อำนวยการ', en: "Director's position" },
};

const example: OfficialTravelFormData = {
  reference: 'TR-2569-000042',
  name: 'นายฐิติวุฒิ์ ฟื้นฟูป้อมปราการ',
  position: 'นักวิชาการพาณิชย์ชำนาญการ',
  agency: 'สำนักงานปลัดกระทรวงพาณิชย์',
  kind: 'training',
  from: '2026-12-21',
  to: '2026-12-22',
  place: 'สถาบันพัฒนาข้าราชการพลเรือน จังหวัดนนทบุรี',
  subject:
    'หลักสูตรการคุ้มครองข้อมูลส่วนบุคคลสำหรับหน่วยงานของรัฐ เพื่อนำความรู้มาปรับปรุงระบบบันทึกเวลาปฏิบัติราชการ ' +
    'โดยไม่เบิกค่าใช้จ่ายจากทางราชการ',
  writtenOn: '2026-12-14',
  supervisor: { name: 'นายประพัฒน์ ศรีสุวรรณ', position: 'หัวหน้ากลุ่มพัฒนาระบบงาน' },
  director: { name: 'นางเพ็ญพักตร์ ญาณวิสุทธิ์', position: 'ผู้อำนวยการกองบริหารทรัพยากรบุคคล' },
};

/** The memo that asks for duty, training or a seminar away from the office. */
export const officialTravelForm = defineForm({
  id: 'official-travel',
  title: { th: 'บันทึกขออนุมัติไปราชการ', en: 'Request for official travel' },
  schema: officialTravelSchema,
  labels,
  example,
  page: memoPage,
  author: (data) => data.agency,
  footer: (data) => `บันทึกขออนุมัติไปราชการ เลขที่ ${data.reference}`,
  layout: layOutOfficialTravel,
});
