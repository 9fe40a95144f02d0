import type { ProviderAccounts, ProviderVisit, TestProvider } from '@moc-sdk/moc-account-client/testing';
import type { AccountChange, AccountService } from '@moc-sdk/service/accounts';
import { type EmulatorClock, emulatorClock } from '../clock/emulator-clock.js';
import { demoPeople } from '../demo-people.js';
import type { EmulatorOptions } from '../emulator-options.js';
import { type Outbox, outbox } from '../mail/outbox.js';
import { emulatorPages } from '../pages/emulator-pages.js';
import { accountPasswords } from '../passwords/account-passwords.js';
import { filePlace, memoryPlace } from '../passwords/password-file.js';
import { accountHolders } from './account-holders.js';
import { lazyAccounts } from './lazy-accounts.js';
import type { OwnAccounts, SourceSwitches } from './own-accounts.js';

/** Everything of the emulator that has to do with registered accounts. */
export interface EmulatorAccounts {
  get(): Promise<AccountService>;
  readonly holders: ProviderAccounts;
  pages(style: string): (visit: ProviderVisit) => Promise<Response | undefined>;
  readonly clock: EmulatorClock;
  readonly outbox: Outbox;
  readonly sources: SourceSwitches;
  close(): Promise<void>;
}

/** @param provider is asked only once it listens */
export function emulatorAccounts(
  options: EmulatorOptions,
  provider: { issuer(): string } & Pick<TestProvider, 'endSessions'>,
): EmulatorAccounts {
  const { dataDir, personas = demoPeople, onError = () => {} } = options;
  const report = (error: unknown) => onError(error instanceof Error ? error : new Error(String(error)));
  const passwords = accountPasswords(dataDir === undefined ? memoryPlace() : filePlace(dataDir));
  const sources: SourceSwitches = { registry: {}, ad: {}, dpis: {} };
  const mails = outbox();
  const ending = sessionEnds(provider, report);
  let own: OwnAccounts | undefined;
  let unsubscribe = () => {};

  async function openOwn(): Promise<AccountService> {
    // Loaded at the first need: a database and the readers of documents are heavy, and a sign-in needs none.
    const { ownAccounts } = await import('./own-accounts.js');
    const parts = { issuer: provider.issuer(), mailer: mails, clock, faults: sources, dataDir };
    own = await ownAccounts({ ...parts, onError: report });
    return own.service;
  }

  const lazy = lazyAccounts(options.accounts ?? openOwn, (service) => {
    unsubscribe = service.subscribe(ending.onChange);
  });
  const clock = emulatorClock(async () => {
    await (await lazy.opened())?.upkeep.runDue();
    await ending.settled();
  }, options.clock);
  const parts = { accounts: lazy.get, passwords, clock };
  // Accounts in memory that nobody has opened are none: a wrong address at the sign-in needs no database.
  const isEmpty = () => options.accounts === undefined && dataDir === undefined && !lazy.opened();

  const isFixed = (email: string) => {
    const wanted = email.trim().toLowerCase();
    return personas.some((persona) => persona.email.toLowerCase() === wanted);
  };

  return {
    get: lazy.get,
    holders: accountHolders({ ...parts, isEmpty }),
    pages: (style) =>
      emulatorPages({
        ...{ ...parts, outbox: mails, style, onError: report, isFixed },
        // Cookies do not tell ports apart.
        cookieName: () => `moc-pages-${new URL(provider.issuer()).port}`,
      }),
    clock,
    outbox: mails,
    sources,
    close: async () => {
      // One that is just being opened must not be left behind.
      await lazy.opened()?.catch(() => {});
      unsubscribe();
      await ending.settled();
      await own?.close();
    },
  };
}

/** Whoever loses an account is signed out everywhere. */
function sessionEnds({ endSessions }: Pick<TestProvider, 'endSessions'>, report: (error: unknown) => void) {
  const running = new Set<Promise<unknown>>();
  return {
    onChange: ({ account }: AccountChange): void => {
      const { stage } = account.state;
      if (stage !== 'expired' && stage !== 'revoked' && stage !== 'redacted') return;
      const end = endSessions(account.id).catch(report);
      running.add(end);
      void end.finally(() => running.delete(end));
    },
    settled: async (): Promise<void> => {
      await Promise.all(running);
    },
  };
}
