import { useEffect, useRef, useState } from 'react';
import { dropDraft, readDraft, writeDraft } from './drafts.js';

export interface DraftModel<Draft> {
  readonly draft: Draft;
  /** True when the draft began with what was written before, in this tab. */
  readonly isKept: boolean;
  readonly change: (part: Partial<Draft>) => void;
  /** Forgets what was written, as it was saved or is not wanted; what is in sight stays. */
  readonly drop: () => void;
  /** Forgets what was written and begins anew. */
  readonly restart: () => void;
}

/**
 * What a form holds, kept in the tab from the first change on.
 *
 * @param name of the form and what it is about, e.g. the person and the day
 * @param start the empty form
 * @param revive takes over what it understands of what was kept
 * @param toKeep leaves out what must not be kept
 */
export function useDraft<Draft extends object>(
  name: string,
  start: Draft,
  revive: (start: Draft, kept: Readonly<Record<string, unknown>>) => Draft,
  toKeep: (draft: Draft) => Readonly<Record<string, unknown>>,
): DraftModel<Draft> {
  const [kept, setKept] = useState(() => readDraft(name));
  const [draft, setDraft] = useState(() => revive(start, kept));
  const unchanged = useRef(draft);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is written changes with the draft alone
  useEffect(() => {
    if (draft !== unchanged.current) writeDraft(name, toKeep(draft));
  }, [draft]);

  return {
    draft,
    isKept: Object.keys(kept).length > 0,
    change: (part) => setDraft((before) => ({ ...before, ...part })),
    drop: () => dropDraft(name),
    restart() {
      unchanged.current = start;
      setDraft(start);
      setKept({});
      dropDraft(name);
    },
  };
}

export function textOr(kept: unknown, start: string): string {
  return typeof kept === 'string' ? kept : start;
}
