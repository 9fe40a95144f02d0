import type { TestClient } from '@moc-sdk/moc-account-client/testing';

/** A client of the demonstration. Its secret is public: it opens nothing but this emulator. */
export type DemoClient = TestClient & { readonly secret: string };

/**
 * The client of the reference deployment, for the address where that runs.
 *
 * @param origin e.g. `http://localhost:4000`
 */
export function opsTaClientAt(origin: string): DemoClient {
  return {
    clientId: 'ops-ta',
    secret: 'ops-ta-demo-secret',
    name: 'OPS-TA',
    redirectUris: [`${origin}/auth/callback`],
    backchannelLogoutUri: `${origin}/auth/backchannel-logout`,
  };
}

/** The client of the reference deployment at its usual address. */
export const opsTaClient: DemoClient = opsTaClientAt('http://localhost:4000');

/**
 * A client for an app that one is writing: answered at `/auth/callback` on every port of this machine. Only on port
 * 3000 is it told of a logout from afar, since that address is fixed.
 */
export const demoAppClient: DemoClient = {
  clientId: 'demo-app',
  secret: 'demo-app-secret',
  name: 'ระบบงานตัวอย่าง',
  redirectUris: ['http://localhost/auth/callback', 'http://127.0.0.1/auth/callback'],
  anyPort: true,
  backchannelLogoutUri: 'http://localhost:3000/auth/backchannel-logout',
};
