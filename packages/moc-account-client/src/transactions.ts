import * as z from 'zod';
import { randomToken, sha256 } from './hashing.js';
import { dropCookie, readCookies, setCookie } from './http/cookies.js';
import { createSealer } from './sealing.js';
import type { Settings } from './settings.js';

/** Time for a person to type a password, or to look for it. */
const LIFETIME_MS = 15 * 60_000;
/** Logins that one browser may have open. Five cookies of at most 1.2 kB stay below proxies' header limits. */
const MAX_OPEN = 5;

const transactionSchema = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  returnTo: z.string(),
  /** Milliseconds since 1970. */
  startedAt: z.number(),
  /** Set once the login has ended: the cookie then only remembers where a repeated callback should go. */
  spent: z.boolean(),
});

/** One login, from the redirect to the provider until its answer; kept encrypted in a cookie of its own. */
export type Transaction = Readonly<z.infer<typeof transactionSchema>>;

export interface Transactions {
  begin(request: Request, returnTo: string): Promise<{ transaction: Transaction; cookies: string[] }>;
  find(request: Request, state: string): Promise<Transaction | undefined>;
  /** Marks a login as ended; returns the cookie that says so. */
  spend(transaction: Transaction): Promise<string>;
}

export function createTransactions(settings: Settings): Transactions {
  const { cookies: policy, clock } = settings;
  const sealer = createSealer(settings.secrets, 'login', () => clock.now());

  // A login is found by its state, and two tabs never share a cookie: each has its own name.
  const cookieName = async (state: string) => policy.transactionPrefix + (await sha256(state)).slice(0, 16);

  async function toCookie(transaction: Transaction): Promise<string> {
    const expires = transaction.startedAt + LIFETIME_MS;
    const sealed = await sealer.seal({ ...transaction, exp: Math.floor(expires / 1_000) });
    return setCookie(policy, await cookieName(transaction.state), sealed, expires - clock.now().getTime());
  }

  async function open(sealed: string): Promise<Transaction | undefined> {
    return transactionSchema.safeParse(await sealer.open(sealed)).data;
  }

  async function surplus(request: Request): Promise<string[]> {
    const found = [...readCookies(request)].filter(([name]) => name.startsWith(policy.transactionPrefix));
    const aged = await Promise.all(
      found.map(async ([name, sealed]) => ({ name, startedAt: (await open(sealed))?.startedAt ?? 0 })),
    );
    return aged
      .sort((a, b) => b.startedAt - a.startedAt)
      .slice(MAX_OPEN - 1)
      .map(({ name }) => name);
  }

  return {
    begin: async (request, returnTo) => {
      const transaction: Transaction = {
        state: randomToken(),
        nonce: randomToken(),
        verifier: randomToken(),
        returnTo,
        startedAt: clock.now().getTime(),
        spent: false,
      };
      const dropped = (await surplus(request)).map((name) => dropCookie(policy, name));
      return { transaction, cookies: [...dropped, await toCookie(transaction)] };
    },
    find: async (request, state) => {
      const sealed = readCookies(request).get(await cookieName(state));
      const transaction = sealed === undefined ? undefined : await open(sealed);
      return transaction?.state === state ? transaction : undefined;
    },
    spend: (transaction) => toCookie({ ...transaction, verifier: '', nonce: '', spent: true }),
  };
}
