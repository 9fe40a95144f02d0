import type { TravelKind } from '@moc-sdk/service/client';
import type { Texts } from '../texts/index.js';

/** What a person has entered so far. */
export interface TravelDraft {
  readonly kind: TravelKind;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly place: string;
  readonly attachment: File | undefined;
}

export type TravelProblem = keyof Texts['requests']['problems'] | 'reversed';
export type TravelField = 'from' | 'to' | 'place' | 'attachment';

/** What is wrong with a draft, field by field. */
export function checkTravel(draft: TravelDraft): Partial<Record<TravelField, TravelProblem>> {
  const { from, to } = draft;
  return {
    ...(!from && { from: 'dateMissing' as const }),
    ...(!to && { to: 'dateMissing' as const }),
    ...(from && to && to < from && { to: 'reversed' as const }),
    ...(!draft.place.trim() && { place: 'placeMissing' as const }),
    ...(!draft.attachment && { attachment: 'attachmentMissing' as const }),
  };
}
