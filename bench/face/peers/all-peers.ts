import { mobilefacenet } from '@moc-sdk/face-models';
import type { FacePeer } from '../face-peer.js';
import { faceApiPeer } from './face-api.js';
import { humanPeer } from './human.js';
import { mocPeer } from './moc.js';

/** The packs of this kit, its default first. */
export const packs = [mobilefacenet] as const;

/** This kit's default first: ratios are taken against it. */
export async function allPeers(): Promise<FacePeer[]> {
  const own: FacePeer[] = [];
  for (const pack of packs) own.push(await mocPeer(pack));
  return [...own, await humanPeer(), await faceApiPeer()];
}
