import type { MocError } from '@moc-sdk/core';
import { useLoad } from '@moc-sdk/react-widgets';
import type { ReviewClient, ReviewLine, ReviewQueue } from '@moc-sdk/service/client';
import { useCallback, useEffect, useRef } from 'react';
import { type Filters, queryOf } from './queue-query.js';

const PAGE = 30;
/** How often the queue is asked anew while it is in sight, in milliseconds. */
const PERIOD = 60_000;

export interface Queue {
  readonly status: 'loading' | 'ready' | 'failed';
  readonly lines: readonly ReviewLine[];
  readonly total: number;
  readonly agencies: readonly string[];
  readonly isRefreshing: boolean;
  /** Why there is nothing, or why what is in sight may be old. */
  readonly error: MocError | undefined;
  more(): void;
  reload(): void;
}

/** The queue as far as it was scrolled; what is in sight stays there while it is asked anew. */
export function useQueue(review: ReviewClient, filters: Filters): Queue {
  const pages = useRef(1);
  const key = JSON.stringify(filters);
  const shown = useRef(key);
  if (shown.current !== key) {
    shown.current = key;
    pages.current = 1;
  }
  const { state, reload } = useLoad(key, (signal) => readPages(review, filters, pages.current, signal));
  const more = useCallback(() => {
    pages.current += 1;
    reload();
  }, [reload]);
  useEffect(() => {
    const timer = setInterval(() => document.visibilityState === 'visible' && reload(), PERIOD);
    return () => clearInterval(timer);
  }, [reload]);

  const { lines, total, agencies } = state.status === 'ready' ? state.value : NOTHING;
  const error = state.status === 'failed' ? state.error : state.status === 'ready' ? state.stale : undefined;
  const isRefreshing = state.status === 'ready' && state.refreshing;
  return { status: state.status, lines, total, agencies, isRefreshing, error, more, reload };
}

const NOTHING: ReviewQueue = { lines: [], total: 0, agencies: [] };

async function readPages(
  review: ReviewClient,
  filters: Filters,
  count: number,
  signal: AbortSignal,
): Promise<ReviewQueue> {
  const ask = (page: number) =>
    review.queue({ ...queryOf(filters), limit: PAGE, offset: page * PAGE }, { signal });
  const pages = await Promise.all(Array.from({ length: count }, (_, page) => ask(page)));
  // A case that moved between two answers is shown once.
  const lines = new Map(pages.flatMap((page) => page.lines).map((line) => [line.id, line]));
  const [first = NOTHING] = pages;
  return { ...first, lines: [...lines.values()] };
}
