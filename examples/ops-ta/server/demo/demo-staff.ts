import type { Person } from '@moc-sdk/core';
import type { Placement } from '@moc-sdk/service/ports';

const AGENCY = 'สำนักงานปลัดกระทรวงพาณิชย์';
const director = { name: 'นายประพัฒน์ ศรีสุวรรณ', position: 'ผู้อำนวยการกองบริหารทรัพยากรบุคคล' };
const placement: Placement = {
  // Nonthaburi, where the ministry stands.
  area: 'TH-12',
  employedFrom: '2020-01-06',
  supervisor: { name: 'นางน้ำทิพย์ ญาณวัฒน์', position: 'หัวหน้ากลุ่มงานบริหารทั่วไป' },
  director,
};

export interface DemoStaff {
  person: Person;
  placement: Placement;
}

/** The fictional people that the emulator of MOC Account signs in. */
export const demoStaff: readonly DemoStaff[] = [
  {
    person: {
      id: 'somying',
      name: { title: 'นางสาว', first: 'สมหญิง', last: 'ใจดี' },
      agency: AGENCY,
      position: 'นักวิชาการพาณิชย์ปฏิบัติการ',
    },
    placement,
  },
  {
    person: {
      id: 'natthanicha',
      name: { title: 'นางสาว', first: 'ณัฏฐณิชา', last: 'ปิ่นแก้วเปี่ยมศักดิ์' },
      agency: AGENCY,
      position: 'เจ้าพนักงานธุรการชำนาญงาน',
    },
    placement,
  },
  {
    person: {
      id: 'prapat',
      name: { title: 'นาย', first: 'ประพัฒน์', last: 'ศรีสุวรรณ' },
      agency: AGENCY,
      position: director.position,
    },
    placement: {
      ...placement,
      supervisor: { name: 'นางสาวจุฑามาศ รุ่งเรืองศรี', position: 'รองปลัดกระทรวงพาณิชย์' },
      director: { name: 'นายวีรพงษ์ ตั้งมั่นธรรม', position: 'ปลัดกระทรวงพาณิชย์' },
    },
  },
];
