import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { useDeskText } from '../texts/desk-texts.js';
import { DeniedArt, DoneArt, NoMatchArt } from './queue-art.js';

/** A picture, what it means, and what can be done. */
function State({ art, title, children }: { art: ReactNode; title: string; children: ReactNode }) {
  return (
    <div className="desk-state">
      {art}
      <h2>{title}</h2>
      {children}
    </div>
  );
}

/** Nothing waits. */
export function QueueDone() {
  const text = useDeskText();
  return (
    <State art={<DoneArt />} title={text('emptyTitle')}>
      <p>{text('emptyHelp')}</p>
    </State>
  );
}

/** Nothing fits the filters. */
export function QueueNoMatch({ onClear }: { onClear: () => void }) {
  const text = useDeskText();
  return (
    <State art={<NoMatchArt />} title={text('noMatchTitle')}>
      <p>{text('noMatchHelp')}</p>
      <Button className="moc-button" onPress={onClear}>
        {text('clearFilters')}
      </Button>
    </State>
  );
}

/** For whoever opens the address without being a reviewer. */
export function DeskDenied() {
  const text = useDeskText();
  return (
    <State art={<DeniedArt />} title={text('deniedTitle')}>
      <p>{text('deniedHelp')}</p>
    </State>
  );
}
