import type * as z from 'zod';
import type { Block, Field } from '../../layout/block.js';
import { FIRST_LINE, memoHead, memoSignatures } from '../memo.js';
import { kept, longDate, plainDate } from '../official-text.js';
import type { clarificationSchema } from './schema.js';

type Data = z.output<typeof clarificationSchema>;

const HALVES = {
  am: { name: 'ช่วงเช้า', missing: 'ไม่มีการบันทึกเวลาเข้าปฏิบัติราชการ' },
  pm: { name: 'ช่วงบ่าย', missing: 'ไม่มีการบันทึกเวลาเลิกปฏิบัติราชการ' },
  day: { name: 'ทั้งวัน', missing: 'ไม่มีการบันทึกเวลาเข้าและเลิกปฏิบัติราชการ' },
} as const;

const REASON_LINES = 5;

/** The memo from top to bottom. */
export function layOutClarification(data: Data): Block[] {
  return [
    ...memoHead(data, 'ขอชี้แจงเหตุผลการบันทึกเวลาปฏิบัติราชการ'),
    { kind: 'fields', rows: particulars(data) },
    { kind: 'space', height: 8 },
    {
      kind: 'paragraph',
      indent: FIRST_LINE,
      text: opening(data),
      keepWithNext: true,
    },
    { kind: 'paragraph', text: data.reason, ruled: true, minLines: REASON_LINES, keep: kept(data.name) },
    { kind: 'space', height: 6 },
    { kind: 'paragraph', indent: FIRST_LINE, text: 'จึงเรียนมาเพื่อโปรดพิจารณา', keepWithNext: true },
    ...memoSignatures(data, 'ผู้ขอชี้แจง'),
  ];
}

function opening({ half, date }: Data): string {
  const { name, missing } = HALVES[half];
  return `ตามที่ข้าพเจ้า${missing}ใน${longDate(date)} ${name} นั้น ข้าพเจ้าขอชี้แจงเหตุผล ดังนี้`;
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
