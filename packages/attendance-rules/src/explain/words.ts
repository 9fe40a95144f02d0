import type { LocalizedText } from '@moc-sdk/core';
import { formatDate } from '@moc-sdk/core/dates';

export type Words = LocalizedText;

/** `08:30` → `08:30 น.`; `30:00` → `06:00 น. ของวันถัดไป`. */
export function clock(dutyTime: string): Words {
  const [hour, minute] = dutyTime.split(':') as [string, string];
  const time = `${String(Number(hour) % 24).padStart(2, '0')}:${minute}`;
  const isNextDay = Number(hour) >= 24;
  return {
    th: `${time} น.${isNextDay ? ' ของวันถัดไป' : ''}`,
    en: `${time}${isNextDay ? ' the next day' : ''}`,
  };
}

/** `08:29 F` of a punch. Takes ISO 8601 with +07:00. */
export function tapText({ at, source }: { at: string; source?: string }): string {
  return [at.slice(11, 16), source].filter(Boolean).join(' ');
}

/** Date and time of an instant, ISO 8601 with +07:00. */
export function dateAndClockOf(at: string): Words {
  const [date, time] = [at.slice(0, 10), at.slice(11, 16)];
  return {
    th: `${formatDate(date, { style: 'short' })} ${time} น.`,
    en: `${formatDate(date, { style: 'short', locale: 'en' })} ${time}`,
  };
}
