import { formatDate } from '@moc-sdk/core';
import type { Clarification } from '@moc-sdk/service/client';
import { Button } from 'react-aria-components';
import { Icon } from '../icons.js';
import { Notice } from '../notice.js';
import { part } from '../parts.js';
import { useMoc } from '../provider/moc-provider.js';
import { AttachScanButton } from './attach-scan-button.js';
import { Summary } from './summary.js';

export interface ClarificationSavedProps {
  clarification: Clarification;
  onAttached: (clarification: Clarification) => void;
  onDone: () => void;
}

/** Saved: print, have it signed, attach the scan. */
export function ClarificationSaved({ clarification, onAttached, onDone }: ClarificationSavedProps) {
  const { client, locale, texts } = useMoc();
  const words = texts.requests;
  const isApproved = clarification.status === 'approved';
  return (
    <div {...part('form')} data-status={clarification.status}>
      <Notice tone="success" title={isApproved ? words.approvedTitle : words.savedTitle}>
        {isApproved ? words.approvedHelp : words.savedHelp}
      </Notice>
      <Summary
        rows={[
          [words.reference, clarification.reference],
          [words.date, formatDate(clarification.date, { locale, style: 'full' })],
          [words.half, texts.day.halves[clarification.half]],
          [words.reason, clarification.reason],
        ]}
      />
      <div {...part('actions')}>
        <a
          {...part('button', isApproved ? undefined : 'moc-primary')}
          href={client.clarificationFormUrl(clarification.id)}
          target="_blank"
          rel="noopener"
        >
          <Icon name="print" />
          {texts.day.print}
        </a>
        {!isApproved && <AttachScanButton id={clarification.id} onAttached={onAttached} />}
        <Button {...part('button', isApproved ? 'moc-primary' : 'moc-quiet')} onPress={onDone}>
          {words.toCalendar}
        </Button>
      </div>
    </div>
  );
}
