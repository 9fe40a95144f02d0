import { formatMonth } from '@moc-sdk/core';
import { Button } from 'react-aria-components';
import { Icon } from '../icons.js';
import { part } from '../parts.js';
import { useMoc } from '../provider/moc-provider.js';
import { monthOf } from './grid.js';
import type { AttendanceCalendarModel } from './use-attendance-calendar.js';

/** The month's name with the Buddhist year, back, today, on. */
export function CalendarHeader({ model, today }: { model: AttendanceCalendarModel; today: string }) {
  const { locale, texts } = useMoc();
  const { month, send } = model;
  return (
    <div {...part('calendar-header')}>
      <h2 {...part('calendar-title')} aria-live="polite">
        {formatMonth(month, locale)}
      </h2>
      <Button
        {...part('button', 'moc-quiet')}
        isDisabled={month === monthOf(today)}
        onPress={() => send({ type: 'go', date: today })}
      >
        {texts.calendar.today}
      </Button>
      <Button
        {...part('button', 'moc-icon-only')}
        aria-label={texts.calendar.previous}
        onPress={() => send({ type: 'month', step: -1 })}
      >
        <Icon name="previous" />
      </Button>
      <Button
        {...part('button', 'moc-icon-only')}
        aria-label={texts.calendar.next}
        onPress={() => send({ type: 'month', step: 1 })}
      >
        <Icon name="next" />
      </Button>
    </div>
  );
}
