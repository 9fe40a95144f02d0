import { fillText, formatDate, type Locale, weekday } from '@moc-sdk/core';
import type { DayView } from '@moc-sdk/service/client';
import type { Texts } from '../texts/index.js';
import { type SlotView, slotText } from './slot-text.js';

/** One slot as a sentence: `เข้างาน 08:29 น. จากแอป OPS-TA`. */
export function slotSentence(slot: SlotView, which: 'in' | 'out', texts: Texts): string {
  const { time } = slotText(slot);
  const sentences = which === 'in' ? texts.day.inSentence : texts.day.outSentence;
  const told = fillText(sentences[slot.code] ?? slot.label, {
    time: time ?? slot.label,
    label: slot.label,
    source: sourceName(slot, texts),
  });
  const punchBeside = time && slot.code !== 'present' ? (sentences.present ?? '') : '';
  const punch = fillText(punchBeside, { time: time ?? '', source: sourceName(slot, texts) });
  return punch ? `${punch}. ${told}` : told;
}

function sourceName(slot: SlotView, texts: Texts): string {
  const name = slot.source && (texts.day.sources[slot.source] ?? slot.source);
  return name ? ` ${name}` : '';
}

/** What a screen reader says of a cell: the date, the holiday and both slots, in whole sentences. */
export function daySentence(
  date: string,
  day: DayView | undefined,
  options: { locale: Locale; texts: Texts; today: string },
): string {
  const { locale, texts, today } = options;
  const parts = [formatDate(date, { locale, style: 'full' })];
  if (date === today) parts.push(texts.day.isToday);
  if (day) {
    if (day.holiday)
      parts.push(fillText(texts.day.holiday, { name: holidayName(day.holiday, locale, texts) }));
    else if (isWeekend(date) && !day.working) parts.push(texts.day.dayOff);
    if (date <= today) parts.push(...daySlots(day, texts), ...dayFigures(day, texts));
    else parts.push(...daySlots(day, texts, 'awaited'));
  }
  return parts.join('. ');
}

function daySlots(day: DayView, texts: Texts, unsaid?: string): string[] {
  if (day.fill === 'full') return [texts.day.noRecord];
  const told = (['in', 'out'] as const).filter((which) => !['none', unsaid].includes(day[which].code));
  return told.map((which) => slotSentence(day[which], which, texts));
}

/** Lateness and leaving early, as sentences; empty when there is neither. */
export function dayFigures(day: DayView, texts: Texts): string[] {
  return [
    ...(day.lateMinutes > 0 ? [fillText(texts.day.late, { minutes: day.lateMinutes })] : []),
    ...(day.earlyMinutes > 0 ? [fillText(texts.day.early, { minutes: day.earlyMinutes })] : []),
  ];
}

export function holidayName(holiday: NonNullable<DayView['holiday']>, locale: Locale, texts: Texts): string {
  return holiday.predicted ? `${holiday[locale]} ${texts.day.predicted}` : holiday[locale];
}

function isWeekend(date: string): boolean {
  return [0, 6].includes(weekday(date));
}
