import type { LocalizedText } from '@moc-sdk/core';

/** The agencies of the ministry that suggest themselves; another can be typed. Thai is what is kept. */
export const agencies: readonly LocalizedText[] = [
  { th: 'สำนักงานปลัดกระทรวงพาณิชย์', en: 'Office of the Permanent Secretary' },
  { th: 'กรมการค้าต่างประเทศ', en: 'Department of Foreign Trade' },
  { th: 'กรมการค้าภายใน', en: 'Department of Internal Trade' },
  { th: 'กรมเจรจาการค้าระหว่างประเทศ', en: 'Department of Trade Negotiations' },
  { th: 'กรมทรัพย์สินทางปัญญา', en: 'Department of Intellectual Property' },
  { th: 'กรมพัฒนาธุรกิจการค้า', en: 'Department of Business Development' },
  { th: 'กรมส่งเสริมการค้าระหว่างประเทศ', en: 'Department of International Trade Promotion' },
  { th: 'สำนักงานนโยบายและยุทธศาสตร์การค้า', en: 'Trade Policy and Strategy Office' },
  { th: 'สำนักงานรัฐมนตรี', en: 'Office of the Minister' },
];

/** Posts that suggest themselves; another can be typed. */
export const positions: readonly string[] = [
  'นักวิชาการพาณิชย์ปฏิบัติการ',
  'นักวิชาการพาณิชย์ชำนาญการ',
  'นักวิชาการพาณิชย์ชำนาญการพิเศษ',
  'นักวิชาการคอมพิวเตอร์ปฏิบัติการ',
  'นักวิชาการคอมพิวเตอร์ชำนาญการ',
  'นักทรัพยากรบุคคลปฏิบัติการ',
  'นักจัดการงานทั่วไปปฏิบัติการ',
  'นักวิเคราะห์นโยบายและแผนชำนาญการ',
  'นิติกรชำนาญการ',
  'เจ้าพนักงานธุรการปฏิบัติงาน',
  'เจ้าพนักงานธุรการชำนาญงาน',
  'เจ้าพนักงานการเงินและบัญชีชำนาญงาน',
  'ผู้อำนวยการกลุ่ม',
  'พนักงานราชการ',
  'ลูกจ้างประจำ',
];

/** Titles that suggest themselves; military and academic ones can be typed. */
export const titles: readonly string[] = ['นาย', 'นาง', 'นางสาว', 'ว่าที่ร้อยตรี', 'ดร.'];
