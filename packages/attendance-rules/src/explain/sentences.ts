import type { LocalizedText } from '@moc-sdk/core';
import { formatDate, weekdayName } from '@moc-sdk/core/dates';
import type { Because, SlotName } from '../because.js';
import { clock, dateAndClockOf, tapText, type Words } from './words.js';

type Sentences = {
  [Rule in Because['rule']]: (fact: Extract<Because, { rule: Rule }>) => Words;
};

const half = (slot: SlotName): LocalizedText =>
  slot === 'in' ? { th: 'ช่วงเช้า', en: 'morning' } : { th: 'ช่วงบ่าย', en: 'afternoon' };

const travelKinds: Readonly<Record<string, LocalizedText>> = {
  duty: { th: 'ไปราชการ', en: 'official travel' },
  training: { th: 'ไปอบรม', en: 'training' },
  seminar: { th: 'ไปสัมมนา', en: 'a seminar' },
};

const clarificationStatus: Readonly<Record<'awaiting-approval' | 'approved', LocalizedText>> = {
  'awaiting-approval': { th: 'รออนุมัติ', en: 'awaits approval' },
  approved: { th: 'อนุมัติแล้ว', en: 'is approved' },
};

const bandChoice: Readonly<Record<Extract<Because, { rule: 'band' }>['how'], LocalizedText>> = {
  assigned: { th: 'ตามที่กำหนดให้', en: 'as assigned' },
  only: { th: 'ตามระเบียบ', en: 'by the regulation' },
  'first-punch': { th: 'เลือกจากเวลาที่ลงครั้งแรก', en: 'chosen by the first punch' },
  last: {
    th: 'รอบสุดท้าย เพราะไม่มีการลงเวลาที่ทันเวลาเริ่มของรอบใด',
    en: 'the last ones, as no punch makes the start of any',
  },
};

const sign = (label: string | undefined) => (label ? ` → ${label}` : '');

