import { mobilefacenet } from '@moc-sdk/face-models';
import { createFaceAnalyser } from '../../engine/face-analyser.js';
import { loadNetworks } from '../../engine/networks.js';
import type { Point } from '../../geometry.js';
import { nodeRuntime } from '../../node/index.js';
import type { PixelImage } from '../../runtime.js';

/** The 68 points of the surest face of each photo. */
export async function landmarksOf(photos: readonly PixelImage[]): Promise<(readonly Point[])[]> {
  const networks = await loadNetworks(mobilefacenet, nodeRuntime());
  const analyser = createFaceAnalyser(mobilefacenet, networks);
  const found: (readonly Point[])[] = [];
  for (const photo of photos) {
    const [candidate] = await analyser.find(photo);
    if (!candidate) throw new Error('There is no face to make a puppet of.');
    found.push((await analyser.locate(photo, candidate)).points);
  }
  await networks.close();
  return found;
}
