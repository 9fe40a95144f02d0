import { fillText, formatDate, toBangkokIso } from '@moc-sdk/core';
import type { Direction, PunchResult, Site } from '@moc-sdk/service/client';
import { Button } from 'react-aria-components';
import { CalendarCell } from '../calendar/calendar-cell.js';
import { Icon } from '../icons.js';
import { part } from '../parts.js';
import { useMoc } from '../provider/moc-provider.js';
import type { Texts } from '../texts/index.js';
import { distanceWords } from './position-words.js';

export interface ClockSuccessProps {
  direction: Direction;
  result: PunchResult;
  sites: readonly Site[];
  today: string;
  onDone: () => void;
}

/** Recorded: the time, where, and the day's cell as it now stands in the calendar. */
export function ClockSuccess({ direction, result, sites, today, onDone }: ClockSuccessProps) {
  const { locale, texts } = useMoc();
  const { punch, day } = result;
  const time = toBangkokIso(new Date(punch.at)).slice(11, 16);
  const site = sites.find((each) => each.id === punch.site?.id);
  return (
    <div {...part('clock-success')} data-direction={direction}>
      <span data-piece="check">
        <Icon name="check" />
      </span>
      <div role="status">
        <h2>{direction === 'in' ? texts.clock.successIn : texts.clock.successOut}</h2>
        <p data-piece="time">
          <time dateTime={punch.at}>{time}</time> <small>{texts.clock.timeUnit}</small>
        </p>
        <p>{formatDate(day.date, { locale, style: 'full' })}</p>
        <p>{siteWords(punch.site, site?.name[locale], texts)}</p>
      </div>
      <CalendarCell date={day.date} day={day} today={today} loading={false} />
      <Button {...part('button', 'moc-primary')} autoFocus onPress={onDone}>
        {texts.clock.done}
      </Button>
    </div>
  );
}

function siteWords(at: PunchResult['punch']['site'], name: string | undefined, texts: Texts): string {
  if (!at) return texts.clock.noSite;
  return fillText(texts.clock[at.relation], {
    site: name ?? at.id,
    distance: distanceWords(at.distanceMetres, texts),
  });
}
