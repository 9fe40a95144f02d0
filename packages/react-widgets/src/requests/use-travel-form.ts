import type { Travel } from '@moc-sdk/service/client';
import { useState } from 'react';
import type { SendState } from '../load/send-state.js';
import { useSend } from '../load/use-send.js';
import { useMoc } from '../provider/moc-provider.js';
import { checkTravel, type TravelDraft } from './travel-check.js';

export interface TravelFormModel {
  readonly draft: TravelDraft;
  readonly problems: ReturnType<typeof checkTravel>;
  readonly sending: SendState;
  readonly saved: Travel | undefined;
  readonly change: (part: Partial<TravelDraft>) => void;
  readonly submit: () => void;
  readonly again: () => void;
}

/** Official travel without its looks. Problems show once the person has tried to save. */
export function useTravelForm(date?: string): TravelFormModel {
  const { client } = useMoc();
  const empty: TravelDraft = { kind: 'duty', from: date, to: date, place: '', attachment: undefined };
  const [draft, setDraft] = useState(empty);
  const [tried, setTried] = useState(false);
  const [saved, setSaved] = useState<Travel>();
  const { state: sending, send } = useSend();
  const problems = checkTravel(draft);
  return {
    draft,
    problems: tried ? problems : {},
    sending,
    saved,
    change: (part) => setDraft((before) => ({ ...before, ...part })),
    submit() {
      setTried(true);
      const { kind, from, to, place, attachment } = draft;
      if (Object.keys(problems).length > 0 || !from || !to || !attachment) return;
      void send(() => client.recordTravel({ kind, from, to, place: place.trim(), attachment }), setSaved);
    },
    again() {
      setDraft(empty);
      setTried(false);
      setSaved(undefined);
    },
  };
}
