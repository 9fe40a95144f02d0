import { Button } from 'react-aria-components';
import type { DecisionKind } from '../decision/use-decision.js';
import { useDeskText } from '../texts/desk-texts.js';

export interface BulkBarProps {
  count: number;
  onDecide: (kind: DecisionKind) => void;
  onClear: () => void;
}

/** What can be done with the selected lines; stays in sight while the queue scrolls. */
export function BulkBar({ count, onDecide, onClear }: BulkBarProps) {
  const text = useDeskText();
  return (
    <section className="desk-bulk" aria-label={text('selected', { count })}>
      <strong>{text('selected', { count })}</strong>
      <Button className="moc-button moc-primary" onPress={() => onDecide('approve')}>
        {text('approve')}
      </Button>
      <Button className="moc-button moc-danger" onPress={() => onDecide('reject')}>
        {text('reject')}
      </Button>
      <Button className="moc-button moc-quiet" onPress={onClear}>
        {text('clearSelection')}
      </Button>
    </section>
  );
}
