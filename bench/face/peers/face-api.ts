import { dirname, join } from 'node:path';
import { type FacePeer, type FaceVector, nearestToMiddle } from '../face-peer.js';
import { decodeForPeer } from './decode.js';
import { prepareWasm, require } from './wasm.js';

type FaceApi = typeof import('@vladmandic/face-api');

const root = dirname(require.resolve('@vladmandic/face-api/package.json'));
/** Its documentation's value for the Euclidean distance of one person's descriptors. */
const SAME_PERSON = 0.6;

/** `@vladmandic/face-api` as its demo `node-wasm.js` shows it: SSD MobileNet, 68 landmarks, descriptor. */
export async function faceApiPeer(): Promise<FacePeer> {
  prepareWasm();
  const api: FaceApi = require(join(root, 'dist/face-api.node-wasm.js'));
  const { tf, nets } = api as FaceApi & { tf: typeof import('@tensorflow/tfjs') };
  await tf.setBackend('wasm');
  await tf.ready();
  const folder = join(root, 'model');
  await nets.ssdMobilenetv1.loadFromDisk(folder);
  await nets.faceLandmark68Net.loadFromDisk(folder);
  await nets.faceRecognitionNet.loadFromDisk(folder);
  const options = new api.SsdMobilenetv1Options();
  const distance = (a: FaceVector, b: FaceVector) => api.euclideanDistance([...a], [...b]);
  return {
    name: 'face-api',
    measure: `Euclidean distance, below ${SAME_PERSON}`,
    async find(photo) {
      const pixels = await decodeForPeer(photo);
      const tensor = tf.tensor3d(pixels.data, [pixels.height, pixels.width, 3], 'int32');
      try {
        // The type names a tensor of its own copy of tfjs-core; it is the same class.
        const faces = await api
          .detectAllFaces(tensor as never, options)
          .withFaceLandmarks()
          .withFaceDescriptors();
        const found = faces.map(({ descriptor, detection: { box } }) => ({
          vector: descriptor,
          middle: [box.x + box.width / 2, box.y + box.height / 2] as const,
        }));
        return nearestToMiddle(found, pixels);
      } finally {
        tensor.dispose();
      }
    },
    likeness: (a, b) => -distance(a, b),
    accepts: (a, b) => distance(a, b) < SAME_PERSON,
    close: async () => {},
  };
}
