import { formatDate, formatMonth, toThaiDigits } from '@moc-sdk/core';
import type * as z from 'zod';
import type { Block, TableBlock } from '../../layout/block.js';
import { colours } from '../../layout/style.js';
import { kept, plainDate } from '../official-text.js';
import { calendar } from './calendar.js';
import type { attendanceMonthSchema } from './schema.js';

type Data = z.output<typeof attendanceMonthSchema>;

/** The report of a month on one page of A4. */
export function layOutAttendanceMonth(data: Data): Block[] {
  return [
    { kind: 'heading', level: 1, text: 'รายงานการบันทึกเวลาปฏิบัติราชการ', align: 'centre', size: 15 },
    { kind: 'heading', level: 2, text: `ประจำเดือน ${monthOfOffice(data.month)}`, align: 'centre', size: 12 },
    { kind: 'space', height: 4 },
    {
      kind: 'fields',
      rows: [
        [
          { label: 'ชื่อ-นามสกุล', value: data.name, keep: kept(data.name) },
          { label: 'ตำแหน่ง', value: data.position },
        ],
        [{ label: 'สังกัด', value: data.agency }],
      ],
    },
    { kind: 'space', height: 6 },
    calendar(data.days),
    { kind: 'space', height: 5 },
    legend,
    { kind: 'space', height: 5 },
    totals(data.totals),
    ...notes(data),
    { kind: 'space', height: 2 },
    {
      kind: 'signatures',
      signers: [
        { name: data.name, position: data.position, role: 'ผู้ปฏิบัติราชการ', date: plainDate(data.printedOn) },
        { name: '', position: '', role: 'ผู้บังคับบัญชา' },
      ],
    },
  ];
}

/** `พฤศจิกายน พ.ศ. ๒๕๖๙` */
function monthOfOffice(month: string): string {
  return toThaiDigits(formatMonth(month)).replace(' ', ' พ.ศ. ');
}

const legend: Block = {
  kind: 'legend',
  items: [
    { colour: colours.orange, text: 'ขาดบันทึก หรือรออนุมัติ' },
    { colour: colours.holiday, text: 'วันหยุดราชการ' },
    { colour: colours.shade, text: 'วันเสาร์-อาทิตย์' },
    { sign: 'ข(ช)', text: 'ขาดบันทึกช่วงเช้า' },
    { sign: 'ข(บ)', text: 'ขาดบันทึกช่วงบ่าย' },
    { sign: 'ขจ', text: 'ชี้แจงแล้ว รออนุมัติ' },
    { sign: 'ขจ.', text: 'ชี้แจงแล้ว อนุมัติ' },
    { sign: 'ร', text: 'ไปราชการ' },
    { sign: 'O', text: 'ระบบ OPS-TA' },
    { sign: 'F', text: 'เครื่องสแกนลายนิ้วมือ' },
  ],
};

function totals(sums: Data['totals']): TableBlock {
  const columns: [head: string, value: number][] = [
    ['วันทำการ (วัน)', sums.workingDays],
    ['มาปฏิบัติราชการ (วัน)', sums.presentDays],
    ['ขาดบันทึก (ครั้ง)', sums.missingSlots],
    ['มาสาย (วัน)', sums.lateDays],
    ['รวมเวลาสาย (นาที)', sums.lateMinutes],
    ['ไปราชการ (วัน)', sums.travelDays],
    ['ลา (วัน)', sums.leaveDays],
  ];
  return {
    kind: 'table',
    columns: [1.05, 1.4, 1.1, 0.9, 1.25, 1.1, 0.8],
    head: columns.map(([text]) => ({
      lines: [{ text, bold: true, size: 8, align: 'centre' }],
      fill: colours.shade,
    })),
    rows: [
      columns.map(([, value]) => ({
        lines: [{ text: toThaiDigits(value.toLocaleString('en-US')), size: 10.5, align: 'centre' }],
      })),
    ],
  };
}

function notes(data: Data): Block[] {
  const noted = data.days.filter((day) => day.note);
  if (!noted.length) return [];
  return [
    { kind: 'space', height: 4 },
    { kind: 'heading', level: 2, text: 'หมายเหตุ', size: 9 },
    ...noted.map(
      (day): Block => ({
        kind: 'paragraph',
        text: `${formatDate(day.date, { style: 'short', thaiDigits: true })}  ${day.note}`,
        style: { size: 8.5 },
      }),
    ),
  ];
}
