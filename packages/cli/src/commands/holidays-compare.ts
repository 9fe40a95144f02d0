import type { Holiday } from '@moc-sdk/attendance-rules';
import {
  compareHolidays,
  type HolidayDifferences,
  holidayReasons,
  loadHolidays,
  type QuarantinedHoliday,
} from '@moc-sdk/attendance-rules/holidays';
import { formatDate, type Locale } from '@moc-sdk/core';
import type { Answer } from '../answer.js';
import { readBytes } from '../files.js';

const headings: Record<keyof HolidayDifferences, Record<Locale, string>> = {
  missing: { th: 'มีในปฏิทินนั้นเท่านั้น', en: 'only in the other calendar' },
  extra: { th: 'มีในรายการของเราเท่านั้น', en: 'only in our list' },
  moved: { th: 'อาจเลื่อนวัน', en: 'perhaps moved' },
};

/** `moc holidays YEAR --compare FILE`: how another calendar differs, weekends left out. A difference is a no. */
export async function compareWith(
  file: string,
  ours: readonly Holiday[],
  { year, lang, area }: { year: string; lang: Locale; area?: string },
): Promise<Answer> {
  const { holidays, quarantined } = loadHolidays(await readBytes(file), {
    years: [Number(year), Number(year)],
  });
  const differences = compareHolidays(ours, holidays, {
    from: `${year}-01-01`,
    to: `${year}-12-31`,
    ...(area !== undefined && { area }),
  });
  const isSame = differences.missing.length === 0 && differences.extra.length === 0;
  const same = lang === 'th' ? 'ตรงกันทุกวันทำการ' : 'The same on every weekday.';
  const lines = [
    ...(isSame ? [same] : differenceLines(differences, lang)),
    ...quarantined.map(asideText(lang)),
  ];
  return { yes: isSame, data: { ...differences, quarantined }, text: lines.join('\n') };
}

function differenceLines({ missing, extra, moved }: HolidayDifferences, lang: Locale): string[] {
  const section = (key: keyof HolidayDifferences, lines: readonly string[]) =>
    lines.length > 0 ? [headings[key][lang], ...lines.map((line) => `  ${line}`)] : [];
  return [
    ...section(
      'missing',
      missing.map((holiday) => dayText(holiday, lang)),
    ),
    ...section(
      'extra',
      extra.map((holiday) => dayText(holiday, lang)),
    ),
    ...section(
      'moved',
      moved.map(({ ours, other }) => `${ours.date} → ${other.date}`),
    ),
  ];
}

function dayText({ date, name }: HolidayDifferences['missing'][number], lang: Locale): string {
  const text = typeof name === 'string' ? name : name[lang];
  return `${date} ${formatDate(date, { style: 'full', locale: lang })}  ${text}`;
}

function asideText(lang: Locale): (row: QuarantinedHoliday) => string {
  const word = lang === 'th' ? 'ไม่นับ บรรทัด' : 'set aside, line';
  return ({ line, text, reason }) => `${word} ${line}: ${text} (${holidayReasons[reason][lang]})`;
}
