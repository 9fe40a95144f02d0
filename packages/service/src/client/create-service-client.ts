import { sender } from './call.js';
import type { ServiceClient } from './types.js';

export interface ServiceClientOptions {
  /** Origin of the service where it is not the page's own, e.g. in tests. Default: the page's own. */
  baseUrl?: string;
  /** Default the platform's `fetch`. */
  fetch?: typeof fetch;
}

/**
 * A client of the service.
 *
 * @example
 * ```ts
 * const service = createServiceClient();
 * const { days } = await service.attendance('2026-11');
 * ```
 */
export function createServiceClient(options: ServiceClientOptions = {}): ServiceClient {
  const { baseUrl = '', fetch: fetcher = (...args) => globalThis.fetch(...args) } = options;
  const root = `${baseUrl.replace(/\/$/, '')}/api/v1/me`;
  const send = sender(root, fetcher);
  const clarification = (id: string) => `/clarifications/${encodeURIComponent(id)}`;
  const month = (name: string) => `/attendance/${encodeURIComponent(name)}`;

  return {
    me: ({ signal } = {}) => send('', { signal }),
    attendance: (name, { signal } = {}) => send(month(name), { signal }),
    enrolFace: ({ photo, consentVersion }, { signal } = {}) =>
      send('/face', { method: 'PUT', body: formOf({ photo, consentVersion }), signal }),
    forgetFace: ({ signal } = {}) => send('/face', { method: 'DELETE', signal }),
    punch: ({ position, ...input }, { signal } = {}) =>
      send('/punches', {
        method: 'POST',
        body: formOf({ ...input, ...(position && { position: JSON.stringify(position) }) }),
        signal,
      }),
    writeClarification: (draft, { signal } = {}) =>
      send('/clarifications', { method: 'POST', body: draft, once: true, signal }),
    attachScan: (id, scan, { signal } = {}) =>
      send(`${clarification(id)}/scan`, { method: 'POST', body: formOf({ scan }), once: true, signal }),
    deleteClarification: (id, { signal } = {}) => send(clarification(id), { method: 'DELETE', signal }),
    clarificationFormUrl: (id) => `${root}${clarification(id)}/form.pdf`,
    recordTravel: (input, { signal } = {}) =>
      send('/travel', { method: 'POST', body: formOf({ ...input }), once: true, signal }),
    deleteTravel: (id, { signal } = {}) =>
      send(`/travel/${encodeURIComponent(id)}`, { method: 'DELETE', signal }),
    monthReportUrl: (name) => `${root}${month(name)}/report.pdf`,
  };
}

function formOf(fields: Readonly<Record<string, string | Blob | undefined>>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) if (value !== undefined) form.set(name, value);
  return form;
}
