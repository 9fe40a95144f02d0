import { DecisionSheet } from '../decision/decision-sheet.js';
import type { Decision } from '../decision/use-decision.js';
import { useDeskText } from '../texts/desk-texts.js';
import type { OpenCaseProps } from './case-props.js';

export interface CaseSheetProps extends Pick<OpenCaseProps, 'review' | 'shown' | 'onDecided' | 'onReload'> {
  decision: Decision;
  name: string;
}

/** The confirmation of the decision about one case. */
export function CaseSheet({ review, shown, decision, name, onDecided, onReload }: CaseSheetProps) {
  const text = useDeskText();
  const { draft } = decision;
  if (!draft) return null;
  const { id, version, way, account } = shown;
  const isReject = draft.kind === 'reject';
  const approval = way === 'citizen' ? 'approveCitizenSentence' : 'approveSentence';
  const confirm = () =>
    decision.send(
      ({ kind, reason, key }) =>
        kind === 'approve'
          ? review.approve(id, { expects: version, key })
          : review.reject(id, reason.trim(), { expects: version, key }),
      () => onDecided(draft.kind, name),
    );
  return (
    <DecisionSheet
      decision={decision}
      title={text(isReject ? 'rejectTitle' : 'approveTitle')}
      language={account.profile.locale}
      onConfirm={confirm}
      onStepUp={() => decision.stepUp([{ id, expects: version }])}
      onReload={() => {
        decision.cancel();
        onReload();
      }}
    >
      <p>{text(isReject ? 'rejectSentence' : approval, { name })}</p>
    </DecisionSheet>
  );
}
