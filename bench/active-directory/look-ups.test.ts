import { expect, it } from 'vitest';
import { startAd } from '../../tools/servers/ad.mjs';
import { measureLookUps } from './look-ups.js';
import { allPeers } from './peers.js';

const server = await startAd({ bulk: 10 });
if ('reason' in server)
  process.stderr.write(`No Active Directory here, the peers of the bench are not tested: ${server.reason}\n`);

it.skipIf('reason' in server)(
  'every peer finds everybody, and nobody else',
  { timeout: 60_000 },
  async () => {
    if ('reason' in server) return;
    try {
      const peers = await allPeers(server);
      try {
        const figures = await measureLookUps(peers, { people: 10, lookUps: 10, rounds: 1 });
        expect(figures.map(({ name }) => name)).toEqual(peers.map(({ name }) => name));
        for (const peer of peers) expect(await peer.find('9999999999994')).toBeUndefined();
      } finally {
        await Promise.all(peers.map((peer) => peer.close()));
      }
    } finally {
      await server.stop();
    }
  },
);