/** One sentence a rule, in both languages. The type asks for every rule. */
const sentences: Sentences = {
  regulation: ({ validFrom }) => ({
    th: `ใช้ระเบียบเวลาปฏิบัติราชการที่มีผลตั้งแต่วันที่ ${formatDate(validFrom)}`,
    en: `The working-time regulation in force since ${formatDate(validFrom, { locale: 'en' })} applies.`,
  }),
  'outside-employment': ({ employedFrom, employedTo }) => ({
    th: `อยู่นอกช่วงเวลารับราชการ${employedFrom ? ` ตั้งแต่ ${formatDate(employedFrom)}` : ''}${employedTo ? ` ถึง ${formatDate(employedTo)}` : ''}`,
    en: `The day is outside the employment${employedFrom ? ` from ${formatDate(employedFrom, { locale: 'en' })}` : ''}${employedTo ? ` until ${formatDate(employedTo, { locale: 'en' })}` : ''}.`,
  }),
  weekend: ({ weekday }) => ({
    th: `วัน${weekdayName(weekday)}เป็นวันหยุดประจำสัปดาห์`,
    en: `${weekdayName(weekday, 'en')} is a weekly day off.`,
  }),
  holiday: ({ name, predicted }) => ({
    th: `วันหยุดราชการ: ${name.th}${predicted ? ' (คาดการณ์ ยังไม่มีประกาศ)' : ''}`,
    en: `Government holiday: ${name.en}${predicted ? ' (predicted, not announced yet)' : ''}.`,
  }),
  band: ({ start, end, how }) => ({
    th: `เวลาปฏิบัติราชการ ${clock(start).th} ถึง ${clock(end).th} (${bandChoice[how].th})`,
    en: `Working hours ${clock(start).en} to ${clock(end).en} (${bandChoice[how].en}).`,
  }),
  'face-failed': (fact) => ({
    th: `ไม่นับการลงเวลา ${tapText(fact)} เพราะใบหน้าไม่ตรงกับรูปโปรไฟล์`,
    en: `The punch at ${tapText(fact)} does not count: the face did not match the profile photo.`,
  }),
  'outside-window': ({ opens, closes, ...tap }) => ({
    th: `ไม่นับการลงเวลา ${tapText(tap)} เพราะอยู่นอกช่วงที่รับลงเวลา (${dateAndClockOf(opens).th} ถึง ${dateAndClockOf(closes).th})`,
    en: `The punch at ${tapText(tap)} does not count: the day takes punches from ${dateAndClockOf(opens).en} to ${dateAndClockOf(closes).en}.`,
  }),
  'double-tap': ({ slot, kept, taps, seconds }) => ({
    th: `ลงเวลาซ้ำ ${taps} ครั้ง ห่างกันไม่เกิน ${seconds} วินาที นับครั้ง${slot === 'in' ? 'แรก' : 'สุดท้าย'} ${kept} น.`,
    en: `${taps} taps at most ${seconds} seconds apart are one; the ${slot === 'in' ? 'first' : 'last'}, ${kept}, counts.`,
  }),
  travel: ({ slot, kind, label }) => ({
    th: `${travelKinds[kind]?.th ?? kind} ${half(slot).th} → ${label}`,
    en: `The ${half(slot).en} is covered by ${travelKinds[kind]?.en ?? kind} → ${label}`,
  }),
  leave: ({ slot, name, label }) => ({
    th: `${name.th} ${half(slot).th} → ${label}`,
    en: `The ${half(slot).en} is covered by approved leave (${name.en}) → ${label}`,
  }),
  'half-expected': ({ start, end }) => ({
    th: `ครึ่งวันที่เหลือต้องปฏิบัติราชการ ${clock(start).th} ถึง ${clock(end).th}`,
    en: `The other half is expected from ${clock(start).en} to ${clock(end).en}.`,
  }),
  punch: ({ slot, covered, ...tap }) => ({
    th: `ลงเวลา${slot === 'in' ? 'เข้า' : 'ออก'} ${tapText(tap)}${covered ? ' (เก็บไว้เป็นหลักฐาน)' : ''}`,
    en: `Clocked ${slot} at ${tapText(tap)}${covered ? ' (kept on record)' : ''}.`,
  }),
  missing: ({ slot, until, night, label }) => missingSentence(slot, clock(until), night, label),
  awaited: ({ slot, until }) => ({
    th: `ยังรอการลงเวลา${slot === 'in' ? 'เข้า' : 'ออก'} ${slot === 'in' ? 'ก่อน' : 'ถึง'} ${clock(until).th}`,
    en: `Clocking ${slot} is still awaited ${slot === 'in' ? 'before' : 'until'} ${clock(until).en}.`,
  }),
  unsynced: ({ slot, devices }) => ({
    th: `ยังไม่ถือว่าขาดการลงเวลา${slot === 'in' ? 'เข้า' : 'ออก'} เพราะเครื่อง ${devices.join(', ')} ยังส่งข้อมูลไม่ครบ`,
    en: `Clocking ${slot} is not missing yet: the device ${devices.join(', ')} has not sent all its records.`,
  }),
  late: ({ minutes, start, graceMinutes, label }) => ({
    th: `มาสาย ${minutes} นาที นับจาก ${clock(start).th}${graceMinutes > 0 ? ` (เกินเวลาผ่อนผัน ${graceMinutes} นาที)` : ''}${sign(label)}`,
    en: `${minutes} min late, counted from ${clock(start).en}${graceMinutes > 0 ? ` (past the grace of ${graceMinutes} min)` : ''}${sign(label) || '.'}`,
  }),
  'within-grace': ({ slot, minutes, graceMinutes }) => ({
    th: `${slot === 'in' ? 'มาหลัง' : 'ออกก่อน'}เวลา ${minutes} นาที อยู่ในเวลาผ่อนผัน ${graceMinutes} นาที`,
    en: `${minutes} min ${slot === 'in' ? 'after the start' : 'before the end'} is within the grace of ${graceMinutes} min.`,
  }),
  early: ({ minutes, end, graceMinutes, label }) => ({
    th: `ออกก่อนเวลา ${minutes} นาที นับถึง ${clock(end).th}${graceMinutes > 0 ? ` (เกินเวลาผ่อนผัน ${graceMinutes} นาที)` : ''}${sign(label)}`,
    en: `Left ${minutes} min before ${clock(end).en}${graceMinutes > 0 ? ` (past the grace of ${graceMinutes} min)` : ''}${sign(label) || '.'}`,
  }),
  clarification: ({ slot, status, label }) => ({
    th: `มีบันทึกชี้แจงเหตุผล${half(slot).th} ${clarificationStatus[status].th} → ${label}`,
    en: `A clarification of the ${half(slot).en} ${clarificationStatus[status].en} → ${label}`,
  }),
  'clarification-not-needed': ({ slot, status }) => ({
    th: `มีบันทึกชี้แจงเหตุผล${half(slot).th} (${clarificationStatus[status].th}) แต่ไม่จำเป็น เพราะลาหรือไปราชการแล้ว`,
    en: `A clarification of the ${half(slot).en} ${clarificationStatus[status].en}, but leave or travel accounts for it already.`,
  }),
};

function missingSentence(slot: SlotName, until: Words, night: boolean, label: string): Words {
  const shift =
    slot === 'in' ? { th: 'เข้าเวร', en: 'start of the shift' } : { th: 'ออกเวร', en: 'end of the shift' };
  const part = night ? shift : half(slot);
  const preposition = slot === 'in' ? { th: 'ก่อน', en: 'before' } : { th: 'ภายใน', en: 'by' };
  return {
    th: `ไม่พบการลงเวลา${part.th}${preposition.th} ${until.th} → ${label}`,
    en: `No record for the ${part.en} ${preposition.en} ${until.en} → ${label}`,
  };
}

/** The sentence of one fact, in both languages. */
export function sentenceOf<Rule extends Because['rule']>(fact: Extract<Because, { rule: Rule }>): Words {
  const write = sentences[fact.rule as Rule];
  return write(fact);
}
