import { createTestProvider, type Persona, type TestClient } from '@moc-sdk/moc-account-client/testing';
import { demoPeople } from './demo-people.js';
import { emulatorPage } from './emulator-page.js';
import { fontAssets, fontStyle } from './fonts.js';

/** The client of the reference deployment. Its secret is public: it opens nothing but this emulator. */
export const opsTaClient: TestClient = {
  clientId: 'ops-ta',
  secret: 'ops-ta-demo-secret',
  name: 'OPS-TA',
  redirectUris: ['http://localhost:4000/auth/callback'],
};

export interface EmulatorOptions {
  /** Default 4010; 0 takes any free port. */
  port?: number;
  /** Default: both addresses of `localhost`. */
  host?: string;
  /** Default: {@link opsTaClient}. */
  clients?: readonly TestClient[];
  /** Default: {@link demoPeople}. */
  personas?: readonly Persona[];
  /** Is told of failures inside the provider. */
  onError?: (error: Error) => void;
}

export interface Emulator {
  /** `http://localhost:PORT`, whatever the host. */
  readonly issuer: string;
  readonly personas: readonly Persona[];
  close(): Promise<void>;
}

/**
 * Starts a stand-in for MOC Account on this machine: a real OpenID provider with fictional people.
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
  const { port = 4010, host, clients = [opsTaClient], personas = demoPeople, onError } = options;
  const provider = createTestProvider({
    personas,
    clients,
    signInPage: emulatorPage,
    style: fontStyle,
    assets: await fontAssets(),
    ...(onError && { onError }),
  });
  const issuer = await provider.listen(port, host);
  return { issuer, personas, close: () => provider.close() };
}
