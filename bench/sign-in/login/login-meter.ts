import type { RequestListener } from 'node:http';
import { covered, type Interval, uncovered } from '../figures/intervals.js';

/** What one login cost on the app's side. */
export interface LoginCost {
  /** From each request of the browser to its answer, without the time inside calls to the provider. */
  readonly ownMs: number;
  readonly providerMs: number;
  readonly providerCalls: number;
}

/** Stands around an app: sees the browser's requests and the app's calls to the provider. */
export interface LoginMeter {
  readonly fetch: typeof fetch;
  around(app: RequestListener): RequestListener;
  /** What was spent since the last time this was asked. */
  take(): LoginCost;
}

export function loginMeter(): LoginMeter {
  let requests: Interval[] = [];
  let calls: Interval[] = [];
  return {
    fetch: async (input, init) => {
      const from = performance.now();
      try {
        const response = await fetch(input, init);
        // The body belongs to the provider's time too; whoever asked reads a copy that is there already.
        await response.clone().arrayBuffer();
        return response;
      } finally {
        calls.push([from, performance.now()]);
      }
    },
    around: (app) => (request, response) => {
      const from = performance.now();
      response.once('finish', () => requests.push([from, performance.now()]));
      app(request, response);
    },
    take: () => {
      const cost = {
        ownMs: uncovered(requests, calls),
        providerMs: covered(calls),
        providerCalls: calls.length,
      };
      requests = [];
      calls = [];
      return cost;
    },
  };
}
