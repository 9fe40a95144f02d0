import { fillText, formatDate } from '@moc-sdk/core';
import type { DayView } from '@moc-sdk/service/client';
import { Button } from 'react-aria-components';
import { part } from '../parts.js';
import { useMoc } from '../provider/moc-provider.js';
import { Sheet } from '../sheet.js';
import { DayClarification } from './day-clarification.js';
import { dayFigures, holidayName, slotSentence } from './day-sentence.js';
import { DayTravel } from './day-travel.js';

export interface DaySheetProps {
  /** The day to show; `undefined` keeps the sheet closed. */
  day: DayView | undefined;
  today: string;
  onClose: () => void;
  /** Something of the day was changed: load the month again. */
  onChanged: () => void;
  onClarify?: ((day: DayView) => void) | undefined;
  onTravel?: ((date: string) => void) | undefined;
}

/** One day in full: both slots, why they are so, what can be done. */
export function DaySheet({ day, onClose, ...rest }: DaySheetProps) {
  const { locale } = useMoc();
  return (
    <Sheet
      isOpen={day !== undefined}
      onClose={onClose}
      title={day ? formatDate(day.date, { locale, style: 'full' }) : ''}
    >
      {day && <DayBody day={day} onClose={onClose} {...rest} />}
    </Sheet>
  );
}

function DayBody({ day, onChanged, onClarify, onTravel }: DaySheetProps & { day: DayView }) {
  const { locale, texts } = useMoc();
  const figures = dayFigures(day, texts);
  const isQuietDayOff = !day.working && day.in.code === 'none' && day.out.code === 'none';
  return (
    <div {...part('day-sheet')} data-date={day.date}>
      {day.holiday && (
        <p data-piece="holiday">
          {fillText(texts.day.holiday, { name: holidayName(day.holiday, locale, texts) })}
        </p>
      )}
      {isQuietDayOff ? (
        !day.holiday && <p data-piece="day-off">{texts.day.dayOff}</p>
      ) : (
        <div data-piece="slots" data-fill={day.fill}>
          {(['in', 'out'] as const).map((which) => (
            <div {...part('day-slot')} key={which} data-slot={which} data-code={day[which].code}>
              <span>{texts.day[which]}</span>
              <strong>{day[which].label || '–'}</strong>
              <span>{slotSentence(day[which], which, texts)}</span>
            </div>
          ))}
        </div>
      )}
      {figures.length > 0 && <p data-piece="figures">{figures.join(' · ')}</p>}
      {day.why[locale].length > 0 && (
        <details {...part('day-why')} open>
          <summary>{texts.day.why}</summary>
          <ul>
            {day.why[locale].map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </details>
      )}
      {day.clarifications.map((each) => (
        <DayClarification key={each.id} clarification={each} onChanged={onChanged} />
      ))}
      {day.travel.map((each) => (
        <DayTravel key={each.id} travel={each} onChanged={onChanged} />
      ))}
      <div {...part('actions')}>
        {onClarify && day.clarifiable.length > 0 && (
          <Button {...part('button', 'moc-primary')} onPress={() => onClarify(day)}>
            {texts.day.clarify}
          </Button>
        )}
        {onTravel && (
          <Button {...part('button')} onPress={() => onTravel(day.date)}>
            {texts.day.travel}
          </Button>
        )}
      </div>
    </div>
  );
}
