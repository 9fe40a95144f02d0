/**
 * Face model packs: weights with checksums, the numbers around them, licences and model cards. Data only.
 *
 * @module
 */
export { dlib } from './dlib.js';
export { type LoadPackOptions, loadPack } from './load-pack.js';
export { packAt, readManifest, toManifest } from './manifest.js';
export { mobilefacenet } from './mobilefacenet.js';
export { PackError } from './pack-error.js';
export {
  type Detector,
  type Eyes,
  type FaceModelPack,
  faceModelPackSchema,
  filesOf,
  type Landmarker,
  type MeshLandmarker,
  type ModelCard,
  type ModelFile,
  modelFileSchema,
  type PassiveLiveness,
  type PointLandmarker,
  type Recogniser,
} from './schema.js';
