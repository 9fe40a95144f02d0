import type { MocError } from '@moc-sdk/core';
import { useMoc } from '@moc-sdk/react-widgets';
import { useCallback, useState } from 'react';
import { keepPending, type PendingDecision } from './pending-decision.js';

export type DecisionKind = 'approve' | 'reject';

/** How old the proof of who the reviewer is may be, in seconds; the service holds them to it. */
const PROOF_SECONDS = 300;

/** A decision that is being made. */
export interface Draft {
  readonly kind: DecisionKind;
  readonly reason: string;
  /** Made with the draft: however often it is sent, it counts once. */
  readonly key: string;
  /** It was prepared before the reviewer proved who they are. */
  readonly isBack: boolean;
}

export interface Decision {
  readonly draft: Draft | undefined;
  readonly isSending: boolean;
  readonly error: MocError | undefined;
  begin(kind: DecisionKind, before?: PendingDecision): void;
  setReason(reason: string): void;
  cancel(): void;
  /** Sends it; what comes back is handed to `then`. */
  send<Result>(
    call: (draft: Draft) => Promise<Result>,
    then: (result: Result, draft: Draft) => void,
  ): Promise<void>;
  /** Leads to the sign-in and back here, where the decision lies prepared. */
  stepUp(cases: PendingDecision['cases']): void;
}

/** The steps of one decision: chosen, confirmed, sent; or asked first who one is. */
export function useDecision(): Decision {
  const { toError, session } = useMoc();
  const [draft, setDraft] = useState<Draft>();
  const [isSending, setSending] = useState(false);
  const [error, setError] = useState<MocError>();

  const begin = useCallback((kind: DecisionKind, before?: PendingDecision) => {
    setError(undefined);
    setDraft({ kind, reason: before?.reason ?? '', key: crypto.randomUUID(), isBack: before !== undefined });
  }, []);
  const cancel = useCallback(() => setDraft(undefined), []);

  async function send<Result>(
    call: (draft: Draft) => Promise<Result>,
    then: (result: Result, draft: Draft) => void,
  ): Promise<void> {
    if (!draft || isSending) return;
    setSending(true);
    setError(undefined);
    try {
      const result = await call(draft);
      setDraft(undefined);
      then(result, draft);
    } catch (cause) {
      setError(toError(cause));
    } finally {
      setSending(false);
    }
  }

  return {
    draft,
    isSending,
    error,
    begin,
    cancel,
    send,
    // Another reason is another decision.
    setReason: (reason) => setDraft((now) => now && { ...now, reason, key: crypto.randomUUID() }),
    stepUp: (cases) => {
      if (!draft) return;
      keepPending({ kind: draft.kind, reason: draft.reason, cases: [...cases] });
      session?.stepUp({ maxAge: PROOF_SECONDS });
    },
  };
}

/** Somebody else was faster, or the applicant was. */
export function isConflict({ code }: MocError): boolean {
  return code === 'request/conflict' || code === 'verification/illegal-event';
}
