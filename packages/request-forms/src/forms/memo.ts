import type { Block, CodeBlock } from '../layout/block.js';
import { CM } from '../layout/style.js';
import { plainDate } from './official-text.js';

/** First line of a paragraph in a memo: 2.5 cm. Source: regulation on correspondence B.E. 2526. */
export const FIRST_LINE = 2.5 * CM;

interface Signatory {
  readonly name: string;
  readonly position: string;
}

/** What every memo of the package states. */
export interface MemoData extends Signatory {
  readonly reference: string;
  readonly agency: string;
  readonly writtenOn: string;
  readonly supervisor: Signatory;
  readonly director: Signatory;
}

/** `บันทึกข้อความ`: agency, number, date, subject, addressee. */
export function memoHead(data: MemoData, subject: string): Block[] {
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
        [{ label: 'เรื่อง', value: subject }],
        [{ label: 'เรียน', value: data.director.position }],
      ],
    },
    { kind: 'space', height: 8 },
  ];
}

/** Applicant beside the QR code; under them the supervisor's opinion and the director's order. */
export function memoSignatures(data: MemoData, role: string): Block[] {
  const date = plainDate(data.writtenOn);
  return [
    {
      kind: 'signatures',
      code: referenceCode(data.reference),
      signers: [{ name: data.name, position: data.position, role, date }],
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

function referenceCode(reference: string): CodeBlock {
  return {
    kind: 'code',
    content: reference,
    alt: `คิวอาร์โค้ด เลขที่คำขอ ${reference}`,
    caption: [`เลขที่ ${reference}`, 'เมื่อลงนามครบแล้ว โปรดสแกนแนบในระบบ'],
  };
}
