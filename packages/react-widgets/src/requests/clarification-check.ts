import type { ClarificationDraft } from '@moc-sdk/service/client';
import type { Texts } from '../texts/index.js';

export type Problem = keyof Texts['requests']['problems'];
export type ClarificationField = 'reason' | 'supervisor' | 'director';

/** What is wrong with a draft, field by field, as the service would find. Lengths: the service's contract. */
export function checkClarification(draft: ClarificationDraft): Partial<Record<ClarificationField, Problem>> {
  const reason = draft.reason.trim();
  return {
    ...(reason.length < 5 && { reason: 'reasonShort' as const }),
    ...(reason.length > 2000 && { reason: 'reasonLong' as const }),
    ...(!draft.supervisor.name.trim() && { supervisor: 'nameMissing' as const }),
    ...(!draft.director.name.trim() && { director: 'nameMissing' as const }),
  };
}
