/** The session is asked for again so long before its end: it may have been prolonged. */
const BEFORE_END_MS = 60_000;
/** And once more when it must be over: the server says the time in whole seconds. */
const AFTER_END_MS = 1_000;
/** Timers of browsers overflow at 24.8 days. */
const LONGEST_MS = 24 * 3_600_000;

/** When to ask again about a session that ends in so many milliseconds. */
export function nextCheckIn(endsIn: number): number {
  const ahead = endsIn - BEFORE_END_MS;
  return Math.min(ahead > AFTER_END_MS ? ahead : Math.max(endsIn, 0) + AFTER_END_MS, LONGEST_MS);
}

/** Tells when a page comes back to somebody's eyes, or back from the browser's memory. @returns an end to it */
export function onWakeUp(wakeUps: { shown: () => void; restored: () => void }): () => void {
  const shown = () => document.visibilityState === 'visible' && wakeUps.shown();
  const pageshow = ({ persisted }: PageTransitionEvent) => persisted && wakeUps.restored();
  const listening = new AbortController();
  const { signal } = listening;
  document.addEventListener('visibilitychange', shown, { signal });
  addEventListener('online', shown, { signal });
  addEventListener('pageshow', pageshow, { signal });
  return () => listening.abort();
}
