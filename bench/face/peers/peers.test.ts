import { afterAll, beforeAll, expect, it } from 'vitest';
import type { FacePeer, FoundFace } from '../face-peer.js';
import type { KnownPhotos } from '../photos/known-photos.js';
import { portraits } from '../photos/portraits.js';
import { allPeers, packsOf } from './all-peers.js';

let peers: FacePeer[];
let known: KnownPhotos;
beforeAll(async () => {
  [peers, known] = await Promise.all([allPeers(packsOf(['mobilefacenet', 'dlib'])), portraits()]);
}, 120_000);
afterAll(() => Promise.all(peers.map((peer) => peer.close())));

it('all peers find the same face on the same photo, and know a person from another one', async () => {
  const [own, ...others] = peers as [FacePeer, ...FacePeer[]];
  // The same person twice, then somebody else.
  const photos = known.photos.slice(0, 3);
  const find = async (peer: FacePeer): Promise<FoundFace[]> => {
    const found: FoundFace[] = [];
    for (const photo of photos) found.push((await peer.find(photo)) as FoundFace);
    return found;
  };
  const expected = await find(own);
  for (const peer of others) {
    const found = await find(peer);
    found.forEach(({ middle: [x, y] }, i) => {
      const [ownX = 0, ownY = 0] = expected[i]?.middle ?? [];
      expect([peer.name, i, Math.hypot(x - ownX, y - ownY) < 25]).toEqual([peer.name, i, true]);
    });
    const [first, again, other] = found.map(({ vector }) => vector);
    if (!first || !again || !other) throw new Error(`${peer.name} misses a face`);
    expect(peer.likeness(first, again)).toBeGreaterThan(peer.likeness(first, other));
    expect(peer.accepts(first, first)).toBe(true);
  }
}, 120_000);
