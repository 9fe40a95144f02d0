import type { DayView, MonthView } from '@moc-sdk/service/client';
import { type KeyboardEvent, useReducer } from 'react';
import type { LoadState } from '../load/load-state.js';
import { useLoad } from '../load/use-load.js';
import { useMoc } from '../provider/moc-provider.js';
import { type CalendarEvent, type CalendarState, calendarAt, reduceCalendar } from './calendar-state.js';
import { dateForKey, monthOf, type Week, weeksOfMonth } from './grid.js';

export interface AttendanceCalendarOptions {
  /** The service's day (`Me.today`): marked, and where the calendar opens. */
  today: string;
  /** The date to open at. Default: today. */
  initialDate?: string;
}

export interface AttendanceCalendarModel {
  readonly state: CalendarState;
  readonly month: string;
  readonly weeks: readonly Week[];
  readonly load: LoadState<MonthView>;
  readonly day: (date: string) => DayView | undefined;
  readonly openDay: DayView | undefined;
  readonly send: (event: CalendarEvent) => void;
  readonly reload: () => void;
  readonly onGridKey: (event: KeyboardEvent) => void;
}

/** The calendar without its looks: which month, which day has the focus, which is open, what the service says. */
export function useAttendanceCalendar(options: AttendanceCalendarOptions): AttendanceCalendarModel {
  const { client } = useMoc();
  const [state, send] = useReducer(reduceCalendar, options.initialDate ?? options.today, calendarAt);
  const month = monthOf(state.focused);
  const { state: load, reload } = useLoad(month, (signal) => client.attendance(month, { signal }));
  const days = load.status === 'ready' ? load.value.days : [];
  const day = (date: string) => days.find((each) => each.date === date);

  return {
    state,
    month,
    weeks: weeksOfMonth(month),
    load,
    day,
    openDay: state.open ? day(state.open) : undefined,
    send,
    reload,
    onGridKey(event) {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      if (!dateForKey(state.focused, event.key, event.shiftKey)) return;
      event.preventDefault();
      send({ type: 'key', key: event.key, shift: event.shiftKey });
    },
  };
}
