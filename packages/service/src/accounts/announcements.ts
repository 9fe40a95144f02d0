import type { AccountEvent, AccountEventType } from '@moc-sdk/moc-account-client/account';
import type {
  VerificationEvent,
  VerificationEventType,
  VerificationState,
  VerificationStatus,
} from '@moc-sdk/moc-account-client/verification';
import type { AccountRecord, Announcement, CaseRecord } from '../ports/index.js';
import type { WebhookEventType } from '../webhooks/event-types.js';

/** How each event is called in the audit trail, and what listeners in this process hear. */
export const auditActions: {
  readonly account: Readonly<Record<AccountEventType, string>>;
  readonly case: Readonly<Record<VerificationEventType, string>>;
} = {
  account: {
    register: 'account.registered',
    'adopt-temporary': 'account.adopted',
    'adopt-permanent': 'account.adopted',
    choose: 'account.chosen',
    'confirm-identity': 'account.confirmed',
    'recognise-personnel': 'account.recognised',
    expire: 'account.expired',
    revoke: 'account.revoked',
    reinstate: 'account.reinstated',
    redact: 'account.redacted',
  },
  case: {
    start: 'verification.started',
    'submit-card': 'verification.card-submitted',
    'submit-card-without-laser': 'verification.card-submitted',
    'refuse-card': 'verification.card-refused',
    'find-source-down': 'verification.source-down',
    retry: 'verification.retried',
    confirm: 'verification.confirmed',
    'ask-document': 'verification.document-asked',
    'attach-document': 'verification.document-attached',
    approve: 'verification.approved',
    reject: 'verification.rejected',
    cancel: 'verification.canceled',
    expire: 'verification.expired',
    revoke: 'verification.revoked',
    redact: 'verification.redacted',
  },
};

/** What other systems hear of an account; the choice of a button is nobody else's affair. */
const accountTypes: Readonly<Record<AccountEventType, WebhookEventType | undefined>> = {
  register: 'account.registered',
  'adopt-temporary': 'account.adopted',
  'adopt-permanent': 'account.adopted',
  choose: undefined,
  'confirm-identity': 'account.confirmed',
  'recognise-personnel': 'account.recognised',
  expire: 'account.expired',
  revoke: 'account.revoked',
  reinstate: 'account.reinstated',
  redact: 'account.redacted',
};

/** A case that is being checked is so for seconds: nobody hears of it. */
const caseTypes: Readonly<Record<VerificationStatus, WebhookEventType | undefined>> = {
  unopened: undefined,
  'requires-identity': 'case.requires-identity',
  checking: undefined,
  retrying: 'case.retrying',
  'requires-document': 'case.requires-document',
  'pending-review': 'case.pending-review',
  approved: 'case.approved',
  canceled: 'case.canceled',
  expired: 'case.expired',
  revoked: 'case.revoked',
  redacted: 'case.redacted',
};

export function accountAnnouncement(
  id: string,
  { type, at }: AccountEvent,
  { id: account, state: { stage, version, expiresAt } }: AccountRecord,
): Announcement | undefined {
  const announced = accountTypes[type];
  if (!announced) return undefined;
  return { id, type: announced, at, data: { account, stage, version, ...(expiresAt && { expiresAt }) } };
}

export function caseAnnouncement(
  id: string,
  { at }: VerificationEvent,
  { id: caseId, account, state }: CaseRecord,
): Announcement | undefined {
  const type = caseTypes[state.status];
  if (!type) return undefined;
  const { status, version, way, decision } = state;
  const data = { account, case: caseId, status, version, way, ...(decision && { basis: decision.basis }) };
  return { id, type, at, data };
}

/** What the audit trail says of a case: its status, and what the sources answered, by code. */
export function factsOf({ status, version, because, document }: VerificationState) {
  const answers = because.map((fact) => ('source' in fact ? `${fact.source}:${fact.code}` : fact.code));
  return {
    status,
    version,
    ...(answers.length > 0 && { because: answers.join(' ') }),
    ...(document && { document: document.file }),
  };
}
