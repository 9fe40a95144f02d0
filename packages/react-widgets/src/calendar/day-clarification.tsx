import { fillText } from '@moc-sdk/core';
import type { Clarification } from '@moc-sdk/service/client';
import { ErrorLine } from '../error-line.js';
import { Icon } from '../icons.js';
import { useSend } from '../load/use-send.js';
import { part } from '../parts.js';
import { useMoc } from '../provider/moc-provider.js';
import { AttachScanButton } from '../requests/attach-scan-button.js';
import { RemoveButton } from './remove-button.js';

/** A clarification of the day: its state, and print, attach, delete as the manual names them. */
export function DayClarification(props: { clarification: Clarification; onChanged: () => void }) {
  const { clarification, onChanged } = props;
  const { client, texts } = useMoc();
  const { state, send } = useSend();
  const awaiting = clarification.status === 'awaiting-approval';
  return (
    <article {...part('day-clarification')} data-status={clarification.status}>
      <header>
        <strong>{fillText(texts.day.clarification, { half: texts.day.halves[clarification.half] })}</strong>
        <span data-piece="status">{texts.day.statuses[clarification.status]}</span>
      </header>
      <p>{clarification.reason}</p>
      {awaiting && <p data-piece="hint">{texts.day.attachHint}</p>}
      <div {...part('actions')}>
        <a
          {...part('button')}
          href={client.clarificationFormUrl(clarification.id)}
          target="_blank"
          rel="noopener"
        >
          <Icon name="print" />
          {texts.day.print}
        </a>
        {awaiting && <AttachScanButton id={clarification.id} onAttached={onChanged} />}
        {awaiting && (
          <RemoveButton
            isSending={state.status === 'sending'}
            onRemove={() => send(() => client.deleteClarification(clarification.id), onChanged)}
          />
        )}
      </div>
      <ErrorLine state={state} />
    </article>
  );
}
