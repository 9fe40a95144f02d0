import type { AuditRecord } from '@moc-sdk/core';
import type { CardData } from '@moc-sdk/moc-account-client/verification';
import type { AccountRecord, CaseRecord, StoredEvent } from '../../ports/index.js';
import { hasOpened } from '../review/opened.js';
import type { ReviewCase } from '../review/review-views.js';
import { typedBirthDate } from './card-birth-date.js';

/** Everything that the page of a case is made of. */
export interface CaseMaterial {
  readonly record: CaseRecord;
  readonly account: AccountRecord;
  readonly card: CardData | undefined;
  readonly events: readonly StoredEvent[];
  /** What the reviewer has read. */
  readonly reads: readonly AuditRecord[];
  /** Whether it is the reviewer's own, by this account or another. */
  readonly own: boolean;
  /** Whether the same card was approved for another account since this one was checked. */
  readonly elsewhere: boolean;
}

/** A case as the desk shows it to one reviewer. */
export function reviewCase(material: CaseMaterial, reviewer: string): ReviewCase {
  const { record, account, card, events, reads, own, elsewhere } = material;
  const { status, version, way, because, rejection, decision } = record.state;
  const { id, email, profile, state } = account;
  const pendingSince = pendingSinceOf(record);
  const document = documentOf(record);
  return {
    id: record.id,
    account: { id, email, profile, stage: state.stage },
    status,
    version,
    way: way ?? 'ministry-personnel',
    openedAt: record.openedAt,
    ...(pendingSince && { pendingSince }),
    because: elsewhere ? [...because, { code: 'verified-elsewhere' }] : because,
    ...(card && { card: printed(card) }),
    ...(document && { document }),
    ...(rejection && { rejection }),
    ...(decision && { decision }),
    opened: hasOpened(reads, record, reviewer, elsewhere),
    own,
    history: events
      .filter((event) => event.of === 'case' && event.id === record.id)
      .map(({ event: { at, by, type } }) => ({ at, by, type })),
  };
}

/** Since when a case waits for a reviewer. */
export function pendingSinceOf({ state }: Pick<CaseRecord, 'state'>): string | undefined {
  return state.status === 'pending-review' ? state.document?.attachedAt : undefined;
}

/** The code on the back of a card is nobody's to read, not even a reviewer's. */
function printed({ nationalId, name, birthDate }: CardData): NonNullable<ReviewCase['card']> {
  const { title, first, last } = name;
  return { nationalId, ...(title && { title }), first, last, birthDate: typedBirthDate(birthDate) };
}

function documentOf({ state, file }: CaseRecord): ReviewCase['document'] {
  if (!state.document || !file) return undefined;
  const { id, kind, bytes } = file;
  return { id, attachedAt: state.document.attachedAt, kind, bytes };
}
