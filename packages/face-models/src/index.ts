/**
 * Face model packs: weights with checksums, the numbers around them, licences and model cards. Data only.
 *
 * @module
 */
export { readManifest, toManifest } from './manifest.js';
export { mobilefacenet } from './mobilefacenet.js';
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
