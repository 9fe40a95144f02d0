import { errorText } from '@moc-sdk/core';
import { ClarificationForm, Notice, Spinner, useLoad, useMoc } from '@moc-sdk/react-widgets';
import type { DayView, Me } from '@moc-sdk/service/client';
import { useLocation } from 'wouter';
import { useAppText } from '../texts.js';
import { PageTitle } from './page-title.js';

/** `/clarify/2026-11-20` */
export function ClarifyPage({ me, date }: { me: Me; date: string }) {
  const text = useAppText();
  return (
    <>
      <PageTitle back>{text('clarify')}</PageTitle>
      <div className="card">
        <DayForm me={me} date={date} />
      </div>
    </>
  );
}

function DayForm({ me, date }: { me: Me; date: string }) {
  const { client, locale, texts } = useMoc();
  const [, navigate] = useLocation();
  const { state, reload } = useLoad(`day ${date}`, async (signal): Promise<DayView | undefined> => {
    const { days } = await client.attendance(date.slice(0, 7), { signal });
    return days.find((day) => day.date === date);
  });
  if (state.status === 'loading') return <Spinner>{texts.common.loading}</Spinner>;
  if (state.status === 'failed') {
    return (
      <Notice tone="problem" action={texts.common.retry} onAction={reload}>
        {errorText(state.error, locale)}
      </Notice>
    );
  }
  if (!state.value) return <Notice tone="calm" title={texts.requests.nothingToClarify} />;
  return <ClarificationForm me={me} day={state.value} onDone={() => navigate(`/?date=${date}`)} />;
}
