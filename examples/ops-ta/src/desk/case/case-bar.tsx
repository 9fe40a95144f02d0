import { Button } from 'react-aria-components';
import type { DecisionKind } from '../decision/use-decision.js';
import { shortcutOf } from '../keyboard/shortcut-of.js';
import { useDeskText } from '../texts/desk-texts.js';

export interface CaseBarProps {
  canApprove: boolean;
  onDecide: (kind: DecisionKind) => void;
}

/** The two ways to decide; always in sight. */
export function CaseBar({ canApprove, onDecide }: CaseBarProps) {
  const text = useDeskText();
  return (
    <section className="desk-bar" aria-label={text('decision')}>
      <Button
        className="moc-button moc-primary"
        ref={shortcutOf('a')}
        isDisabled={!canApprove}
        onPress={() => onDecide('approve')}
      >
        {text('approve')}
      </Button>
      <Button className="moc-button moc-danger" ref={shortcutOf('r')} onPress={() => onDecide('reject')}>
        {text('reject')}
      </Button>
      {!canApprove && <span className="desk-quiet">{text('lookFirst')}</span>}
    </section>
  );
}
