import type { Locale } from '@moc-sdk/core';
import { Notice, Sheet } from '@moc-sdk/react-widgets';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { useDeskText } from '../texts/desk-texts.js';
import { DecisionProblem } from './decision-problem.js';
import { ReasonField } from './reason-field.js';
import type { Decision } from './use-decision.js';

export interface DecisionSheetProps {
  decision: Decision;
  title: string;
  /** What will happen, and to whom. */
  children: ReactNode;
  /** The language that the applicant reads. */
  language: Locale;
  /** There is nothing that it could be done to. */
  isDisabled?: boolean;
  onConfirm: () => void;
  onStepUp: () => void;
  onReload: () => void;
}

/** The step before a decision is sent: it names whom it is about, and asks for the reason where one is needed. */
export function DecisionSheet(props: DecisionSheetProps) {
  const { decision, title, children, language, isDisabled = false, onConfirm, onStepUp, onReload } = props;
  const text = useDeskText();
  const { draft, isSending, error } = decision;
  if (!draft) return null;
  const isReject = draft.kind === 'reject';
  const isStopped = error?.code === 'sign-in/step-up-required';
  return (
    <Sheet isOpen title={title} onClose={decision.cancel}>
      <form
        className="desk-decision"
        onSubmit={(event) => {
          event.preventDefault();
          onConfirm();
        }}
      >
        {draft.isBack && <Notice tone="success">{text('stepUpDone')}</Notice>}
        {children}
        {isReject && <ReasonField value={draft.reason} language={language} onChange={decision.setReason} />}
        <DecisionProblem error={error} onReload={onReload} />
        <div className="moc-actions">
          {/* Two buttons, not one that changes: the key that sent the decision may still be held. */}
          {isStopped ? (
            <Button key="step-up" className="moc-button moc-primary" onPress={onStepUp} autoFocus>
              {text('stepUpGo')}
            </Button>
          ) : (
            <Button
              key="confirm"
              type="submit"
              className={`moc-button ${isReject ? 'moc-danger' : 'moc-primary'}`}
              isPending={isSending}
              isDisabled={isDisabled || (isReject && draft.reason.trim() === '')}
              autoFocus={!isReject}
            >
              {text(isReject ? 'confirmReject' : 'confirmApprove')}
            </Button>
          )}
          <Button className="moc-button moc-quiet" onPress={decision.cancel}>
            {text('cancel')}
          </Button>
        </div>
      </form>
    </Sheet>
  );
}
