import { type DayDifference, explain, loadRuleSet, simulate } from '@moc-sdk/attendance-rules';
import { formatDate, type Locale } from '@moc-sdk/core';
import type { Answer, Setting } from '../answer.js';
import { readJson } from '../files.js';
import { readAttendance } from './attendance-input.js';

/** `moc attendance simulate`: the days that other regulations would change. None is an answer like any other. */
export async function attendanceSimulate(
  path: string,
  { with: others, rules, lang }: Setting & { with: string; rules?: string },
): Promise<Answer> {
  const input = await readAttendance(path, rules);
  const otherRules = loadRuleSet(await readJson(others, 'attendance/invalid-input'));
  const { changed } = simulate(input, otherRules);
  return {
    yes: true,
    data: { changed },
    text: changed.length > 0 ? changed.map((day) => dayText(day, lang)).join('\n\n') : nothing[lang],
  };
}

const nothing: Record<Locale, string> = {
  th: 'ไม่มีวันใดเปลี่ยนแปลง',
  en: 'No day would change.',
};

function dayText({ date, before, after, because }: DayDifference, lang: Locale): string {
  const change = `${cellText(before, lang)} → ${cellText(after, lang)}`;
  return [
    `${date} ${formatDate(date, { style: 'full', locale: lang })}  ${change}`,
    ...explain(because.before, lang).map((why) => `  - ${why}`),
    ...explain(because.after, lang).map((why) => `  + ${why}`),
  ].join('\n');
}

function cellText(day: DayDifference['before'], lang: Locale): string {
  if (day.fill === 'full') return lang === 'th' ? '(ขาดทั้งวัน)' : '(all missing)';
  const late = day.lateMinutes > 0 ? ` (${lang === 'th' ? 'สาย' : 'late'} ${day.lateMinutes})` : '';
  const early = day.earlyMinutes > 0 ? ` (${lang === 'th' ? 'ออกก่อน' : 'early'} ${day.earlyMinutes})` : '';
  return `${[day.in.label, day.out.label].filter(Boolean).join(' / ') || '-'}${late}${early}`;
}
