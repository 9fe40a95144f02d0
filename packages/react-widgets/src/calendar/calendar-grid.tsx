import { fillText, formatMonth, weekdayName } from '@moc-sdk/core';
import { part } from '../parts.js';
import { useMoc } from '../provider/moc-provider.js';
import { CalendarCellButton } from './calendar-cell.js';
import type { AttendanceCalendarModel } from './use-attendance-calendar.js';

/** The month as a grid that the keyboard walks: arrows, Home and End, Page Up and Down, Enter opens the day. */
export function CalendarGrid({ model, today }: { model: AttendanceCalendarModel; today: string }) {
  const { locale, texts } = useMoc();
  const { state, month, weeks, load, send } = model;
  return (
    <table
      {...part('calendar-grid')}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the date grid pattern of WAI-ARIA
      role="grid"
      aria-label={fillText(texts.calendar.label, { month: formatMonth(month, locale) })}
      aria-busy={load.status === 'loading'}
      onKeyDown={model.onGridKey}
    >
      <thead>
        <tr>
          {texts.calendar.weekdays.map((name, index) => (
            <th {...part('calendar-weekday')} key={name} scope="col" abbr={weekdayName(index, locale)}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week, row) => (
          <tr key={week.find(Boolean) ?? row}>
            {week.map((date, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a place in the week is its index
              <td key={column}>
                {date && (
                  <CalendarCellButton
                    date={date}
                    day={model.day(date)}
                    today={today}
                    loading={load.status === 'loading'}
                    current={date === state.focused}
                    takeFocus={state.byKeyboard}
                    onOpen={(opened) => model.day(opened) && send({ type: 'open', date: opened })}
                    onFocus={(focused) => focused !== state.focused && send({ type: 'go', date: focused })}
                  />
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
