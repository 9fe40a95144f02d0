import { errorText } from '@moc-sdk/core';
import { Notice, Spinner, useMoc } from '@moc-sdk/react-widgets';
import type { BulkAnswer, ReviewClient, ReviewLine } from '@moc-sdk/service/client';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { BulkResults } from '../decision/bulk-results.js';
import { BulkSheet } from '../decision/bulk-sheet.js';
import { takePending } from '../decision/pending-decision.js';
import { type DecisionKind, useDecision } from '../decision/use-decision.js';
import { useShortcuts } from '../keyboard/use-shortcuts.js';
import { useDeskText } from '../texts/desk-texts.js';
import { BulkBar } from './bulk-bar.js';
import { isNarrowed, QueueFilters } from './queue-filters.js';
import { type Filters, noFilters } from './queue-query.js';
import { QueueDone, QueueNoMatch } from './queue-states.js';
import { QueueTable } from './queue-table.js';
import type { Queue } from './use-queue.js';
import { useQueueCursor } from './use-queue-cursor.js';
import { useSelection } from './use-selection.js';

export interface QueuePageProps {
  review: ReviewClient;
  queue: Queue;
  filters: Filters;
  onFilters: (filters: Filters) => void;
  cursor: string | undefined;
  onCursor: (id: string) => void;
  hrefOf: (id: string) => string;
  onOpen: (id: string) => void;
  onDecided: () => void;
  areShortcutsOn: boolean;
  onHelp: () => void;
}

/** Everybody who waits, and what can be done with several at once. */
export function QueuePage(props: QueuePageProps) {
  const { review, queue, filters, onFilters, cursor, onCursor, hrefOf, onOpen, areShortcutsOn, onHelp } =
    props;
  const text = useDeskText();
  const search = useRef<HTMLInputElement>(null);
  const selection = useSelection(queue.lines);
  const bulk = useBulk(props, selection.set);
  const move = useQueueCursor(queue.lines, cursor, onCursor);
  const decide = (kind: DecisionKind) => {
    if (selection.lines.length > 0) bulk.decision.begin(kind);
    else if (cursor) onOpen(cursor);
  };

  useShortcuts(
    {
      j: () => move(1),
      k: () => move(-1),
      arrowdown: () => move(1),
      arrowup: () => move(-1),
      x: ({ shiftKey }) => cursor && selection.toggle(cursor, shiftKey),
      a: () => decide('approve'),
      r: () => decide('reject'),
      '/': () => search.current?.focus(),
      '?': onHelp,
      escape: () => selection.set([]),
    },
    areShortcutsOn,
  );

  return (
    <>
      <QueueFilters filters={filters} agencies={queue.agencies} search={search} onChange={onFilters} />
      <QueueLines queue={queue} filters={filters} onFilters={onFilters}>
        <QueueTable
          lines={queue.lines}
          selection={selection}
          cursor={cursor}
          hrefOf={hrefOf}
          onCursor={onCursor}
        />
      </QueueLines>
      {queue.status === 'ready' && queue.lines.length > 0 && (
        <p className="desk-shown">
          {text('shown', { shown: queue.lines.length, total: queue.total })}
          {queue.lines.length < queue.total && (
            <Button className="moc-button" isPending={queue.isRefreshing} onPress={queue.more}>
              {text('more')}
            </Button>
          )}
        </p>
      )}
      {selection.lines.length > 0 && (
        <BulkBar
          count={selection.lines.length}
          onDecide={bulk.decision.begin}
          onClear={() => selection.set([])}
        />
      )}
      <BulkSheet
        review={review}
        decision={bulk.decision}
        lines={selection.lines}
        onDone={(answers) => bulk.done(answers, selection.lines)}
        onReload={() => {
          bulk.decision.cancel();
          queue.reload();
        }}
      />
      {bulk.results && <BulkResults {...bulk.results} onClose={bulk.forget} />}
    </>
  );
}

interface Results {
  readonly answers: readonly BulkAnswer[];
  readonly lines: readonly ReviewLine[];
}

/** Deciding many: prepared again after the way through the sign-in, and what became of each. */
function useBulk({ queue, onDecided }: QueuePageProps, select: (ids: readonly string[]) => void) {
  const decision = useDecision();
  const [results, setResults] = useState<Results>();
  const { begin } = decision;
  const isReady = queue.status === 'ready';
  // biome-ignore lint/correctness/useExhaustiveDependencies: once the lines are there
  useEffect(() => {
    if (!isReady) return;
    const versions = new Map(queue.lines.map(({ id, version }) => [id, version]));
    const pending = takePending(
      ({ cases }) => cases.length > 1 && cases.every(({ id, expects }) => versions.get(id) === expects),
    );
    if (!pending) return;
    select(pending.cases.map(({ id }) => id));
    begin(pending.kind, pending);
  }, [isReady]);
  return {
    decision,
    results,
    forget: () => setResults(undefined),
    done: (answers: readonly BulkAnswer[], lines: readonly ReviewLine[]) => {
      setResults({ answers, lines });
      select([]);
      onDecided();
    },
  };
}

interface QueueLinesProps {
  queue: Queue;
  filters: Filters;
  onFilters: (filters: Filters) => void;
  children: ReactNode;
}

/** The lines, or what stands in their place. */
function QueueLines({ queue, filters, onFilters, children }: QueueLinesProps) {
  const { locale, texts } = useMoc();
  const { status, error } = queue;
  if (status === 'loading') return <Spinner>{texts.common.loading}</Spinner>;
  const problem = error && (
    <Notice tone="problem" action={texts.common.retry} onAction={queue.reload}>
      {errorText(error, locale)}
    </Notice>
  );
  if (status === 'failed') return problem;
  if (queue.lines.length > 0) {
    return (
      <>
        {problem}
        {children}
      </>
    );
  }
  return isNarrowed(filters) ? <QueueNoMatch onClear={() => onFilters(noFilters)} /> : <QueueDone />;
}
