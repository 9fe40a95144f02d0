import type { MonthView } from '@moc-sdk/service/client';
import { part } from '../parts.js';
import { useMoc } from '../provider/moc-provider.js';

const shown = ['presentDays', 'workingDays', 'missingSlots', 'lateDays', 'travelDays', 'leaveDays'] as const;

/** The month in six figures. */
export function CalendarTotals({ totals }: { totals: MonthView['totals'] }) {
  const { texts } = useMoc();
  return (
    <dl {...part('calendar-totals')} aria-label={texts.calendar.totals.title}>
      {shown.map((figure) => (
        <div key={figure} data-figure={figure} data-zero={totals[figure] === 0 || undefined}>
          <dt>{texts.calendar.totals[figure]}</dt>
          <dd>{totals[figure]}</dd>
        </div>
      ))}
    </dl>
  );
}
