import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createTestProvider, type Persona } from '@moc-sdk/moc-account-client/testing';
import { identityOf } from '../session-content.js';
import { browser } from './browser.js';
import { type LoginCost, loginMeter } from './login-meter.js';
import type { LoginPeer } from './login-peer.js';

/** An app that a person signs in to, again and again. */
export interface LoginRun {
  readonly peer: LoginPeer;
  /** Signs in once, in a browser that has no cookie of the app but is known to the provider. */
  login(): Promise<LoginCost>;
  close(): Promise<void>;
}

const client = { clientId: 'bench', secret: 'a-client-secret-for-the-bench' };
const PASSWORD = 'a-password-for-the-bench';

/** The emulator's provider on this machine, with one person. */
export async function startProvider(peers: readonly LoginPeer[]) {
  const redirectUris = peers.map(({ callbackPath }) => `http://localhost${callbackPath}`);
  const provider = createTestProvider({
    personas: [persona()],
    clients: [{ ...client, redirectUris: [...new Set(redirectUris)], anyPort: true }],
  });
  await provider.listen();
  return provider;
}

function persona(): Persona {
  const { subject, person, status, roles } = identityOf('', 1);
  const { email = '' } = person;
  const note = { th: 'ผู้ถูกวัดเวลา', en: 'Who is timed' };
  return { id: subject, email, password: PASSWORD, person, status, roles, note };
}

export async function startLoginRun(peer: LoginPeer, issuer: string): Promise<LoginRun> {
  const meter = loginMeter();
  const server = createServer().listen(0, 'localhost');
  await once(server, 'listening');
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  const { clientId, secret: clientSecret } = client;
  server.on(
    'request',
    meter.around(peer.app({ origin, issuer, clientId, clientSecret, fetch: meter.fetch })),
  );
  const { open, forget } = browser();

  async function login(): Promise<LoginCost> {
    forget(origin);
    meter.take();
    const { method, path } = peer.login;
    const atCallback = (url: URL) => url.origin === origin && url.pathname === peer.callbackPath;
    let answer = await open(new URL(path, origin), { method }, atCallback);
    if (answer.url.pathname.startsWith('/interaction/')) {
      const body = new URLSearchParams({ email: persona().email, password: PASSWORD });
      answer = await open(answer.url, { method: 'POST', body }, atCallback);
    }
    await answer.response.text();
    const cost = meter.take();
    await mustBeSignedIn();
    return cost;
  }

  /** A login that failed fast is no figure. */
  async function mustBeSignedIn(): Promise<void> {
    const { response } = await open(new URL('/me', origin));
    const text = await response.text();
    if (text !== JSON.stringify({ subject: persona().id }))
      throw new Error(`${peer.name}: ${text.slice(0, 400)}`);
  }

  return {
    peer,
    login,
    close: async () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
