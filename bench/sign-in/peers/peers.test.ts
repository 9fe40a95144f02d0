import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { instantProvider } from '../instant-provider.js';
import { accessTokenOf, identityOf, type SessionContent } from '../session-content.js';
import { allPeers } from './all-peers.js';
import { app } from './app.js';
import type { SessionPeer } from './session-peer.js';

const sizes = ['identity', 'identity and access token'] as const;

describe.each(sizes)('who is measured, with a session of %s', (size) => {
  let contents: readonly SessionContent[];
  let peers: readonly SessionPeer[];

  beforeAll(async () => {
    const provider = await instantProvider(app.issuer, app.clientId);
    peers = await allPeers(provider, size);
    contents = await Promise.all(
      [1, 2].map(async (number) => {
        const identity = identityOf(provider.issuer, number);
        return { identity, idToken: await provider.idToken(identity), accessToken: accessTokenOf() };
      }),
    );
  });
  afterAll(() => Promise.all(peers.map((peer) => peer.close?.())));

  it('knows each person by their own cookie, also after a restart', async () => {
    for (const peer of peers) {
      const cookies = await peer.begin(contents);
      peer.restart?.();
      const found = await Promise.all(cookies.map((cookie) => peer.prepare(cookie)()));
      expect(found, peer.name).toEqual(contents.map(({ identity }) => identity.subject));
    }
  });

  it('knows nobody by a cookie that was tampered with, or by none', async () => {
    for (const peer of peers) {
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
    }
  });
});
