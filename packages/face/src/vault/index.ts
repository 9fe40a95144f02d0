/**
 * The faces of an agency's people under one roof, for servers: sealed, renewed, sealed anew with another key, forgotten.
 *
 * @module
 */
export {
  type ByWhom,
  createFaceVault,
  type FaceVault,
  type FaceVaultOptions,
} from './create-face-vault.js';
export type {
  FacePhotoStore,
  FaceStore,
  Forgotten,
  RotateOptions,
  RotationFailure,
  RotationProgress,
  StoredFace,
} from './types.js';
