/**
 * One process of an app, for tests: is told by messages how many requests to make at once, and tells what each got.
 * Started with `fork`; the arguments are the database, the issuer, the cookies of a session, and `stuck` for a process
 * whose calls to the token endpoint never leave it.
 */
import { MocError } from '@moc-sdk/core';
import { postgres } from '../postgres.js';
import { APP, signInApp } from './sign-in-client.js';

/** What this process tells: that it is ready, a call to the token endpoint, an event, or the requests' answers. */
export type Told =
  | { readonly type: 'ready' | 'token-call' }
  | { readonly type: 'event'; readonly event: string }
  | { readonly type: 'answers'; readonly answers: readonly string[] };

const [url = '', issuer = '', cookie = '', fault] = process.argv.slice(2);
const tell = (told: Told) => void process.send?.(told);
const store = await postgres({ database: { url } });

const moc = signInApp({
  issuer,
  store: store.sessions,
  fetch: (input, init) => {
    if (new URL(String(input)).pathname !== '/token') return fetch(input, init);
    tell({ type: 'token-call' });
    return fault === 'stuck' ? new Promise<never>(() => {}) : fetch(input, init);
  },
  onEvent: ({ type }) => tell({ type: 'event', event: type }),
});

/** The access token, or the code of the refusal. */
async function ask(): Promise<string> {
  try {
    return await moc.accessToken(new Request(`${APP}/`, { headers: { cookie } }));
  } catch (error) {
    return MocError.isInstance(error) ? error.code : String(error);
  }
}

process.on('message', async (count: number) => {
  const answers = await Promise.all(Array.from({ length: count }, ask));
  tell({ type: 'answers', answers });
});
process.once('disconnect', () => store.close());
tell({ type: 'ready' });
