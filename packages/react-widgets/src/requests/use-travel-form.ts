import { isCivilDate } from '@moc-sdk/core';
import type { Travel, TravelKind } from '@moc-sdk/service/client';
import { useState } from 'react';
import type { SendState } from '../load/send-state.js';
import { useSend } from '../load/use-send.js';
import { useMoc } from '../provider/moc-provider.js';
import { checkTravel, type TravelDraft } from './travel-check.js';
import { textOr, useDraft } from './use-draft.js';

const kinds: readonly TravelKind[] = ['duty', 'training', 'seminar'];

export interface TravelFormOptions {
  /** The day that both dates begin with. */
  date?: string;
  /** Whose draft it is (`Me.id`): a half-written form is offered again to this person alone. */
  personId?: string;
}

export interface TravelFormModel {
  readonly draft: TravelDraft;
  /** True when the draft began with what was written before, in this tab. */
  readonly isKept: boolean;
  readonly problems: ReturnType<typeof checkTravel>;
  readonly sending: SendState;
  readonly saved: Travel | undefined;
  readonly change: (part: Partial<TravelDraft>) => void;
  readonly submit: () => void;
  /** Forgets what was written. */
  readonly drop: () => void;
  readonly again: () => void;
}

/** Official travel without its looks. Problems show once the person has tried to save. */
export function useTravelForm({ date, personId = '' }: TravelFormOptions = {}): TravelFormModel {
  const { client } = useMoc();
  const empty: TravelDraft = { kind: 'duty', from: date, to: date, place: '', attachment: undefined };
  const { draft, isKept, change, drop, restart } = useDraft(
    `travel.${personId}.${date ?? ''}`,
    empty,
    revive,
    ({ attachment: _, ...rest }) => rest,
  );
  const [tried, setTried] = useState(false);
  const [saved, setSaved] = useState<Travel>();
  const { state: sending, send } = useSend();
  const problems = checkTravel(draft);
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
      const { kind, from, to, place, attachment } = draft;
      if (Object.keys(problems).length > 0 || !from || !to || !attachment) return;
      void send(
        () => client.recordTravel({ kind, from, to, place: place.trim(), attachment }),
        (recorded) => {
          drop();
          setSaved(recorded);
        },
      );
    },
    again() {
      restart();
      setTried(false);
      setSaved(undefined);
    },
  };
}

/** The attachment is chosen anew: files are never kept. */
function revive(start: TravelDraft, kept: Readonly<Record<string, unknown>>): TravelDraft {
  return {
    ...start,
    kind: kinds.find((kind) => kind === kept.kind) ?? start.kind,
    from: dateOr(kept.from, start.from),
    to: dateOr(kept.to, start.to),
    place: textOr(kept.place, start.place),
  };
}

function dateOr(kept: unknown, start: string | undefined): string | undefined {
  return typeof kept === 'string' && isCivilDate(kept) ? kept : start;
}
