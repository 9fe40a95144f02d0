/** How long an answer is kept for a repeat whose browser never saw it: a reload or a second click. */
const KEPT_MS = 30_000;

/**
 * Gives repeats of the same callback the one answer there is. A provider takes a code once, and takes back everything
 * that it gave for it when the code comes again: of two callbacks at once, both would fail.
 */
export interface SharedAnswers<T> {
  /** `key` names what is asked; `ask` runs for the first of its kind only. A failure is not kept. */
  once(key: string, ask: () => Promise<T>): Promise<{ answer: T; isRepeat: boolean }>;
}

export function sharedAnswers<T>(now: () => Date): SharedAnswers<T> {
  const kept = new Map<string, { answer: Promise<T>; until: number }>();

  function forgetOld(): void {
    const time = now().getTime();
    for (const [key, { until }] of kept) if (until <= time) kept.delete(key);
  }

  return {
    once: async (key, ask) => {
      forgetOld();
      const earlier = kept.get(key);
      if (earlier) return { answer: await earlier.answer, isRepeat: true };
      const answer = ask();
      kept.set(key, { answer, until: now().getTime() + KEPT_MS });
      try {
        return { answer: await answer, isRepeat: false };
      } catch (error) {
        kept.delete(key);
        throw error;
      }
    },
  };
}
