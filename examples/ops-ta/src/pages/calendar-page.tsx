import { isCivilDate } from '@moc-sdk/core';
import { AttendanceCalendar, ProfileReminder } from '@moc-sdk/react-widgets';
import type { Me } from '@moc-sdk/service/client';
import { useLocation, useSearchParams } from 'wouter';
import { useAppText } from '../texts.js';
import { PageTitle } from './page-title.js';

/** `/`, and `/?date=2026-11-20` to open at another month. */
export function CalendarPage({ me }: { me: Me }) {
  const text = useAppText();
  const [, navigate] = useLocation();
  const [search] = useSearchParams();
  const date = search.get('date');
  return (
    <div className="card wide">
      <PageTitle isHidden>{text('calendar')}</PageTitle>
      {me.face.outdated && <ProfileReminder face={me.face} />}
      <AttendanceCalendar
        today={me.today}
        {...(date && isCivilDate(date) && { initialDate: date })}
        onClarify={(day) => navigate(`/clarify/${day.date}`)}
        onTravel={(from) => navigate(`/travel?date=${from}`)}
      />
    </div>
  );
}
