import { memoPage } from '../../layout/style.js';
import { defineForm } from '../define-form.js';
import type { FieldLabels } from '../form-fields.js';
import { layOutProfileConsent } from './layout.js';
import { type ProfileConsentFormData, profileConsentSchema } from './schema.js';

const labels: FieldLabels<ProfileConsentFormData> = {
  version: { th: 'ฉบับของข้อความ', en: 'Version of the text' },
  name: { th: 'ชื่อ-นามสกุล', en: 'Name' },
  position: { th: 'ตำแหน่ง', en: 'Position' },
  agency: { th: 'สังกัด', en: 'Agency' },
  consentedOn: { th: 'วันที่ให้ความยินยอม', en: 'Date of consent' },
  contact: { th: 'ช่องทางติดต่อเจ้าหน้าที่คุ้มครองข้อมูลส่วนบุคคล', en: 'Data protection officer' },
};

const example: ProfileConsentFormData = {
  version: 'face-2569-1',
  name: 'นางสาวสมหญิง ใจดี',
  position: 'นักวิชาการพาณิชย์ปฏิบัติการ',
  agency: 'สำนักงานปลัดกระทรวงพาณิชย์',
  consentedOn: '2026-11-24',
  contact: 'dpo@moc.example',
};

/** The consent to keep a face template, on paper. Its wording is a draft for the agency's lawyers. */
export const profileConsentForm = defineForm({
  id: 'profile-consent',
  title: { th: 'หนังสือให้ความยินยอมใช้ข้อมูลใบหน้า', en: 'Consent to the use of a face template' },
  schema: profileConsentSchema,
  labels,
  example,
  page: memoPage,
  author: (data) => data.agency,
  footer: (data) => `หนังสือให้ความยินยอม ฉบับ ${data.version}`,
  layout: layOutProfileConsent,
});
