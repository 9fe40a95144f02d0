import { type Conflict, type Day, evaluate, explain, type QuarantinedPunch } from '@moc-sdk/attendance-rules';
import { type Locale, type LocalizedText, weekday, weekdayName } from '@moc-sdk/core';
import type { Answer, Setting } from '../answer.js';
import { table } from '../text/table.js';
import { readAttendance } from './attendance-input.js';

const headings: Record<Locale, readonly string[]> = {
  th: ['วันที่', 'วัน', 'เข้า', 'ออก', 'สาย (นาที)', 'ออกก่อน (นาที)', 'วันหยุด'],
  en: ['date', 'day', 'in', 'out', 'late (min)', 'early (min)', 'holiday'],
};

const missing: Record<Locale, string> = { th: '(ขาดทั้งวัน)', en: '(all missing)' };

const quarantineReasons: Record<QuarantinedPunch['reason'], LocalizedText> = {
  unreadable: { th: 'ไม่มีวันเวลานี้', en: 'there is no such date' },
  'year-out-of-range': { th: 'ปีอยู่นอกช่วงที่เป็นไปได้', en: 'its year cannot be' },
  'after-as-of': { th: 'อยู่หลังเวลาที่ประเมิน', en: 'it is later than the time of asking' },
};

/** `moc attendance evaluate`: the codes of every day of the input. */
export async function attendanceEvaluate(
  path: string,
  options: Setting & { explain?: boolean; rules?: string },
): Promise<Answer> {
  const input = await readAttendance(path, options.rules);
  const { days, quarantined, conflicts } = evaluate(input);
  const { lang } = options;
  const explained = days.map((day) => (options.explain ? { ...day, why: explain(day.because, lang) } : day));
  return {
    yes: true,
    data: { days: explained, quarantined, conflicts },
    text: [
      options.explain ? days.map((day) => withReasons(day, lang)).join('\n\n') : calendar(days, lang),
      ...quarantined.map((one) => setAside(one, lang)),
      ...conflicts.map((one) => conflictText(one, lang)),
    ].join('\n'),
  };
}

function setAside({ punch, reason }: QuarantinedPunch, lang: Locale): string {
  return `${lang === 'th' ? 'ไม่นับ' : 'set aside'}: ${punch.at} (${quarantineReasons[reason][lang]})`;
}

const halves: Record<Conflict['half'], LocalizedText> = {
  am: { th: 'ช่วงเช้า', en: 'morning' },
  pm: { th: 'ช่วงบ่าย', en: 'afternoon' },
};

/** Two requests for one half: which one was meant is for a person to say. */
function conflictText({ date, half, ids: [counts, other] }: Conflict, lang: Locale): string {
  return lang === 'th'
    ? `คำขอซ้ำซ้อน: ${date} ${halves[half].th} นับ ${counts} ไม่นับ ${other}`
    : `conflict: ${date} ${halves[half].en}: ${counts} counts, ${other} does not`;
}

function calendar(days: readonly Day[], lang: Locale): string {
  return table([headings[lang], ...days.map((day) => row(day, lang))]);
}

function row(day: Day, lang: Locale): string[] {
  const minutes = (count: number) => (count > 0 ? String(count) : '');
  return [
    day.date,
    weekdayName(weekday(day.date), lang),
    day.fill === 'full' ? missing[lang] : day.in.label,
    day.out.label,
    minutes(day.lateMinutes),
    minutes(day.earlyMinutes),
    day.holiday?.name[lang] ?? '',
  ];
}

function withReasons(day: Day, lang: Locale): string {
  const [date, name, upper, lower] = row(day, lang);
  const cell = [upper, lower].filter(Boolean).join(' / ');
  return [`${date} ${name}  ${cell}`.trimEnd(), ...explain(day.because, lang).map((why) => `  ${why}`)].join(
    '\n',
  );
}
