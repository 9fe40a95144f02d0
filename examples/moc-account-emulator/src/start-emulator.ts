import {
  createTestProvider,
  type Persona,
  type TestApi,
  type TestProvider,
} from '@moc-sdk/moc-account-client/testing';
import type { AccountService } from '@moc-sdk/service/accounts';
import { type EmulatorAccounts, emulatorAccounts } from './accounts/emulator-accounts.js';
import type { SourceSwitches } from './accounts/own-accounts.js';
import type { EmulatorClock } from './clock/emulator-clock.js';
import { demoAppClient, opsTaClient } from './demo-clients.js';
import { demoPeople } from './demo-people.js';
import { bannerStyle, emulatorBanner } from './emulator-banner.js';
import type { EmulatorOptions } from './emulator-options.js';
import { emulatorPage } from './emulator-page.js';
import { fontAssets, fontStyle } from './fonts.js';
import { homePage } from './home-page.js';
import type { Outbox } from './mail/outbox.js';

/** An API of the demonstration: access tokens for it are JWTs. */
export const demoApi: TestApi = {
  audience: 'https://api.moc.example/',
  scopes: ['attendance:read', 'attendance:write'],
};

export interface Emulator extends Pick<TestProvider, 'faults' | 'rotateKeys' | 'endSessions'> {
  /** `http://localhost:PORT`, whatever the host. Also the base of the OAuth endpoints. */
  readonly issuer: string;
  readonly personas: readonly Persona[];
  /** The time of the accounts, which can be moved ahead; the page `/clock` does the same. Tokens keep `clock` of the options. */
  readonly clock: EmulatorClock;
  /** Keeps the messages that would be sent, for the page `/mail` and for tests; a mailer for a deployment's own service. */
  readonly outbox: Outbox;
  /** Makes the emulator's own sources misbehave; they are not asked where `accounts` was given. */
  readonly sources: SourceSwitches;
  /** The service behind the pages; opens it if nobody has needed it yet. */
  accounts(): Promise<AccountService>;
  close(): Promise<void>;
}

/**
 * Starts a stand-in for MOC Account on this machine: a real OpenID provider with fictional people, the OAuth endpoints of
 * the protocol `moc-oauth2` beside it, and the pages of registration and verification.
 *
 * @throws MocError `system/port-in-use`
 *
 * @example
 * ```ts
 * const emulator = await startEmulator();
 * console.log(emulator.issuer); // http://localhost:4010
 * ```
 */
export async function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const { port = 4010, host, personas = demoPeople } = options;
  const accounts = emulatorAccounts(options, {
    issuer: () => provider.issuer,
    endSessions: (accountId) => provider.endSessions(accountId),
  });
  const provider = await emulatorProvider(options, accounts);
  const issuer = await provider.listen(port, host);
  const { faults, rotateKeys, endSessions } = provider;
  const { clock, outbox, sources } = accounts;
  return {
    ...{ issuer, personas, faults, rotateKeys, endSessions, clock, outbox, sources },
    accounts: accounts.get,
    close: async () => {
      await provider.close();
      await accounts.close();
    },
  };
}

async function emulatorProvider(options: EmulatorOptions, accounts: EmulatorAccounts): Promise<TestProvider> {
  const { clients = [opsTaClient, demoAppClient], personas = demoPeople } = options;
  const { legacy = { refreshTokens: true }, clock, onError } = options;
  const style = fontStyle + bannerStyle;
  return createTestProvider({
    ...{ personas, clients, legacy, style, homePage },
    accounts: accounts.holders,
    pages: accounts.pages(style),
    apis: [demoApi],
    signInPage: emulatorPage,
    banner: emulatorBanner,
    assets: await fontAssets(),
    ...(clock && { clock }),
    ...(onError && { onError }),
  });
}
