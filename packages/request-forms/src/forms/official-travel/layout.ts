import { toEpochDay, toThaiDigits } from '@moc-sdk/core';
import type * as z from 'zod';
import type { Block, Field } from '../../layout/block.js';
import { FIRST_LINE, memoHead, memoSignatures } from '../memo.js';
import { kept, longDate, plainDate } from '../official-text.js';
import type { officialTravelSchema } from './schema.js';

type Data = z.output<typeof officialTravelSchema>;

const KINDS = { duty: 'ไปราชการ', training: 'เข้ารับการอบรม', seminar: 'เข้าร่วมสัมมนา' } as const;
const SUBJECT_LINES = 3;

export function layOutOfficialTravel(data: Data): Block[] {
  const kind = KINDS[data.kind];
  return [
    ...memoHead(data, `ขออนุมัติ${kind}`),
    { kind: 'fields', rows: particulars(data) },
    { kind: 'space', height: 8 },
    {
      kind: 'paragraph',
      indent: FIRST_LINE,
      text: opening(data),
      keepWithNext: true,
    },
    { kind: 'paragraph', text: data.subject, ruled: true, minLines: SUBJECT_LINES, keep: kept(data.name) },
    { kind: 'space', height: 6 },
    { kind: 'paragraph', indent: FIRST_LINE, text: 'จึงเรียนมาเพื่อโปรดพิจารณาอนุมัติ', keepWithNext: true },
    ...memoSignatures(data, 'ผู้ขออนุมัติ'),
  ];
}

function opening(data: Data): string {
  const days =
    data.from === data.to ? `ใน${longDate(data.from)}` : `ตั้งแต่${longDate(data.from)} ถึง${longDate(data.to)}`;
  return `ด้วยข้าพเจ้ามีความประสงค์ขออนุมัติ${KINDS[data.kind]} ${days} ในเรื่องดังต่อไปนี้`;
}

function particulars(data: Data): Field[][] {
  const days = toEpochDay(data.to) - toEpochDay(data.from) + 1;
  return [
    [{ label: 'ชื่อ-นามสกุล', value: data.name, keep: kept(data.name) }],
    [{ label: 'ตำแหน่ง', value: data.position }],
    [
      { label: 'ตั้งแต่วันที่', value: plainDate(data.from), keep: [plainDate(data.from)], share: 1.3 },
      { label: 'ถึงวันที่', value: plainDate(data.to), keep: [plainDate(data.to)], share: 1.2 },
      { label: 'รวม', value: `${toThaiDigits(days)} วัน`, share: 0.7 },
    ],
    [{ label: 'สถานที่', value: data.place }],
  ];
}
