import type { Postgres } from '@moc-sdk/adapters/postgres';
import { type Clock, type Role, systemClock } from '@moc-sdk/core';
import { type MocSession, subjectKeyOf } from '@moc-sdk/moc-account-client';
import { type AccountService, createAccountService } from '@moc-sdk/service/accounts';
import type { AccountRecord, Files } from '@moc-sdk/service/ports';
import type { Settings } from '../config.js';
import { mailerOf, scannerOf } from './outlets.js';
import type { IdentityOverrides } from './overrides.js';
import { settingsOf } from './settings.js';
import { identitySources } from './sources.js';

export interface AccountsSurroundings extends IdentityOverrides {
  readonly store: Postgres;
  readonly files: Files;
  /** 32 bytes that card data and documents are sealed with. */
  readonly key: Uint8Array;
  readonly settings: Settings;
  readonly authenticate: (request: Request) => Promise<MocSession | null>;
  /** Erases what the rest of the app keeps of a person whose account is redacted. */
  readonly forgetPerson: (person: string) => Promise<void>;
  readonly say: (line: string) => void;
  readonly onError: (error: unknown) => void;
  /** What must be closed, in the order of opening. */
  readonly closing: (() => Promise<void>)[];
}

/** Accounts, verification and the desk over the same store as the rest; their background work runs until it is closed. */
export async function composeAccounts(around: AccountsSurroundings): Promise<AccountService> {
  const { store, files, key, settings, authenticate, accountsClock = systemClock, onError, closing } = around;
  const { forgetPerson } = around;
  const { scanner, ...outlets } = connected(around);
  const accounts = createAccountService({
    records: store.accounts,
    jobs: store.jobs,
    rateLimits: store.rateLimits,
    files,
    ...outlets,
    ...(scanner ? { scanner } : { acceptUnscanned: true }),
    key,
    authenticate: async (request) => inAccountsTime(await authenticate(request), accountsClock),
    baseUrl: settings.baseUrl,
    accountUrl: settings.accountUrl,
    clock: accountsClock,
    forgetPerson,
    onError,
  });
  closing.push(endSessionsOf(accounts, store, settings.issuer, onError));
  await accounts.start();
  closing.push(() => accounts.stop());
  return accounts;
}

/** What is given, and for the rest what the environment names. */
function connected({ sources, scanner, mailer, settings, say, closing }: AccountsSurroundings) {
  const setting = settingsOf(settings.environment);
  const own = sources ?? identitySources(setting, ({ source, reason }) => say(`${source}: ${reason}`));
  if ('close' in own && typeof own.close === 'function') closing.push(own.close as () => Promise<void>);
  const antivirus = scanner ?? scannerOf(setting, say);
  return {
    sources: own,
    mailer: mailer ?? mailerOf(setting, say),
    scanner: antivirus === 'none' ? undefined : antivirus,
  };
}

/** Ends the sessions of whoever may not come in any more. @returns ends the watch, once what is under way is done */
function endSessionsOf(
  accounts: AccountService,
  { sessions }: Postgres,
  issuer: string,
  onError: (error: unknown) => void,
): () => Promise<void> {
  const underWay = new Set<Promise<unknown>>();
  const stop = accounts.subscribe(({ account }) => {
    if (!ENDED.has(account.state.stage)) return;
    const ending = subjectKeyOf(issuer, account.id)
      .then((subjectKey) => sessions.deleteSelected({ subjectKey }))
      .catch(onError)
      .finally(() => underWay.delete(ending));
    underWay.add(ending);
  });
  return async () => {
    stop();
    await Promise.all(underWay);
  };
}

const ENDED: ReadonlySet<AccountRecord['state']['stage']> = new Set(['expired', 'revoked', 'redacted']);

/** The session as the accounts' clock sees it: a clock that was moved ahead makes no proof older than it is. */
function inAccountsTime(session: MocSession | null, clock: Clock): MocSession | null {
  const ahead = clock.now().getTime() - Date.now();
  if (!session?.authenticatedAt || Math.abs(ahead) < 1_000) return session;
  return { ...session, authenticatedAt: new Date(Date.parse(session.authenticatedAt) + ahead).toISOString() };
}

/** The roles that the agency gives: the badge of its own verification, and what an administrator set. */
export async function rolesHere({ accounts }: Postgres, person: string): Promise<readonly Role[]> {
  const account = await accounts.account(person);
  if (!account) return [];
  const badge: readonly Role[] = account.state.stage === 'ministry-personnel' ? ['personnel'] : [];
  return [...badge, ...account.roles];
}
