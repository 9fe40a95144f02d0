import type { DayView } from '@moc-sdk/service/client';
import { useEffect, useRef } from 'react';
import { part } from '../parts.js';
import { useMoc } from '../provider/moc-provider.js';
import { daySentence, holidayName } from './day-sentence.js';
import { type SlotView, slotText } from './slot-text.js';

export interface CalendarCellProps {
  date: string;
  day: DayView | undefined;
  today: string;
  loading: boolean;
}

export interface CalendarCellButtonProps extends CalendarCellProps {
  /** The one cell that Tab reaches. */
  current: boolean;
  /** Takes the keyboard's focus when it becomes current. */
  takeFocus: boolean;
  onOpen: (date: string) => void;
  onFocus: (date: string) => void;
}

/** One day of the grid, to be opened. */
export function CalendarCellButton(props: CalendarCellButtonProps) {
  const { date, current, takeFocus, onOpen, onFocus } = props;
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (current && takeFocus) button.current?.focus();
  }, [current, takeFocus]);
  return (
    <button
      {...useCellAttributes(props)}
      ref={button}
      type="button"
      tabIndex={current ? 0 : -1}
      aria-current={date === props.today ? 'date' : undefined}
      aria-haspopup="dialog"
      onClick={() => onOpen(date)}
      onFocus={() => onFocus(date)}
    >
      <CellBody {...props} />
    </button>
  );
}

/** One day as a picture, outside the grid. */
export function CalendarCell(props: CalendarCellProps) {
  return (
    <div {...useCellAttributes(props)} role="img">
      <CellBody {...props} />
    </div>
  );
}

function useCellAttributes({ date, day, today, loading }: CalendarCellProps) {
  const { locale, texts } = useMoc();
  return {
    ...part('calendar-cell'),
    'data-date': date,
    'data-fill': day?.fill ?? 'none',
    'data-today': date === today || undefined,
    'data-future': date > today || undefined,
    'data-off': (day && !day.working) || undefined,
    'data-holiday': day?.holiday ? true : undefined,
    'data-loading': loading || undefined,
    'aria-label': daySentence(date, day, { locale, texts, today }),
  };
}

/** The day's number, the slot of coming above, of leaving below. */
function CellBody({ date, day }: CalendarCellProps) {
  return (
    <>
      <span {...part('calendar-day')}>{Number(date.slice(8))}</span>
      {day && <CellContent day={day} />}
    </>
  );
}

function CellContent({ day }: { day: DayView }) {
  const { locale, texts } = useMoc();
  const holiday = day.holiday && holidayName(day.holiday, locale, texts);
  if (day.fill === 'full') return <span {...part('calendar-badge')}>{texts.calendar.nothing}</span>;
  const isEmpty = day.in.code === 'none' && day.out.code === 'none';
  return (
    <>
      {holiday && <span {...part('calendar-badge')}>{holiday}</span>}
      {!(holiday && isEmpty) && (
        <>
          <CellSlot slot={day.in} which="in" late={day.lateMinutes > 0} />
          <CellSlot slot={day.out} which="out" late={day.earlyMinutes > 0} />
        </>
      )}
    </>
  );
}

function CellSlot({ slot, which, late }: { slot: SlotView; which: 'in' | 'out'; late: boolean }) {
  const { time, source, code } = slotText(slot);
  return (
    <span
      {...part('calendar-slot')}
      data-slot={which}
      data-code={slot.code}
      data-late={late || undefined}
      data-label={slot.label}
    >
      {time && <span data-piece="time">{time}</span>}
      {source && <span data-piece="source">{source}</span>}
      {code && <span data-piece="code">{code}</span>}
    </span>
  );
}
