import { hashPassword } from '../users/passwords.js';
import type { Database } from './database.js';

/** A fictional user of the office. The password is for the demonstration only. */
export interface DemoUser {
  readonly userName: string;
  readonly password: string;
  readonly employeeNumber: string;
  readonly name: readonly [title: string, first: string, last: string];
  readonly nameEn: readonly [title: string, first: string, last: string];
  readonly role: 'staff' | 'admin';
}

export const demoUsers: readonly DemoUser[] = [
  {
    userName: 'wipha',
    password: 'register-demo-1',
    employeeNumber: '10211',
    name: ['นางสาว', 'วิภา', 'รุ่งเรืองกิจ'],
    nameEn: ['Miss', 'Wipha', 'Rungrueangkit'],
    role: 'staff',
  },
  {
    userName: 'somchai',
    password: 'register-demo-2',
    employeeNumber: '10108',
    name: ['นาย', 'สมชาย', 'มั่นคงดี'],
    nameEn: ['Mr.', 'Somchai', 'Mankhongdi'],
    role: 'admin',
  },
  {
    userName: 'anong',
    password: 'register-demo-3',
    employeeNumber: '10305',
    name: ['นาง', 'อนงค์', 'แก้วใส'],
    nameEn: ['Mrs.', 'Anong', 'Kaeosai'],
    role: 'staff',
  },
  {
    userName: 'thana',
    password: 'register-demo-4',
    employeeNumber: '10412',
    name: ['นาย', 'ธนา', 'ใหม่มาก'],
    nameEn: ['Mr.', 'Thana', 'Maimak'],
    role: 'staff',
  },
];

const demoDocuments = [
  ['2026-11-20', 'พณ 0203/4411', 'สำนักงานปลัดกระทรวงพาณิชย์', 'ขอเชิญประชุมชี้แจงแนวทางการใช้ MOC Account', 'urgent'],
  ['2026-11-23', 'ตย 0017/982', 'จังหวัดตัวอย่าง', 'ขอข้อมูลราคาสินค้าเกษตรประจำเดือนพฤศจิกายน', 'normal'],
  ['2026-11-24', 'พณ 0412/157', 'กรมการค้าภายในตัวอย่าง', 'แจ้งกำหนดการตรวจเครื่องชั่งในตลาดสด', 'most-urgent'],
] as const;

/** Fills an empty database; leaves one that has users as it is. */
export async function seedDemo(database: Database): Promise<void> {
  const { rows } = await database.query('select id from users limit 1');
  if (rows.length > 0) return;
  const hashes = await Promise.all(demoUsers.map(({ password }) => hashPassword(password)));
  await database.transaction(async (sql) => {
    for (const [index, { userName, employeeNumber, name, nameEn, role }] of demoUsers.entries()) {
      await sql.query(
        `insert into users (user_name, password_hash, employee_number, title, first_name, last_name,
           title_en, first_name_en, last_name_en, role)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
        [userName, hashes[index], employeeNumber, ...name, ...nameEn, role],
      );
    }
    for (const [index, document] of demoDocuments.entries()) {
      await sql.query(
        `insert into documents
           (register_year, register_number, received_on, document_number, sender, subject, urgency, recorded_by)
         select 2569, $1, $2, $3, $4, $5, $6, id from users where user_name = 'wipha'`,
        [index + 1, ...document],
      );
    }
  });
}
