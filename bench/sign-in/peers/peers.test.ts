import { beforeAll, describe, expect, it } from 'vitest';
import { type InstantProvider, instantProvider } from '../instant-provider.js';
import { accessTokenOf, identityOf, type SessionContent } from '../session-content.js';
import { allPeers } from './all-peers.js';
import { app } from './app.js';

let provider: InstantProvider;
let contents: readonly SessionContent[];

beforeAll(async () => {
  provider = await instantProvider(app.issuer, app.clientId);
  contents = await Promise.all(
    [1, 2].map(async (number) => {
      const identity = identityOf(provider.issuer, number);
      return { identity, idToken: await provider.idToken(identity), accessToken: accessTokenOf() };
    }),
  );
});

const names = ['identity', 'identity and access token'] as const;

describe.each(names)('who is measured, with a session of %s', (size) => {
  it('knows each person by their own cookie', async () => {
    for (const peer of await allPeers(provider, size)) {
      const cookies = await peer.begin(contents);
      const found = await Promise.all(cookies.map((cookie) => peer.prepare(cookie)()));
      expect(found, peer.name).toEqual(contents.map(({ identity }) => identity.subject));
      await peer.close?.();
    }
  });

  it('knows nobody by a cookie that was tampered with, or by none', async () => {
    for (const peer of await allPeers(provider, size)) {
      const [cookie = ''] = await peer.begin(contents);
      const at = Math.floor(cookie.length / 2);
      const forged = cookie.slice(0, at) + (cookie[at] === 'A' ? 'B' : 'A') + cookie.slice(at + 1);
      for (const strange of [forged, '']) {
        expect(
          await peer
            .prepare(strange)()
            .catch(() => undefined),
          peer.name,
        ).toBeUndefined();
      }
      await peer.close?.();
    }
  });
});
