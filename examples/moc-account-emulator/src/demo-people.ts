import type { Persona } from '@moc-sdk/moc-account-client/testing';

const AGENCY = 'สำนักงานปลัดกระทรวงพาณิชย์';

/** The fictional people of the demonstration: three of the ministry's staff, a citizen and a company. */
export const demoPeople: readonly Persona[] = [
  {
    id: 'somying',
    email: 'somying@moc.example',
    password: 'moc-demo-1',
    oneTimeCode: '111111',
    person: {
      id: 'somying',
      name: { title: 'นางสาว', first: 'สมหญิง', last: 'ใจดี' },
      nameEn: { title: 'Miss', first: 'Somying', last: 'Jaidee' },
      email: 'somying@moc.example',
      agency: AGENCY,
      position: 'นักวิชาการพาณิชย์ปฏิบัติการ',
    },
    status: 'ministry-personnel',
    roles: ['personnel'],
    note: { th: 'บุคลากร ลงเวลาและเขียนบันทึกชี้แจง', en: 'Staff: clocks in and writes clarifications' },
  },
  {
    id: 'natthanicha',
    email: 'natthanicha@moc.example',
    password: 'moc-demo-2',
    oneTimeCode: '222222',
    person: {
      id: 'natthanicha',
      name: { title: 'นางสาว', first: 'ณัฏฐณิชา', last: 'ปิ่นแก้วเปี่ยมศักดิ์' },
      nameEn: { title: 'Miss', first: 'Natthanicha', last: 'Pinkaewpiamsak' },
      email: 'natthanicha@moc.example',
      agency: AGENCY,
      position: 'เจ้าพนักงานธุรการชำนาญงาน',
    },
    status: 'ministry-personnel',
    roles: ['personnel'],
    note: { th: 'บุคลากร ชื่อและนามสกุลยาว', en: 'Staff, with a long name' },
  },
  {
    id: 'prapat',
    email: 'prapat@moc.example',
    password: 'moc-demo-3',
    oneTimeCode: '333333',
    person: {
      id: 'prapat',
      name: { title: 'นาย', first: 'ประพัฒน์', last: 'ศรีสุวรรณ' },
      nameEn: { title: 'Mr.', first: 'Prapat', last: 'Srisuwan' },
      email: 'prapat@moc.example',
      agency: AGENCY,
      position: 'ผู้อำนวยการกองบริหารทรัพยากรบุคคล',
    },
    status: 'ministry-personnel',
    roles: ['personnel', 'reviewer'],
    note: { th: 'ผู้อำนวยการ ตรวจและอนุมัติคำขอ', en: 'Director: reviews and approves requests' },
  },
  {
    id: 'wichai',
    email: 'wichai@shop.example',
    password: 'moc-demo-4',
    person: {
      id: 'wichai',
      name: { title: 'นาย', first: 'วิชัย', last: 'ค้าขายดี' },
      nameEn: { title: 'Mr.', first: 'Wichai', last: 'Khakhaidee' },
      email: 'wichai@shop.example',
    },
    status: 'temporary',
    roles: [],
    note: {
      th: 'ประชาชน บัญชีชั่วคราว ยังไม่ยืนยันตัวตน',
      en: 'Citizen with a temporary account, not verified yet',
    },
  },
  {
    id: 'thaiphan',
    email: 'office@thaiphan.example',
    password: 'moc-demo-5',
    person: {
      id: 'thaiphan',
      name: { title: 'บริษัท', first: 'ไทยพรรณการค้า', last: 'จำกัด' },
      nameEn: { first: 'Thai Phan Trading', last: 'Co., Ltd.' },
      email: 'office@thaiphan.example',
    },
    kind: 'juristic',
    status: 'permanent',
    roles: [],
    note: { th: 'นิติบุคคล', en: 'Company account' },
  },
];
