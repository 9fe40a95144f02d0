/** What a column of an employee map holds. */
export type EmployeeColumn = 'pin' | 'employee' | 'from' | 'to';

/** Headings, in lower case without spaces and punctuation. The first of each is the one that errors name. */
const HEADINGS: Readonly<Record<EmployeeColumn, readonly string[]>> = {
  pin: [
    'pin',
    'userid',
    'userno',
    'enrollno',
    'enrollnumber',
    'acno',
    'badgenumber',
    'รหัสเครื่อง',
    'รหัสสแกน',
    'รหัสสแกนนิ้ว',
    'รหัสลายนิ้วมือ',
    'รหัสผู้ใช้',
  ],
  employee: [
    'employee',
    'employeeid',
    'employeeno',
    'employeecode',
    'empid',
    'empno',
    'empcode',
    'personid',
    'พนักงาน',
    'รหัสพนักงาน',
    'เลขประจำตัวพนักงาน',
    'เจ้าหน้าที่',
    'รหัสเจ้าหน้าที่',
    'บุคลากร',
    'รหัสบุคลากร',
  ],
  from: ['from', 'validfrom', 'since', 'startdate', 'ตั้งแต่', 'ตั้งแต่วันที่', 'วันที่เริ่ม', 'เริ่มวันที่'],
  to: ['to', 'validto', 'until', 'enddate', 'ถึง', 'ถึงวันที่', 'วันที่สิ้นสุด', 'สิ้นสุดวันที่'],
};

/** Where each column stands; a heading that is not known is no column of the map. */
export type ColumnPlaces = Readonly<Partial<Record<EmployeeColumn, number>>>;

/** @returns the places, or what is wrong with the headings */
export function placesOf(headings: readonly string[]): ColumnPlaces | string {
  const places: Partial<Record<EmployeeColumn, number>> = {};
  for (const [at, heading] of headings.entries()) {
    const column = columnOf(heading);
    if (!column) continue;
    if (places[column] !== undefined) return `two columns are read as ${column}`;
    places[column] = at;
  }
  const missing = (['pin', 'employee'] as const).filter((column) => places[column] === undefined);
  return missing.length > 0 ? `the heading has no column ${missing.join(', ')}` : places;
}

function columnOf(heading: string): EmployeeColumn | undefined {
  const plain = heading.toLowerCase().replace(/[\s_.\-/]/g, '');
  return (Object.keys(HEADINGS) as EmployeeColumn[]).find((column) => HEADINGS[column].includes(plain));
}
