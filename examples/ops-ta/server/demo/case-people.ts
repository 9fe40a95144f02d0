import { nationalIdCheckDigit, type PersonName } from '@moc-sdk/core';

/** Why a fictional person's case needs a reviewer. */
export type CaseStory =
  | 'in-no-register'
  | 'disabled-in-ad'
  | 'left-in-dpis'
  | 'other-name-in-ad'
  | 'twice-in-dpis'
  | 'no-laser-code'
  | 'other-name-on-card';

/** Somebody who does not exist and waits for a reviewer. */
export interface CasePerson {
  readonly name: PersonName;
  /** Made up; begins with 9, as no real one does. */
  readonly nationalId: string;
  readonly email: string;
  readonly birthDate: string;
  readonly agency: string;
  readonly position: string;
  readonly story: CaseStory;
  /** For how many days the case has waited. */
  readonly days: number;
  /** What was attached: the request form as it was printed, or a photograph of it. */
  readonly paper: 'pdf' | 'jpg';
}

const OPS = 'สำนักงานปลัดกระทรวงพาณิชย์';
const DIT = 'กรมการค้าภายใน';
const DBD = 'กรมพัฒนาธุรกิจการค้า';
const DIP = 'กรมทรัพย์สินทางปัญญา';
const DFT = 'กรมการค้าต่างประเทศ';
const DITP = 'กรมส่งเสริมการค้าระหว่างประเทศ';
const DTN = 'กรมเจรจาการค้าระหว่างประเทศ';

type Row = readonly [
  name: string,
  agency: string,
  position: string,
  story: CaseStory,
  days: number,
  paper?: 'jpg',
];

/** Names with stacked marks, long names and short ones; ages from today to three weeks. */
const rows: readonly Row[] = [
  ['นางสาว ณัฏฐ์ชญา ศรีวิชัยรัตน์', OPS, 'นักวิชาการพาณิชย์ปฏิบัติการ', 'in-no-register', 20],
  ['นาย ปิ่นเพชร น้ำค้างทิพย์', DIT, 'เจ้าพนักงานการพาณิชย์ชำนาญงาน', 'left-in-dpis', 18],
  ['นาง ผุสดี ตั้งกิจเจริญผล', DBD, 'นักวิชาการตรวจสอบบัญชีชำนาญการ', 'disabled-in-ad', 16],
  ['นาย ชัชวาลย์ กุญชรเวโรจน์', DIP, 'นิติกรปฏิบัติการ', 'in-no-register', 14],
  ['นางสาว กุลธิดา เพ็ญพิสุทธิ์', DFT, 'นักวิชาการพาณิชย์ชำนาญการ', 'other-name-in-ad', 13],
  ['นาย ธีร์ธวัช ญาณสิทธิ์', DITP, 'เจ้าหน้าที่วิเคราะห์นโยบายและแผน', 'no-laser-code', 11, 'jpg'],
  ['นางสาว ศุภ์ธิดา อิ่มเอิบสุข', DTN, 'นักวิชาการพาณิชย์ปฏิบัติการ', 'in-no-register', 10],
  ['นาง บุญเลื่อน ผิวผ่อง', OPS, 'เจ้าพนักงานธุรการอาวุโส', 'no-laser-code', 9],
  ['นาย พงศ์ปณต ฐิติวัฒนากุล', DIT, 'นักวิชาการคอมพิวเตอร์ปฏิบัติการ', 'in-no-register', 9],
  ['นางสาว ปัณฑิตา รุ้งสวรรค์', DBD, 'พนักงานราชการ', 'twice-in-dpis', 8],
  ['นาย ฤทธิ์ ใจกล้า', DIP, 'พนักงานราชการ', 'in-no-register', 7],
  ['นางสาว ญาณิศา เลิศล้ำปัญญา', DFT, 'นักวิเทศสัมพันธ์ชำนาญการ', 'other-name-on-card', 7],
  ['นาย อัฏฐพล ฟุ้งเฟื่อง', DITP, 'นักวิชาการเงินและบัญชีปฏิบัติการ', 'disabled-in-ad', 6],
  ['นาง จุฑารัตน์ ป้อมปราการ', OPS, 'นักทรัพยากรบุคคลชำนาญการ', 'in-no-register', 5],
  ['นางสาว ศิริกัญญ์ ซื่อสัตย์สุจริตธรรม', DTN, 'นักวิชาการพาณิชย์ชำนาญการพิเศษ', 'other-name-in-ad', 5],
  ['นาย กฤษฎิ์ คุ้มภัย', DIT, 'นายช่างเทคนิคชำนาญงาน', 'in-no-register', 4],
  ['นางสาว ทิฆัมพร ชื่นอารมณ์', DBD, 'พนักงานราชการ', 'left-in-dpis', 3],
  ['นาย วุฒิพงษ์ นิ่มนวล', DIP, 'นักวิชาการพาณิชย์ปฏิบัติการ', 'in-no-register', 3, 'jpg'],
  ['นาง สุดใจ ปรีชาญาณ', DFT, 'เจ้าพนักงานธุรการชำนาญงาน', 'no-laser-code', 2],
  ['นางสาว มุทิตา ขวัญเมือง', DITP, 'นักประชาสัมพันธ์ปฏิบัติการ', 'in-no-register', 2],
  ['นาย เกริกเกียรติ์ อู่ทองทรัพย์', OPS, 'นักวิเคราะห์นโยบายและแผนปฏิบัติการ', 'twice-in-dpis', 1],
  ['นางสาว หทัยรัตน์ ผู้พัฒน์', DTN, 'พนักงานราชการ', 'in-no-register', 1],
  ['นาย ภูริช ตรีเพ็ชร์', DIT, 'นักวิชาการพาณิชย์ปฏิบัติการ', 'other-name-on-card', 0],
  ['นางสาว ฐิติรัตน์ กลิ่นขจร', DBD, 'นิติกรชำนาญการ', 'in-no-register', 0, 'jpg'],
];

export const casePeople = rows.map(
  ([fullName, agency, position, story, days, paper = 'pdf' as const], place): CasePerson => {
    const [title = '', first = '', last = ''] = fullName.split(' ');
    const number = String(place + 1).padStart(2, '0');
    const digits = `91${number}0000${number}${number}`;
    return {
      name: { title, first, last },
      nationalId: `${digits}${nationalIdCheckDigit(digits)}`,
      email: `applicant${number}@moc.example`,
      birthDate: `${1968 + ((place * 7) % 32)}-${String((place % 12) + 1).padStart(2, '0')}-${String((place % 27) + 1).padStart(2, '0')}`,
      agency,
      position,
      story,
      days,
      paper,
    };
  },
);
