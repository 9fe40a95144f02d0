import { errorText } from '@moc-sdk/core';
import type { DayView } from '@moc-sdk/service/client';
import { Notice } from '../notice.js';
import { part } from '../parts.js';
import { useMoc } from '../provider/moc-provider.js';
import { CalendarGrid } from './calendar-grid.js';
import { CalendarHeader } from './calendar-header.js';
import { CalendarLegend } from './calendar-legend.js';
import { CalendarTotals } from './calendar-totals.js';
import { DaySheet } from './day-sheet.js';
import { type AttendanceCalendarOptions, useAttendanceCalendar } from './use-attendance-calendar.js';

export interface AttendanceCalendarProps extends AttendanceCalendarOptions {
  /** Offered on days with something to clarify; the page opens its form. */
  onClarify?: (day: DayView) => void;
  /** Offered on every day; the page opens its form. */
  onTravel?: (date: string) => void;
}

/**
 * The month of the person who is signed in: two slots a day with the codes of the code book, and a sheet that says
 * why. Loads itself through the provider's client.
 *
 * @example
 * ```tsx
 * <AttendanceCalendar today={me.today} onClarify={(day) => navigate(`/clarify/${day.date}`)} />
 * ```
 */
export function AttendanceCalendar(props: AttendanceCalendarProps) {
  const { client, locale, texts } = useMoc();
  const model = useAttendanceCalendar(props);
  const { load, month, send } = model;
  const isEmpty = load.status === 'ready' && load.value.days.every(hasNothing);
  const failure = load.status === 'failed' ? load.error : load.status === 'ready' && load.stale;
  return (
    <section {...part('calendar')} data-status={load.status} data-month={month}>
      <CalendarHeader model={model} today={props.today} />
      {failure && (
        <Notice
          tone="problem"
          title={texts.calendar.failed}
          action={texts.common.retry}
          onAction={model.reload}
        >
          {errorText(failure, locale)}
        </Notice>
      )}
      <CalendarGrid model={model} today={props.today} />
      {isEmpty && <Notice tone="calm" title={texts.calendar.empty} />}
      {load.status === 'ready' && <CalendarTotals totals={load.value.totals} />}
      <div {...part('actions')}>
        <a
          {...part('button', 'moc-quiet')}
          href={client.monthReportUrl(month)}
          target="_blank"
          rel="noopener"
        >
          {texts.calendar.export}
        </a>
      </div>
      <CalendarLegend />
      <DaySheet
        day={model.openDay}
        today={props.today}
        onClose={() => send({ type: 'close' })}
        onChanged={model.reload}
        onClarify={props.onClarify}
        onTravel={props.onTravel}
      />
    </section>
  );
}

function hasNothing(day: DayView): boolean {
  return [day.in, day.out].every(({ code }) => code === 'none' || code === 'awaited');
}
