import { Icon } from '@moc-sdk/react-widgets';
import type { Me, ReviewClient } from '@moc-sdk/service/client';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { Link, useLocation, useSearch } from 'wouter';
import { PageTitle } from '../pages/page-title.js';
import { useAppText } from '../texts.js';
import { CasePage } from './case/case-page.js';
import type { DecisionKind } from './decision/use-decision.js';
import { shortcutOf } from './keyboard/shortcut-of.js';
import { ShortcutsHelp } from './keyboard/shortcuts-help.js';
import { useShortcutsChoice } from './keyboard/use-shortcuts-choice.js';
import { mayReview } from './may-review.js';
import { QueuePage } from './queue/queue-page.js';
import { noFilters, readFilters, searchOf } from './queue/queue-query.js';
import { DeskDenied } from './queue/queue-states.js';
import { useQueue } from './queue/use-queue.js';
import { useDeskText } from './texts/desk-texts.js';
import './styles/case.css';
import './styles/desk.css';
import './styles/queue.css';

export interface DeskPageProps {
  me: Me;
  review: ReviewClient;
  /** The case that is open; none: the queue. */
  id: string | undefined;
  /** Something was decided: fewer wait. */
  onDecided: () => void;
}

/** `/review`, the queue, and `/review/:id`, a case of it. */
export function DeskPage(props: DeskPageProps) {
  return <div className="desk wide">{mayReview(props.me) ? <Desk {...props} /> : <DeniedDesk />}</div>;
}

function DeniedDesk() {
  const text = useDeskText();
  return (
    <>
      <PageTitle>{text('desk')}</PageTitle>
      <DeskDenied />
    </>
  );
}

function Desk({ me, review, id, onDecided }: DeskPageProps) {
  const text = useDeskText();
  const [, navigate] = useLocation();
  const filters = readFilters(new URLSearchParams(useSearch()));
  const queue = useQueue(review, filters);
  const [cursor, setCursor] = useState<string | undefined>(id);
  const [said, setSaid] = useState('');
  const [isHelpOpen, setHelpOpen] = useState(false);
  const [areShortcutsOn, setShortcutsOn] = useShortcutsChoice();
  const search = searchOf(filters);
  const hrefOf = (which: string) => `/review/${encodeURIComponent(which)}${search}`;
  const open = (which: string) => {
    setCursor(which);
    navigate(hrefOf(which));
  };
  const back = () => navigate(`/review${search}`);
  const beside = (by: 1 | -1) => {
    const at = queue.lines.findIndex((line) => line.id === id);
    return at < 0 ? undefined : queue.lines[at + by];
  };

  function decided(kind: DecisionKind, name: string): void {
    const next = beside(1) ?? beside(-1);
    const done = text(kind === 'approve' ? 'approvedOf' : 'rejectedOf', { name });
    setSaid(next ? `${done} · ${text('openedNext', { name: next.name })}` : done);
    queue.reload();
    onDecided();
    if (next) open(next.id);
    else back();
  }

  const shared = { review, areShortcutsOn, onHelp: () => setHelpOpen(true) };
  return (
    <>
      <DeskHead
        isCase={id !== undefined}
        total={queue.status === 'ready' ? queue.total : undefined}
        isWaiting={filters.status === noFilters.status}
        queueHref={`/review${search}`}
        onHelp={shared.onHelp}
      />
      <p className="desk-said" role="status">
        {said}
      </p>
      {id === undefined ? (
        <QueuePage
          {...shared}
          queue={queue}
          filters={filters}
          onFilters={(next) => navigate(`/review${searchOf(next)}`, { replace: true })}
          cursor={cursor}
          onCursor={setCursor}
          hrefOf={hrefOf}
          onOpen={open}
          onDecided={() => {
            queue.reload();
            onDecided();
          }}
        />
      ) : (
        <CasePage
          key={id}
          {...shared}
          id={id}
          me={me.id}
          onMove={(by) => {
            const line = beside(by);
            if (line) open(line.id);
          }}
          onBack={back}
          onDecided={decided}
        />
      )}
      <ShortcutsHelp
        isOpen={isHelpOpen}
        isOn={areShortcutsOn}
        onSwitch={setShortcutsOn}
        onClose={() => setHelpOpen(false)}
      />
    </>
  );
}

interface DeskHeadProps {
  isCase: boolean;
  /** As long as it is not known, nothing is said. */
  total: number | undefined;
  isWaiting: boolean;
  queueHref: string;
  onHelp: () => void;
}

/** The heading of both pages, with the way back and the keys. */
function DeskHead({ isCase, total, isWaiting, queueHref, onHelp }: DeskHeadProps) {
  const text = useDeskText();
  const app = useAppText();
  return (
    <div className="page-title desk-title">
      <title>{`${text('desk')} · ${app('app')}`}</title>
      {isCase && (
        <Link href={queueHref} aria-label={text('toQueue')}>
          <Icon name="previous" />
        </Link>
      )}
      <h1>{text('desk')}</h1>
      {total !== undefined && (
        <span className="desk-count">{text(isWaiting ? 'waiting' : 'found', { count: total })}</span>
      )}
      <Button className="moc-button moc-quiet desk-keys" ref={shortcutOf('?')} onPress={onHelp}>
        {text('keyboard')}
      </Button>
    </div>
  );
}
