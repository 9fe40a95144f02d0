import { dirname, join } from 'node:path';
import { type FacePeer, type FaceVector, nearestToMiddle } from '../face-peer.js';
import { decodeForPeer } from './decode.js';
import { serveFolder } from './model-server.js';
import { prepareWasm, require, wasmFolder } from './wasm.js';

type HumanModule = typeof import('@vladmandic/human');

const dist = dirname(require.resolve('@vladmandic/human'));
/** Its documentation's value: above it two descriptors count as one person's. */
const SAME_PERSON = 0.5;
const off = { enabled: false };

/** `@vladmandic/human` with its WASM build for Node: BlazeFace, face mesh, descriptor; all else is switched off. */
export async function humanPeer(): Promise<FacePeer> {
  prepareWasm();
  // The package's exports name no subpath, so that its own documentation's way in is by file.
  const { Human }: HumanModule = require(join(dist, 'human.node-wasm.js'));
  const models = await serveFolder(join(dist, '..', 'models'));
  const human = new Human({
    backend: 'wasm',
    wasmPath: wasmFolder,
    modelBasePath: models.url,
    cacheSensitivity: 0,
    filter: off,
    gesture: off,
    body: off,
    hand: off,
    object: off,
    segmentation: off,
    face: {
      enabled: true,
      mesh: { enabled: true },
      description: { enabled: true },
      iris: off,
      emotion: off,
      antispoof: off,
      liveness: off,
    },
  });
  await human.load();
  models.close();
  const plain = (vector: FaceVector) => [...vector];
  return {
    name: 'human',
    measure: `its similarity, above ${SAME_PERSON}`,
    async find(photo) {
      const pixels = await decodeForPeer(photo);
      const shape = [1, pixels.height, pixels.width, 3];
      const tensor = human.tf.tensor(pixels.data as never, shape, 'float32');
      try {
        const { face } = await human.detect(tensor);
        const found = face.flatMap(({ embedding, box: [x, y, width, height] }) =>
          embedding ? [{ vector: embedding, middle: [x + width / 2, y + height / 2] as const }] : [],
        );
        return nearestToMiddle(found, pixels);
      } finally {
        tensor.dispose();
      }
    },
    // Its similarity is this distance, cut off and rounded to hundredths: ranked by the distance it does better.
    likeness: (a, b) => -human.match.distance(plain(a), plain(b)),
    accepts: (a, b) => human.match.similarity(plain(a), plain(b)) > SAME_PERSON,
    close: async () => {},
  };
}
