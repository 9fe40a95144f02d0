import { memoPage } from '../../layout/style.js';
import { defineForm } from '../define-form.js';
import type { FieldLabels } from '../form-fields.js';
import { layOutClarification } from './layout.js';
import { type ClarificationFormData, clarificationSchema } from './schema.js';

const labels: FieldLabels<ClarificationFormData> = {
  reference: { th: 'เลขที่คำขอ', en: 'Reference' },
  name: { th: 'ชื่อ-นามสกุล', en: 'Name' },
  position: { th: 'ตำแหน่ง', en: 'Position' },
  agency: { th: 'ส่วนราชการ', en: 'Agency' },
  date: { th: 'วันที่ขอชี้แจง', en: 'Day to be clarified' },
  half: { th: 'ช่วงเวลา', en: 'Half of the day' },
  reason: { th: 'เหตุผล', en: 'Reason' },
  place: { th: 'สถานที่', en: 'Place' },
  writtenOn: { th: 'วันที่', en: 'Date' },
  'supervisor.name': { th: 'ผู้บังคับบัญชา/หัวหน้างาน', en: 'Supervisor' },
  'supervisor.position': { th: 'ตำแหน่งผู้บังคับบัญชา', en: "Supervisor's position" },
  'director.name': { th: 'ผู้อำนวยการ', en: 'Director' },
  'director.position': { th: 'ตำแหน่งผู้อำนวยการ', en: "Director's position" },
  'author.name': { th: 'ผู้ทำรายการ', en: 'Entered by' },
  'author.position': { th: 'ตำแหน่งผู้ทำรายการ', en: 'Position of who entered it' },
};

const example: ClarificationFormData = {
  reference: 'CL-2569-000127',
  name: 'นางสาวณัฏฐณิชา ปิ่นแก้วเปี่ยมศักดิ์',
  position: 'นักวิชาการคอมพิวเตอร์ชำนาญการ',
  agency: 'สำนักงานปลัดกระทรวงพาณิชย์',
  date: '2026-11-16',
  half: 'am',
  reason:
    'แอปพลิเคชัน OPS-TA ขัดข้องระหว่างเวลา 08.10–08.40 น. จึงไม่สามารถบันทึกเวลาเข้าปฏิบัติงานได้ ' +
    'ทั้งนี้ ข้าพเจ้าได้มาปฏิบัติงานที่ห้องประชุมชั้น 3 ร่วมกับผู้เข้าประชุมคนอื่น ๆ ตั้งแต่เวลา 08.15 น. และได้แจ้งผู้ดูแลระบบแล้ว',
  place: 'ศูนย์เทคโนโลยีสารสนเทศและการสื่อสาร ชั้น 3',
  writtenOn: '2026-11-17',
  supervisor: { name: 'นายประพัฒน์ ศรีสุวรรณ', position: 'หัวหน้ากลุ่มพัฒนาระบบงาน' },
  director: { name: 'นางเพ็ญพักตร์ ญาณวิสุทธิ์', position: 'ผู้อำนวยการศูนย์เทคโนโลยีสารสนเทศและการสื่อสาร' },
};

/** The memo that clarifies a missing or late record: printed, signed by three people, scanned and attached. */
export const clarificationForm = defineForm({
  id: 'clarification',
  title: { th: 'บันทึกชี้แจงเหตุผล', en: 'Clarification of an attendance record' },
  schema: clarificationSchema,
  labels,
  example,
  page: memoPage,
  author: (data) => data.agency,
  footer: (data) => `บันทึกชี้แจงเหตุผล เลขที่ ${data.reference}`,
  layout: layOutClarification,
});
