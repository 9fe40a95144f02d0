import type { Day, Slot } from '../../packages/attendance-rules/src/index.js';
import { slotText } from '../../packages/react-widgets/src/calendar/slot-text.js';

/** A day as the calendar's cell, in the words that its style sheet knows. `today` mutes what has not come yet. */
export function cellMarkup(day: Day, today = '9999-12-31'): string {
  const attributes = [
    `data-fill="${day.fill}"`,
    day.date === today ? 'data-today' : '',
    day.date > today ? 'data-future' : '',
    day.working ? '' : 'data-off',
    day.holiday ? 'data-holiday' : '',
  ];
  return [
    `<div class="moc-calendar-cell" data-moc-part="calendar-cell" ${attributes.filter(Boolean).join(' ')}>`,
    `<span class="moc-calendar-day">${Number(day.date.slice(8))}</span>${contentMarkup(day)}</div>`,
  ].join('');
}

function contentMarkup(day: Day): string {
  const badge = day.holiday ? `<span class="moc-calendar-badge">${escaped(day.holiday.name.th)}</span>` : '';
  const isEmpty = day.in.code === 'none' && day.out.code === 'none';
  if (day.fill === 'full' || isEmpty) return badge;
  return badge + slotMarkup(day.in, day.lateMinutes > 0) + slotMarkup(day.out, day.earlyMinutes > 0);
}

function slotMarkup(slot: Slot, isOff: boolean): string {
  const pieces = Object.entries(slotText(slot))
    .filter(([, text]) => text)
    .map(([piece, text]) => `<span data-piece="${piece}">${escaped(text ?? '')}</span>`);
  const late = isOff ? ' data-late' : '';
  return `<span class="moc-calendar-slot" data-code="${slot.code}"${late}>${pieces.join('')}</span>`;
}

/** Text for HTML. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
