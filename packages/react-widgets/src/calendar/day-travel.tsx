import { fillText, formatDate } from '@moc-sdk/core';
import type { Travel } from '@moc-sdk/service/client';
import { ErrorLine } from '../error-line.js';
import { useSend } from '../load/use-send.js';
import { part } from '../parts.js';
import { useMoc } from '../provider/moc-provider.js';
import { RemoveButton } from './remove-button.js';

/** An official travel that covers the day. */
export function DayTravel({ travel, onChanged }: { travel: Travel; onChanged: () => void }) {
  const { client, locale, texts } = useMoc();
  const { state, send } = useSend();
  const date = (value: string) => formatDate(value, { locale, style: 'short' });
  return (
    <article {...part('day-clarification')} data-status="approved">
      <header>
        <strong>
          {fillText(texts.day.travelEntry, {
            kind: texts.requests.kinds[travel.kind],
            from: date(travel.from),
            to: date(travel.to),
          })}
        </strong>
      </header>
      <p>{travel.place}</p>
      <div {...part('actions')}>
        <RemoveButton
          isSending={state.status === 'sending'}
          onRemove={() => send(() => client.deleteTravel(travel.id), onChanged)}
        />
      </div>
      <ErrorLine state={state} />
    </article>
  );
}
