import { dlib, type FaceModelPack, mobilefacenet } from '@moc-sdk/face-models';
import type { FacePeer } from '../face-peer.js';
import { faceApiPeer } from './face-api.js';
import { humanPeer } from './human.js';
import { mocPeer } from './moc.js';

const packs = [mobilefacenet, dlib];

/** @throws TypeError for an id that no pack has */
export function packsOf(ids: readonly string[]): FaceModelPack[] {
  return ids.map((id) => {
    const pack = packs.find((one) => one.id === id);
    if (!pack) throw new TypeError(`there is no pack ${id}`);
    return pack;
  });
}

/** This kit with each pack, then the others. */
export async function allPeers(own: readonly FaceModelPack[]): Promise<FacePeer[]> {
  const peers: FacePeer[] = [];
  for (const pack of own) peers.push(await mocPeer(pack));
  return [...peers, await humanPeer(), await faceApiPeer()];
}
