import type { Clarification, ClarificationDraft, DayView, Me } from '@moc-sdk/service/client';
import { useState } from 'react';
import type { SendState } from '../load/send-state.js';
import { useSend } from '../load/use-send.js';
import { useMoc } from '../provider/moc-provider.js';
import { checkClarification } from './clarification-check.js';

export interface ClarificationFormModel {
  readonly draft: ClarificationDraft;
  readonly problems: ReturnType<typeof checkClarification>;
  readonly sending: SendState;
  /** What the service made of it, once saved. */
  readonly saved: Clarification | undefined;
  readonly change: (part: Partial<ClarificationDraft>) => void;
  readonly submit: () => void;
  readonly onAttached: (clarification: Clarification) => void;
}

/** The clarification without its looks. Problems show once the person has tried to save. */
export function useClarificationForm(me: Me, day: DayView): ClarificationFormModel {
  const { client } = useMoc();
  const [draft, setDraft] = useState(() => firstDraft(me, day));
  const [tried, setTried] = useState(false);
  const [saved, setSaved] = useState<Clarification>();
  const { state: sending, send } = useSend();
  const problems = checkClarification(draft);
  return {
    draft,
    problems: tried ? problems : {},
    sending,
    saved,
    change: (part) => setDraft((before) => ({ ...before, ...part })),
    submit() {
      setTried(true);
      if (Object.keys(problems).length > 0) return;
      void send(() => client.writeClarification(draft), setSaved);
    },
    onAttached: setSaved,
  };
}

function firstDraft(me: Me, day: DayView): ClarificationDraft {
  return {
    date: day.date,
    half: day.clarifiable[0] ?? 'day',
    reason: '',
    place: me.agency ?? '',
    supervisor: me.supervisor ?? { name: '', position: '' },
    director: me.director ?? { name: '', position: '' },
  };
}
