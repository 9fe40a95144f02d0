import { useMoc } from '@moc-sdk/react-widgets';
import type { BulkAnswer, ReviewClient, ReviewLine } from '@moc-sdk/service/client';
import { useDeskText } from '../texts/desk-texts.js';
import { type BulkChoice, bulkChoice } from './bulk-choice.js';
import { DecisionSheet } from './decision-sheet.js';
import type { Decision } from './use-decision.js';

export interface BulkSheetProps {
  review: ReviewClient;
  decision: Decision;
  lines: readonly ReviewLine[];
  onDone: (answers: readonly BulkAnswer[]) => void;
  onReload: () => void;
}

/** The confirmation of many decisions at once. */
export function BulkSheet({ review, decision, lines, onDone, onReload }: BulkSheetProps) {
  const { locale } = useMoc();
  const text = useDeskText();
  const { draft } = decision;
  if (!draft) return null;
  const isReject = draft.kind === 'reject';
  const choice = bulkChoice(lines, draft.kind);
  const cases = choice.fit.map(({ id, version }) => ({ id, expects: version }));
  const confirm = () =>
    decision.send(
      ({ kind, reason, key }) =>
        review.decideMany(cases, kind === 'reject' ? { reject: reason.trim() } : { approve: true }, { key }),
      onDone,
    );
  return (
    <DecisionSheet
      decision={decision}
      title={text(isReject ? 'bulkRejectTitle' : 'bulkApproveTitle', { count: cases.length })}
      language={locale}
      isDisabled={cases.length === 0}
      onConfirm={confirm}
      onStepUp={() => decision.stepUp(cases)}
      onReload={onReload}
    >
      <p>{text(isReject ? 'bulkRejectSentence' : 'bulkApproveSentence')}</p>
      <BulkNames choice={choice} />
    </DecisionSheet>
  );
}

function BulkNames({ choice: { fit, notOpened, own } }: { choice: BulkChoice }) {
  const text = useDeskText();
  return (
    <>
      {fit.length > 0 && (
        <div className="desk-names">
          <strong>{text('bulkNames')}</strong>
          <ul>
            {fit.map(({ id, name }) => (
              <li key={id}>{name}</li>
            ))}
          </ul>
        </div>
      )}
      {fit.length === 0 && <p>{text('bulkNone')}</p>}
      {notOpened > 0 && <p className="desk-quiet">{text('bulkNotOpened', { count: notOpened })}</p>}
      {own > 0 && <p className="desk-quiet">{text('bulkOwn')}</p>}
    </>
  );
}
