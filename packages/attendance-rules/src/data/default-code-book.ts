import type { CodeBookEntry } from '../input/types.js';

/**
 * Labels of the codes. Source: the ministry's manual for the spelling of `ข(ช)`, `ข(บ)`, `ขจ`, `ขจ.` and `ร`, which
 * also prints `ชจ(ช)` once: read as the same code. Kinds of leave: the Prime Minister's Office regulation on leave,
 * B.E. 2555; their short labels other than sick, personal and vacation are inferred.
 */
export const defaultCodeBook: readonly CodeBookEntry[] = [
  entry('missing-in', 'ข(ช)', 'ขาดการลงเวลาช่วงเช้า', 'No record in the morning', 'attention'),
  entry('missing-out', 'ข(บ)', 'ขาดการลงเวลาช่วงบ่าย', 'No record in the afternoon', 'attention'),
  entry('awaited', '…', 'ยังไม่ถึงเวลา', 'Not due yet', 'muted'),
  {
    ...entry(
      'clarification-awaiting',
      'ขจ',
      'ชี้แจงเหตุผล รออนุมัติ',
      'Clarification awaits approval',
      'attention',
    ),
    aliases: aliases('ชจ', 'ขจ', ''),
  },
  {
    ...entry('clarification-approved', 'ขจ.', 'ชี้แจงเหตุผล อนุมัติแล้ว', 'Clarification approved', 'text'),
    aliases: aliases('ชจ', 'ขจ', '.'),
  },
  entry('travel', 'ร', 'ไปราชการ', 'Official travel', 'travel'),
  entry('leave.sick', 'ล(ป)', 'ลาป่วย', 'Sick leave', 'leave'),
  entry('leave.personal', 'ล(ก)', 'ลากิจส่วนตัว', 'Personal leave', 'leave'),
  entry('leave.vacation', 'ล(พ)', 'ลาพักผ่อน', 'Vacation', 'leave'),
  entry('leave.maternity', 'ล(ค)', 'ลาคลอดบุตร', 'Maternity leave', 'leave'),
  entry('leave.paternity', 'ล(ช)', 'ลาไปช่วยเหลือภริยาที่คลอดบุตร', 'Paternity leave', 'leave'),
  entry('leave.ordination', 'ล(บ)', 'ลาอุปสมบทหรือประกอบพิธีฮัจย์', 'Ordination or hajj', 'leave'),
  entry('leave.military', 'ล(ท)', 'ลาเข้ารับการตรวจเลือกหรือเตรียมพล', 'Military service', 'leave'),
  entry('leave.study', 'ล(ศ)', 'ลาไปศึกษา ฝึกอบรม หรือดูงาน', 'Study leave', 'leave'),
  entry('leave.international', 'ล(อ)', 'ลาไปปฏิบัติงานในองค์การระหว่างประเทศ', 'Work abroad', 'leave'),
  entry('leave.spouse', 'ล(ต)', 'ลาติดตามคู่สมรส', 'To follow a spouse', 'leave'),
  entry('leave.rehabilitation', 'ล(ฟ)', 'ลาไปฟื้นฟูสมรรถภาพด้านอาชีพ', 'Rehabilitation', 'leave'),
];

/** The other spelling of the whole, and both spellings with the half they are about: `ชจ(ช)`, `ขจ(บ).` */
function aliases(other: string, label: string, end: string): CodeBookEntry['aliases'] {
  const ofHalves = [other, label].flatMap((text) => [
    { text: `${text}(ช)${end}`, half: 'am' as const },
    { text: `${text}(บ)${end}`, half: 'pm' as const },
  ]);
  return [{ text: other + end }, ...ofHalves];
}

function entry(
  code: string,
  label: string,
  th: string,
  en: string,
  colour: CodeBookEntry['colour'],
): CodeBookEntry {
  return { code, label, name: { th, en }, colour };
}
