import * as z from 'zod';
import { SourceTrouble } from '../source-calls/source-trouble.js';
import { withinTime } from '../source-calls/within-time.js';
import { askOverHttp, statusTrouble } from './ask-over-http.js';
import type { DopaSettings } from './dopa-options.js';
import type { GdxClient } from './gdx-client.js';
import { readJson } from './read-json.js';

/** The token of the agency's registration, good until it is refused. */
export interface GdxToken {
  /** The one there is; asked for once, however many checks wait for it. */
  current(): Promise<string>;
  /** Forgets a token that was refused, if it is still the current one. */
  refuse(token: string): void;
}

/** Goes into a header: visible characters only. */
const tokenSchema = z.object({ Result: z.string().regex(/^[\x21-\x7e]{1,4000}$/) });

export function gdxToken(settings: DopaSettings, base: URL, client: GdxClient): GdxToken {
  let kept: { token: string } | undefined;
  let asking: Promise<string> | undefined;

  async function ask(): Promise<string> {
    const url = new URL('auth/validate', base);
    url.searchParams.set('ConsumerSecret', client.consumerSecret);
    url.searchParams.set('AgentID', client.agentId);
    const headers = { accept: 'application/json', 'consumer-key': client.consumerKey };
    // Its own time limit: whoever gives up must not take the token from the others.
    const answer = await withinTime(settings.timeLimit, undefined, (signal) =>
      askOverHttp(settings.fetch, url, { headers, signal }),
    );
    if (answer.status !== 200) throw statusTrouble(answer.status);
    const parsed = tokenSchema.safeParse(readJson(answer));
    if (!parsed.success) throw new SourceTrouble('protocol-error', 'no token');
    kept = { token: parsed.data.Result };
    return kept.token;
  }

  return {
    current: () => {
      if (kept) return Promise.resolve(kept.token);
      asking ??= ask().finally(() => {
        asking = undefined;
      });
      return asking;
    },
    refuse: (token) => {
      if (kept?.token === token) kept = undefined;
    },
  };
}
