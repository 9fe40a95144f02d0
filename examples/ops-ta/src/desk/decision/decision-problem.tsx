import { errorText, type MocError } from '@moc-sdk/core';
import { Notice, useMoc } from '@moc-sdk/react-widgets';
import { useDeskText } from '../texts/desk-texts.js';
import { isConflict } from './use-decision.js';

export interface DecisionProblemProps {
  error: MocError | undefined;
  onReload: () => void;
}

/** Why a decision was not taken, and the way on. */
export function DecisionProblem({ error, onReload }: DecisionProblemProps) {
  const { locale } = useMoc();
  const text = useDeskText();
  if (!error) return null;
  if (error.code === 'sign-in/step-up-required') {
    return (
      <Notice tone="warning" title={text('stepUpTitle')}>
        {text('stepUpHelp')}
      </Notice>
    );
  }
  if (isConflict(error)) {
    return (
      <Notice tone="problem" title={text('conflictTitle')} action={text('reload')} onAction={onReload}>
        {text('conflictHelp')}
      </Notice>
    );
  }
  return <Notice tone="problem">{errorText(error, locale)}</Notice>;
}
