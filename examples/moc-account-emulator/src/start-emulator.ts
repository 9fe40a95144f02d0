import type { Clock } from '@moc-sdk/core';
import {
  createTestProvider,
  type LegacyOptions,
  type Persona,
  type TestApi,
  type TestClient,
  type TestProvider,
} from '@moc-sdk/moc-account-client/testing';
import { demoAppClient, opsTaClient } from './demo-clients.js';
import { demoPeople } from './demo-people.js';
import { bannerStyle, emulatorBanner } from './emulator-banner.js';
import { emulatorPage } from './emulator-page.js';
import { fontAssets, fontStyle } from './fonts.js';
import { homePage } from './home-page.js';

/** An API of the demonstration: access tokens for it are JWTs. */
export const demoApi: TestApi = {
  audience: 'https://api.moc.example/',
  scopes: ['attendance:read', 'attendance:write'],
};

export interface EmulatorOptions {
  /** Default 4010; 0 takes any free port. */
  port?: number;
  /** Default: both addresses of `localhost`. */
  host?: string;
  /** Default: {@link opsTaClient} and {@link demoAppClient}. */
  clients?: readonly TestClient[];
  /** Default: {@link demoPeople}. */
  personas?: readonly Persona[];
  /** How the OAuth endpoints `/auth/authorize`, `/auth/accesstoken` and `/auth/resource` behave. */
  legacy?: LegacyOptions;
  /** What the emulator takes for the time in what it tells. Default: the machine's. */
  clock?: Clock;
  /** Is told of failures inside the provider. */
  onError?: (error: Error) => void;
}

export interface Emulator extends Pick<TestProvider, 'faults' | 'rotateKeys'> {
  /** `http://localhost:PORT`, whatever the host. Also the base of the OAuth endpoints. */
  readonly issuer: string;
  readonly personas: readonly Persona[];
  close(): Promise<void>;
}

/**
 * Starts a stand-in for MOC Account on this machine: a real OpenID provider with fictional people, and the OAuth
 * endpoints of the protocol `moc-oauth2` beside it.
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
  const { port = 4010, host, clients = [opsTaClient, demoAppClient], personas = demoPeople } = options;
  const { legacy = { refreshTokens: true }, clock, onError } = options;
  const provider = createTestProvider({
    personas,
    clients,
    apis: [demoApi],
    legacy,
    signInPage: emulatorPage,
    homePage,
    style: fontStyle + bannerStyle,
    banner: emulatorBanner,
    assets: await fontAssets(),
    ...(clock && { clock }),
    ...(onError && { onError }),
  });
  const issuer = await provider.listen(port, host);
  const { faults, rotateKeys } = provider;
  return { issuer, personas, faults, rotateKeys, close: () => provider.close() };
}
