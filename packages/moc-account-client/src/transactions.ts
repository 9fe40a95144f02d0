import { MocError } from '@moc-sdk/core';
import * as z from 'zod';
import { randomToken, sha256 } from './hashing.js';
import { dropCookie, readCookies, setCookie } from './http/cookies.js';
import { createSealer } from './sealing.js';
import type { Settings } from './settings.js';

/** Time for a person to type a password, or to look for it. */
const LIFETIME_MS = 15 * 60_000;
/** Logins that one browser may have open. Five cookies of at most 1.2 kB stay below proxies' header limits. */
const MAX_OPEN = 5;
/** What proxies allow the cookies of a request, with the app's own and the session's among them. */
const MAX_HEADER_BYTES = 7_900;

const transactionSchema = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  returnTo: z.string(),
  /** What a step-up asks for: how fresh (seconds) and how strong the proof must be, and of whom (`subjectKey`). */
  maxAge: z.number().optional(),
  acr: z.array(z.string()).optional(),
  subjectKey: z.string().optional(),
  /** Milliseconds since 1970. */
  startedAt: z.number(),
  /** Set once the login has ended: the cookie then only remembers where a repeated callback should go. */
  spent: z.boolean(),
});

/** What a login asks for beyond an ordinary one. */
export type StepUp = Readonly<Pick<z.infer<typeof transactionSchema>, 'maxAge' | 'acr' | 'subjectKey'>>;

/** One login, from the redirect to the provider until its answer; kept encrypted in a cookie of its own. */
export type Transaction = Readonly<z.infer<typeof transactionSchema>>;

export interface Transactions {
  begin(
    request: Request,
    wanted: { readonly returnTo: string } & StepUp,
  ): Promise<{ transaction: Transaction; cookies: string[] }>;
  /**
   * The login that an answer belongs to: the one with its `state`.
   *
   * @throws MocError `sign-in/state-missing` if the answer names none, or several
   */
  find(request: Request, states: readonly string[]): Promise<Transaction | undefined>;
  /**
   * Marks a login as ended.
   *
   * @param beside the other cookies that the answer sets: logins that find no room beside them are dropped
   * @returns the cookies to set
   */
  spend(request: Request, transaction: Transaction, beside: readonly string[]): Promise<string[]>;
}

export function createTransactions(settings: Settings): Transactions {
  const { cookies: policy, clock } = settings;
  const sealer = createSealer(settings.secrets, 'login');
  const mayMissState = settings.protocol === 'moc-oauth2' && settings.allowMissingState;

  // A login is found by its state, and two tabs never share a cookie: each has its own name.
  const cookieName = async (state: string) => policy.transactionPrefix + (await sha256(state)).slice(0, 16);

  async function toCookie(transaction: Transaction): Promise<string> {
    const expires = transaction.startedAt + LIFETIME_MS;
    const sealed = await sealer.seal(transaction);
    return setCookie(policy, await cookieName(transaction.state), sealed, expires - clock.now().getTime());
  }

  async function open(sealed: string): Promise<Transaction | undefined> {
    const transaction = transactionSchema.safeParse(await sealer.open(sealed)).data;
    const isOpen = transaction && transaction.startedAt + LIFETIME_MS > clock.now().getTime();
    return isOpen ? transaction : undefined;
  }

  function cookiesOf(request: Request): [string, string][] {
    return [...readCookies(request)].filter(([name]) => name.startsWith(policy.transactionPrefix));
  }

  /** The oldest logins that must go so that the new one finds room, in number and in the request's header. */
  async function surplus(request: Request, incoming: readonly string[]): Promise<string[]> {
    const logins = cookiesOf(request);
    const aged = await Promise.all(
      logins.map(async ([name, sealed]) => ({
        name,
        bytes: name.length + sealed.length,
        startedAt: (await open(sealed))?.startedAt ?? 0,
      })),
    );
    const inLogins = aged.reduce((sum, { bytes }) => sum + bytes, 0);
    const others = (request.headers.get('cookie') ?? '').length - inLogins;
    let room = MAX_HEADER_BYTES - others - incoming.join('').length;
    return aged
      .sort((a, b) => b.startedAt - a.startedAt)
      .filter(({ bytes }, i) => {
        room -= bytes;
        return i >= MAX_OPEN - 1 || room < 0;
      })
      .map(({ name }) => name);
  }

  /** For a provider that sends no state back: the login that is open in this browser, if it is the only one. */
  async function onlyOpen(request: Request): Promise<Transaction> {
    const all = await Promise.all(cookiesOf(request).map(([, sealed]) => open(sealed)));
    const [transaction, ...others] = all.flatMap((one) => (one && !one.spent ? [one] : []));
    if (!transaction || others.length > 0) throw new MocError('sign-in/state-missing');
    return transaction;
  }

  return {
    begin: async (request, wanted) => {
      const transaction: Transaction = {
        state: randomToken(),
        nonce: randomToken(),
        verifier: randomToken(),
        ...wanted,
        startedAt: clock.now().getTime(),
        spent: false,
      };
      const cookie = await toCookie(transaction);
      const dropped = (await surplus(request, [cookie])).map((name) => dropCookie(policy, name));
      return { transaction, cookies: [...dropped, cookie] };
    },
    find: async (request, states) => {
      const [state] = states;
      if (states.length === 0 && mayMissState) return onlyOpen(request);
      if (!state || states.length > 1) throw new MocError('sign-in/state-missing');
      const sealed = readCookies(request).get(await cookieName(state));
      const transaction = sealed === undefined ? undefined : await open(sealed);
      return transaction?.state === state ? transaction : undefined;
    },
    spend: async (request, transaction, beside) => {
      const cookie = await toCookie({ ...transaction, verifier: '', nonce: '', spent: true });
      const own = await cookieName(transaction.state);
      const dropped = (await surplus(request, [...beside, cookie])).filter((name) => name !== own);
      return [...dropped.map((name) => dropCookie(policy, name)), cookie];
    },
  };
}
