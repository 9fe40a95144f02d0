/**
 * Face model packs: weights with checksums, the numbers around them, licences and model cards. Data only.
 *
 * @module
 */
export { readManifest, toManifest } from './manifest.js';
export { mobilefacenet } from './mobilefacenet.js';
export {
  type FaceModelPack,
  faceModelPackSchema,
  type ModelCard,
  type ModelFile,
  modelCardSchema,
  modelFileSchema,
  type PackConstants,
  packConstantsSchema,
} from './schema.js';
