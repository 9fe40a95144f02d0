import { isCivilDate } from '@moc-sdk/core';
import { OfficialTravelForm } from '@moc-sdk/react-widgets';
import type { Me } from '@moc-sdk/service/client';
import { useLocation, useSearchParams } from 'wouter';
import { useAppText } from '../texts.js';
import { PageTitle } from './page-title.js';

/** `/travel`, and `/travel?date=2026-11-20` to begin with a day. */
export function TravelPage({ me }: { me: Me }) {
  const text = useAppText();
  const [, navigate] = useLocation();
  const [search] = useSearchParams();
  const asked = search.get('date');
  const date = asked && isCivilDate(asked) ? asked : me.today;
  return (
    <>
      <PageTitle back>{text('travel')}</PageTitle>
      <div className="card">
        <OfficialTravelForm date={date} personId={me.id} onDone={() => navigate(`/?date=${date}`)} />
      </div>
    </>
  );
}
