import { fullName } from '@moc-sdk/core';
import { Notice, useMoc } from '@moc-sdk/react-widgets';
import type { ReviewCase } from '@moc-sdk/service/client';
import { useEffect, useState } from 'react';
import { takePending } from '../decision/pending-decision.js';
import { useDecision } from '../decision/use-decision.js';
import { DocumentViewer } from '../document/document-viewer.js';
import { useViewer } from '../document/use-viewer.js';
import { AgeBadge } from '../queue/age-badge.js';
import { useDeskText } from '../texts/desk-texts.js';
import { CaseBar } from './case-bar.js';
import { CaseHistory, momentText } from './case-history.js';
import type { OpenCaseProps } from './case-props.js';
import { CaseSheet } from './case-sheet.js';
import { PersonData } from './person-data.js';
import { SourceAnswers } from './source-answers.js';
import { useCaseShortcuts } from './use-case-shortcuts.js';

/** The case on one page: what is known of the person beside the document, and the decision. */
export function OpenCase(props: OpenCaseProps) {
  const { shown, review, me } = props;
  const text = useDeskText();
  const { locale, clock } = useMoc();
  const decision = useDecision();
  const viewer = useViewer();
  const [isDocumentShown, setDocumentShown] = useState(false);
  const name = fullName(shown.account.profile.name);
  const isDecidable = shown.status === 'pending-review' && !shown.own;
  const canApprove = isDecidable && (shown.opened || isDocumentShown);

  usePrepared(shown, decision.begin);
  useCaseShortcuts(props, { viewer, decision, isDecidable, canApprove });

  return (
    <article className="desk-case" aria-labelledby="desk-name">
      <header className="desk-case-head">
        <h2 id="desk-name">{name}</h2>
        <span className="desk-mark">{text(`status.${shown.status}`)}</span>
        {shown.status === 'pending-review' && <AgeBadge days={daysSince(shown, clock.now())} />}
      </header>
      <div className="desk-split">
        <div className="desk-facts">
          {shown.own && <Notice tone="warning">{text('ownNotice')}</Notice>}
          {!shown.own && !isDecidable && <Notice tone="calm">{text('notPending')}</Notice>}
          {shown.rejection && (
            <Notice
              tone="calm"
              title={`${text('rejectedBefore')} (${momentText(shown.rejection.at, locale)})`}
            >
              {shown.rejection.reason}
            </Notice>
          )}
          <SourceAnswers because={shown.because} />
          <PersonData shown={shown} />
          <CaseHistory shown={shown} me={me} />
        </div>
        <section className="desk-document" aria-labelledby="desk-document">
          <h2 id="desk-document">{text('document')}</h2>
          {shown.document ? (
            <>
              <p className="desk-quiet">
                {text('attachedAt', { time: momentText(shown.document.attachedAt, locale) })}
              </p>
              <DocumentViewer
                key={shown.document.id}
                name={text('documentOf', { name })}
                viewer={viewer}
                kind={shown.document.kind}
                load={(signal) => review.document(shown.id, { signal })}
                onShown={() => setDocumentShown(true)}
              />
            </>
          ) : (
            <p className="desk-quiet">{text('noDocument')}</p>
          )}
        </section>
      </div>
      {isDecidable && <CaseBar canApprove={canApprove} onDecide={decision.begin} />}
      <CaseSheet {...props} decision={decision} name={name} />
    </article>
  );
}

/** What the reviewer had chosen before they proved who they are lies ready again; nothing is sent by itself. */
function usePrepared({ id, version }: ReviewCase, begin: ReturnType<typeof useDecision>['begin']): void {
  useEffect(() => {
    const pending = takePending(
      ({ cases: [first, ...others] }) => others.length === 0 && first?.id === id && first.expects === version,
    );
    if (pending) begin(pending.kind, pending);
  }, [id, version, begin]);
}

function daysSince({ pendingSince }: ReviewCase, now: Date): number {
  return pendingSince ? Math.max(0, Math.floor((now.getTime() - Date.parse(pendingSince)) / 86_400_000)) : 0;
}
