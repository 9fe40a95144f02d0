/** The pages of the demonstration, as its menu names them. */
export const LINKS = [
  { path: '/', th: 'หน้าแรก', en: 'Home' },
  { path: '/calendar', th: 'ปฏิทินของฉัน', en: 'My calendar' },
  { path: '/reviews', th: 'คำขอรอตรวจ', en: 'Reviews' },
  { path: '/admin', th: 'ผู้ดูแลระบบ', en: 'Administration' },
  { path: '/payslip', th: 'สลิปเงินเดือน', en: 'Payslip' },
] as const;
