/** What an agency's system can hear of, with what it means. */
export const webhookEventTypes = {
  'account.registered': 'Somebody registered a temporary account here.',
  'account.adopted': 'An account that was registered elsewhere was met here for the first time.',
  'account.confirmed': 'The person proved who they are; the account is permanent.',
  'account.recognised': 'The person is ministry personnel and bears the badge.',
  'account.expired': 'A temporary account has ended.',
  'account.revoked': 'The person left, or an administrator took the account away; its sessions have ended.',
  'account.reinstated': 'A revoked account can be used again, without the badge.',
  'account.redacted': 'What was personal of an account that had ended is erased.',
  'case.requires-identity': 'A verification waits for the data of the card.',
  'case.retrying': 'A source is down; it is asked again later.',
  'case.requires-document': 'A verification waits for a document.',
  'case.pending-review': 'A verification waits for a reviewer.',
  'case.approved': 'A verification was approved, automatically or by a reviewer (`basis`).',
  'case.canceled': 'The person ended a verification or chose another way.',
  'case.expired': 'A verification ended with its temporary account.',
  'case.revoked': 'An approved verification no longer holds: a directory says that the person left.',
  'case.redacted': 'What was personal of a verification that had ended is erased.',
} as const;

export type WebhookEventType = keyof typeof webhookEventTypes;
