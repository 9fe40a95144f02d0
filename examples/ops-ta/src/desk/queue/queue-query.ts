import type { VerificationStatus } from '@moc-sdk/moc-account-client/verification';
import type { ReviewQuery } from '@moc-sdk/service/client';

/** What the queue can be narrowed to; `pending-review` is the reviewers' work. */
export const shownStatuses = [
  'pending-review',
  'requires-document',
  'retrying',
  'approved',
  'canceled',
  'expired',
  'revoked',
] as const satisfies readonly VerificationStatus[];

export type ShownStatus = (typeof shownStatuses)[number];

/** The filters of the queue. They stand in the page's address, so that a reload and the way back keep them. */
export interface Filters {
  readonly text: string;
  readonly agency: string;
  readonly status: ShownStatus;
  readonly order: 'oldest' | 'newest';
}

export const noFilters: Filters = { text: '', agency: '', status: 'pending-review', order: 'oldest' };

export function readFilters(search: URLSearchParams): Filters {
  return {
    text: search.get('text') ?? '',
    agency: search.get('agency') ?? '',
    status: shownStatuses.find((each) => each === search.get('status')) ?? noFilters.status,
    order: search.get('order') === 'newest' ? 'newest' : 'oldest',
  };
}

/** The part of an address behind the path: only what differs from the rule. */
export function searchOf(filters: Filters): string {
  const entries = Object.entries(filters).filter(
    ([name, value]) => value !== noFilters[name as keyof Filters],
  );
  return entries.length > 0 ? `?${new URLSearchParams(entries)}` : '';
}

export function queryOf({ text, agency, status, order }: Filters): ReviewQuery {
  return { status, order, ...(text.trim() && { text: text.trim() }), ...(agency && { agency }) };
}
