import type { Travel } from '@moc-sdk/service/client';
import { ErrorLine } from '../error-line.js';
import { useSend } from '../load/use-send.js';
import { part } from '../parts.js';
import { useMoc } from '../provider/moc-provider.js';
import { dateRange } from '../requests/date-range.js';
import { RemoveButton } from './remove-button.js';

/** An official travel that covers the day. */
export function DayTravel({ travel, onChanged }: { travel: Travel; onChanged: () => void }) {
  const { client, locale, texts } = useMoc();
  const { state, send } = useSend();
  return (
    <article {...part('day-clarification')} data-status="approved">
      <header>
        <strong>
          {texts.requests.kinds[travel.kind]} {dateRange(travel.from, travel.to, locale)}
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
