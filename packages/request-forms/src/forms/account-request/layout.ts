import { checkNationalId, formatNationalId, fullName } from '@moc-sdk/core';
import type * as z from 'zod';
import type { Block, ChoicesBlock, Field } from '../../layout/block.js';
import { colours } from '../../layout/style.js';
import { FIRST_LINE } from '../memo.js';
import { kept, plainDate } from '../official-text.js';
import type { accountRequestSchema } from './schema.js';

type Data = z.output<typeof accountRequestSchema>;

const KINDS = {
  official: 'ข้าราชการ',
  government: 'พนักงานราชการ',
  permanent: 'ลูกจ้างประจำ',
  contractor: 'จ้างเหมาบริการ',
} as const;

/** The services that the manual names, and room for one more. */
const SERVICES: NonNullable<Data['services']> = [
  { name: 'MOC Account สำหรับบุคลากรกระทรวงพาณิชย์', asked: true },
  { name: 'ระบบลงเวลาปฏิบัติราชการ (OPS-TA)', asked: false },
  { name: 'ระบบชี้แจงเหตุผลและบันทึกไปราชการ', asked: false },
  { name: '', asked: false },
];

/** Between rows that are written by hand. */
const WRITING_ROOM: Block = { kind: 'space', height: 5 };

/** What the applicant answers for. The offences: Criminal Code, section 137; Computer Crime Act B.E. 2550 as amended. */
const DECLARATION =
  'ข้าพเจ้าขอรับรองว่าข้อมูลข้างต้นเป็นความจริงทุกประการ จะใช้บัญชีด้วยตนเองและไม่ยินยอมให้ผู้อื่นใช้ ' +
  'หากข้อมูลเป็นเท็จหรือใช้บัญชีโดยมิชอบ ข้าพเจ้ายอมรับผิดตามกฎหมาย รวมถึงประมวลกฎหมายอาญา มาตรา ๑๓๗ ' +
  'และพระราชบัญญัติว่าด้วยการกระทำความผิดเกี่ยวกับคอมพิวเตอร์ พ.ศ. ๒๕๕๐ และที่แก้ไขเพิ่มเติม';

const ENDORSEMENT = 'ผู้บังคับบัญชาหรือผู้ควบคุมงานขอรับรองว่า ผู้สมัครเป็นบุคลากรในสังกัดกระทรวงพาณิชย์และปฏิบัติงานอยู่จริง';

const WAY_BACK = 'เมื่อลงนามครบแล้ว โปรดสแกนหรือถ่ายภาพแบบฟอร์มนี้ แล้วแนบในขั้นตอนการยืนยันตัวตนของระบบ MOC Account';

/** The request from top to bottom, on one page. */
export function layOutAccountRequest(data: Data): Block[] {
  return [
    { kind: 'heading', level: 1, text: 'แบบฟอร์มการสมัครขอใช้ระบบบริการ MOC Account', align: 'centre', size: 16 },
    { kind: 'heading', level: 2, text: 'สำหรับบุคลากรกระทรวงพาณิชย์', align: 'centre' },
    { kind: 'space', height: 6 },
    { kind: 'heading', level: 2, text: 'ส่วนที่ ๑ ข้อมูลผู้สมัคร' },
    ...particulars(data).flatMap((row): Block[] => [{ kind: 'fields', rows: [row] }, WRITING_ROOM]),
    personnelKinds(data),
    { kind: 'space', height: 6 },
    { kind: 'heading', level: 2, text: 'ส่วนที่ ๒ ระบบบริการที่ขอใช้' },
    services(data),
    { kind: 'space', height: 6 },
    { kind: 'heading', level: 2, text: 'ส่วนที่ ๓ คำรับรอง' },
    { kind: 'paragraph', indent: FIRST_LINE, text: DECLARATION, keep: ['มาตรา ๑๓๗', 'พ.ศ. ๒๕๕๐'] },
    { kind: 'paragraph', indent: FIRST_LINE, text: ENDORSEMENT, keep: ['กระทรวงพาณิชย์'], keepWithNext: true },
    signatures(data),
    { kind: 'space', height: 22 },
    { kind: 'paragraph', text: WAY_BACK, align: 'centre', style: { size: 9, colour: colours.quiet } },
  ];
}

function particulars(data: Data): Field[][] {
  const { title = '', first = '', last = '', agency = '', position = '', telephone = '', email = '' } = data;
  const check = checkNationalId(data.nationalId ?? '');
  const born = data.birthDate ? plainDate(data.birthDate) : '';
  return [
    [
      { label: 'คำนำหน้า', value: title, input: 'title', share: 0.75 },
      { label: 'ชื่อ', value: first, input: 'first' },
      { label: 'นามสกุล', value: last, input: 'last', share: 1.15 },
    ],
    [
      {
        label: 'เลขประจำตัวประชาชน',
        value: check.valid ? formatNationalId(check.id) : '',
        input: 'nationalId',
        share: 1.25,
      },
      { label: 'วัน เดือน ปีเกิด', value: born, input: 'birthDate', keep: kept(born) },
    ],
    [{ label: 'หน่วยงาน', value: agency, input: 'agency' }],
    [{ label: 'ตำแหน่ง', value: position, input: 'position' }],
    [
      { label: 'โทรศัพท์', value: telephone, input: 'telephone', share: 0.8, keep: kept(telephone) },
      { label: 'อีเมล', value: email, input: 'email' },
    ],
  ];
}

function personnelKinds({ personnelType }: Data): ChoicesBlock {
  return {
    kind: 'choices',
    label: 'ประเภทบุคลากร',
    items: Object.entries(KINDS).map(([kind, text]) => ({
      text,
      ticked: kind === personnelType,
      input: `personnelType.${kind}`,
    })),
  };
}

function services({ services: asked = SERVICES }: Data): ChoicesBlock {
  return {
    kind: 'choices',
    columns: 1,
    items: asked.map(({ name, asked: ticked }, i) => ({
      text: name || 'อื่น ๆ (โปรดระบุ)',
      ticked,
      input: `services.${i + 1}`,
      leader: name === '',
    })),
  };
}

function signatures({ title, first = '', last = '', position = '', date, supervisor }: Data): Block {
  const isNamed = first !== '' && last !== '';
  return {
    kind: 'signatures',
    signers: [
      {
        name: isNamed ? fullName({ ...(title ? { title } : {}), first, last }) : '',
        position,
        role: 'ผู้ขอใช้บริการ',
        ...(date ? { date: plainDate(date) } : {}),
      },
      {
        name: supervisor?.name ?? '',
        position: supervisor?.position ?? '',
        role: 'ผู้บังคับบัญชาหรือผู้ควบคุมงาน ผู้รับรอง',
      },
    ],
  };
}
