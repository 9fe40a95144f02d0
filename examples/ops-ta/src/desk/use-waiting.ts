import type { Me, ReviewClient } from '@moc-sdk/service/client';
import { useCallback, useEffect, useState } from 'react';
import { mayReview } from './may-review.js';

/** How often the number is asked for while the app is in sight, in milliseconds. */
const PERIOD = 60_000;

/** How many cases wait, for the menu of a reviewer. A failed question leaves what was known: the desk itself tells why. */
export function useWaiting(review: ReviewClient, me: Pick<Me, 'roles'>) {
  const isReviewer = mayReview(me);
  const [count, setCount] = useState<number>();
  const [round, setRound] = useState(0);
  const reload = useCallback(() => setRound((n) => n + 1), []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `round` asks again
  useEffect(() => {
    if (!isReviewer) return;
    const abort = new AbortController();
    review.queue({ limit: 1 }, { signal: abort.signal }).then(
      ({ total }) => setCount(total),
      () => undefined,
    );
    return () => abort.abort();
  }, [review, isReviewer, round]);
  useEffect(() => {
    if (!isReviewer) return;
    const onTime = () => document.visibilityState === 'visible' && reload();
    const timer = setInterval(onTime, PERIOD);
    return () => clearInterval(timer);
  }, [isReviewer, reload]);

  return { count: isReviewer ? count : undefined, reload };
}
