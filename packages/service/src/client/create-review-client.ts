import { sender } from './call.js';
import type { ServiceClientOptions } from './create-service-client.js';
import type { BulkAnswer, DecisionOptions, ReviewCase, ReviewClient, ReviewQuery } from './review-types.js';

/**
 * A client of the reviewer's desk.
 *
 * @example
 * ```ts
 * const review = createReviewClient();
 * const { lines, total } = await review.queue({ order: 'oldest', limit: 20 });
 * ```
 */
export function createReviewClient(clientOptions: ServiceClientOptions = {}): ReviewClient {
  const { baseUrl = '', fetch: fetcher = (...args) => globalThis.fetch(...args) } = clientOptions;
  const send = sender(`${baseUrl.replace(/\/$/, '')}/api/v1/review`, fetcher);
  const place = (id: string) => `/cases/${encodeURIComponent(id)}`;
  const decide = (path: string, { expects, key, signal }: DecisionOptions, reason?: string) =>
    send<ReviewCase>(path, {
      method: 'POST',
      body: { expects, ...(reason !== undefined && { reason }) },
      once: true,
      key,
      signal,
    });

  return {
    queue: (query = {}, { signal } = {}) => send(`/cases${searchOf(query)}`, { signal }),
    open: (id, { signal } = {}) => send(place(id), { signal }),
    document: (id, { signal } = {}) => send(`${place(id)}/document`, { reads: 'blob', signal }),
    approve: (id, options) => decide(`${place(id)}/approve`, options),
    reject: (id, reason, options) => decide(`${place(id)}/reject`, options, reason),
    decideMany: async (cases, decision, { key, signal } = {}) => {
      const body = { cases, ...decision };
      const { results } = await send<{ results: BulkAnswer[] }>('/decisions', {
        method: 'POST',
        body,
        once: true,
        key,
        signal,
      });
      return results;
    },
  };
}

function searchOf(query: ReviewQuery): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  const search = new URLSearchParams(given.map(([name, value]) => [name, String(value)]));
  return given.length > 0 ? `?${search}` : '';
}
