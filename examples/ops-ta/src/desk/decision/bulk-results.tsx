import { errorText, MocError } from '@moc-sdk/core';
import { Sheet, useMoc } from '@moc-sdk/react-widgets';
import type { BulkAnswer, ReviewLine } from '@moc-sdk/service/client';
import { Button } from 'react-aria-components';
import { ToneIcon } from '../case/tone-icon.js';
import { NameText } from '../name-text.js';
import { useDeskText } from '../texts/desk-texts.js';

export interface BulkResultsProps {
  answers: readonly BulkAnswer[];
  /** The lines as they were when the decision was sent: they name the people. */
  lines: readonly ReviewLine[];
  onClose: () => void;
}

/** What became of each case of many. */
export function BulkResults({ answers, lines, onClose }: BulkResultsProps) {
  const { locale } = useMoc();
  const text = useDeskText();
  const names = new Map(lines.map(({ id, name }) => [id, name]));
  const done = answers.filter((answer) => 'status' in answer).length;
  return (
    <Sheet isOpen title={text('bulkResults')} onClose={onClose}>
      <div className="desk-decision">
        <p role="status">{text('bulkDone', { done, total: answers.length })}</p>
        <ul className="desk-answers">
          {answers.map((answer) => {
            const tone = 'status' in answer ? 'good' : 'bad';
            return (
              <li key={answer.id} data-tone={tone}>
                <ToneIcon tone={tone} />
                <NameText name={names.get(answer.id) ?? answer.id} />
                <small>
                  {'status' in answer
                    ? text(answer.status === 'approved' ? 'status.approved' : 'rejected')
                    : errorText(new MocError(answer.code), locale)}
                </small>
              </li>
            );
          })}
        </ul>
        <div className="moc-actions">
          <Button className="moc-button moc-primary" onPress={onClose} autoFocus>
            {text('close')}
          </Button>
        </div>
      </div>
    </Sheet>
  );
}
