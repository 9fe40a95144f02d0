import type { CivilDate } from '@moc-sdk/core';
import { addMonths, dateForKey, monthOf } from './grid.js';

/** What the calendar shows: the date that the keyboard stands on (its month is shown) and the day that is open. */
export interface CalendarState {
  readonly focused: CivilDate;
  readonly open: CivilDate | undefined;
  /** True when the keyboard moved: the cell then takes the focus. */
  readonly byKeyboard: boolean;
}

export type CalendarEvent =
  | { readonly type: 'key'; readonly key: string; readonly shift?: boolean }
  | { readonly type: 'month'; readonly step: number }
  | { readonly type: 'go'; readonly date: CivilDate }
  | { readonly type: 'open'; readonly date: CivilDate }
  | { readonly type: 'close' };

export function calendarAt(date: CivilDate): CalendarState {
  return { focused: date, open: undefined, byKeyboard: false };
}

/** Pure. */
export function reduceCalendar(state: CalendarState, event: CalendarEvent): CalendarState {
  switch (event.type) {
    case 'key': {
      const focused = dateForKey(state.focused, event.key, event.shift);
      return focused ? { ...state, focused, byKeyboard: true } : state;
    }
    case 'month':
      return {
        ...state,
        focused: `${monthOf(addMonths(state.focused, event.step))}-01`,
        byKeyboard: false,
      };
    case 'go':
      return { ...state, focused: event.date, byKeyboard: false };
    case 'open':
      return { focused: event.date, open: event.date, byKeyboard: false };
    case 'close':
      return { ...state, open: undefined };
  }
}
