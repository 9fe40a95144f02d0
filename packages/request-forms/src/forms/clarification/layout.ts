import type * as z from 'zod';
import type { Block, CodeBlock, Field } from '../../layout/block.js';
import { CM } from '../../layout/style.js';
import { kept, longDate, plainDate, thaiYear } from '../official-text.js';
import type { clarificationSchema } from './schema.js';

type Data = z.output<typeof clarificationSchema>;

const HALVES = {
  am: { name: 'ช่วงเช้า', missing: 'ไม่มีการบันทึกเวลาเข้าปฏิบัติราชการ' },
  pm: { name: 'ช่วงบ่าย', missing: 'ไม่มีการบันทึกเวลาเลิกปฏิบัติราชการ' },
  day: { name: 'ทั้งวัน', missing: 'ไม่มีการบันทึกเวลาเข้าและเลิกปฏิบัติราชการ' },
} as const;

/** First line of a paragraph in a memo: 2.5 cm. Source: regulation on correspondence B.E. 2526. */
const INDENT = 2.5 * CM;
const REASON_LINES = 5;

/** The memo from top to bottom. */
export function layOutClarification(data: Data): Block[] {
  return [
    ...memoHead(data),
    { kind: 'fields', rows: particulars(data) },
    { kind: 'space', height: 8 },
    {
      kind: 'paragraph',
      indent: INDENT,
      text: opening(data),
      keep: kept(thaiYear(data.date)),
      keepWithNext: true,
    },
    { kind: 'paragraph', text: data.reason, ruled: true, minLines: REASON_LINES, keep: kept(data.name) },
    { kind: 'space', height: 6 },
    { kind: 'paragraph', indent: INDENT, text: 'จึงเรียนมาเพื่อโปรดพิจารณา', keepWithNext: true },
    ...signatures(data),
  ];
}

function opening({ half, date }: Data): string {
  const { name, missing } = HALVES[half];
  return `ตามที่ข้าพเจ้า${missing}ใน${longDate(date)} ${name} นั้น ข้าพเจ้าขอชี้แจงเหตุผล ดังนี้`;
}

function memoHead(data: Data): Block[] {
  return [
    { kind: 'heading', level: 1, text: 'บันทึกข้อความ', align: 'centre' },
    { kind: 'space', height: 8 },
    {
      kind: 'fields',
      rows: [
        [{ label: 'ส่วนราชการ', value: data.agency }],
        [
          { label: 'ที่', value: data.reference },
          { label: 'วันที่', value: plainDate(data.writtenOn) },
        ],
        [{ label: 'เรื่อง', value: 'ขอชี้แจงเหตุผลการบันทึกเวลาปฏิบัติราชการ' }],
        [{ label: 'เรียน', value: data.director.position }],
      ],
    },
    { kind: 'space', height: 8 },
  ];
}

function particulars(data: Data): Field[][] {
  return [
    [{ label: 'ชื่อ-นามสกุล', value: data.name, keep: kept(data.name) }],
    [{ label: 'ตำแหน่ง', value: data.position }],
    [
      { label: 'วัน เดือน ปี ที่ขอชี้แจง', value: plainDate(data.date), share: 1.6, keep: [plainDate(data.date)] },
      { label: 'ช่วงเวลา', value: HALVES[data.half].name },
    ],
    [{ label: 'สถานที่', value: data.place }],
    ...(data.author
      ? [
          [
            { label: 'ผู้ทำรายการ', value: data.author.name, keep: kept(data.author.name) },
            { label: 'ตำแหน่ง', value: data.author.position },
          ],
        ]
      : []),
  ];
}

function code({ reference }: Data): CodeBlock {
  return {
    kind: 'code',
    content: reference,
    alt: `คิวอาร์โค้ด เลขที่คำขอ ${reference}`,
    caption: [`เลขที่ ${reference}`, 'เมื่อลงนามครบแล้ว โปรดสแกนแนบในระบบ'],
  };
}

function signatures(data: Data): Block[] {
  return [
    {
      kind: 'signatures',
      code: code(data),
      signers: [
        { name: data.name, position: data.position, role: 'ผู้ขอชี้แจง', date: plainDate(data.writtenOn) },
      ],
    },
    { kind: 'space', height: 14 },
    {
      kind: 'signatures',
      signers: [
        {
          heading: 'ความเห็นผู้บังคับบัญชาชั้นต้น',
          choices: ['เห็นควรอนุมัติ', 'ไม่เห็นควรอนุมัติ'],
          remarkLines: 1,
          ...data.supervisor,
          role: 'ผู้บังคับบัญชาชั้นต้น',
        },
        {
          heading: 'คำสั่งผู้อำนวยการ',
          choices: ['อนุมัติ', 'ไม่อนุมัติ'],
          remarkLines: 1,
          ...data.director,
          role: 'ผู้อำนวยการ',
        },
      ],
    },
  ];
}
