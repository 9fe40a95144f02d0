import type { Clarification, ClarificationDraft, DayView, Me } from '@moc-sdk/service/client';
import { useState } from 'react';
import type { SendState } from '../load/send-state.js';
import { useSend } from '../load/use-send.js';
import { useMoc } from '../provider/moc-provider.js';
import { checkClarification } from './clarification-check.js';
import { textOr, useDraft } from './use-draft.js';

export interface ClarificationFormModel {
  readonly draft: ClarificationDraft;
  /** True when the draft began with what was written before, in this tab. */
  readonly isKept: boolean;
  readonly problems: ReturnType<typeof checkClarification>;
  readonly sending: SendState;
  /** What the service made of it, once saved. */
  readonly saved: Clarification | undefined;
  readonly change: (part: Partial<ClarificationDraft>) => void;
  readonly submit: () => void;
  /** Forgets what was written. */
  readonly drop: () => void;
  readonly onAttached: (clarification: Clarification) => void;
}

/** The clarification without its looks. Problems show once the person has tried to save. */
export function useClarificationForm(me: Me, day: DayView): ClarificationFormModel {
  const { client } = useMoc();
  const { draft, isKept, change, drop } = useDraft(
    `clarification.${me.id}.${day.date}`,
    firstDraft(me, day),
    (start, kept) => revive(start, kept, day),
    ({ date: _, ...rest }) => rest,
  );
  const [tried, setTried] = useState(false);
  const [saved, setSaved] = useState<Clarification>();
  const { state: sending, send } = useSend();
  const problems = checkClarification(draft);
  return {
    draft,
    isKept,
    problems: tried ? problems : {},
    sending,
    saved,
    change,
    drop,
    submit() {
      setTried(true);
      if (Object.keys(problems).length > 0) return;
      void send(
        () => client.writeClarification(draft),
        (written) => {
          drop();
          setSaved(written);
        },
      );
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

/** The half only while it can still be clarified; texts only where they are texts. */
function revive(
  start: ClarificationDraft,
  kept: Readonly<Record<string, unknown>>,
  day: DayView,
): ClarificationDraft {
  return {
    ...start,
    half: day.clarifiable.find((half) => half === kept.half) ?? start.half,
    reason: textOr(kept.reason, start.reason),
    place: textOr(kept.place, start.place ?? ''),
    supervisor: signatoryOr(kept.supervisor, start.supervisor),
    director: signatoryOr(kept.director, start.director),
  };
}

type Signatory = ClarificationDraft['director'];

function signatoryOr(kept: unknown, start: Signatory): Signatory {
  const { name, position }: Partial<Record<keyof Signatory, unknown>> =
    typeof kept === 'object' && kept !== null ? kept : {};
  return { name: textOr(name, start.name), position: textOr(position, start.position) };
}
