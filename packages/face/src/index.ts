/**
 * Portable face matching, one face against one other: what an answer means, what to tell the person, templates. The
 * engine comes in by subpath: `./node`, `./browser`, or `./engine` over a runtime of your own. Everything here is pure.
 *
 * @module
 */
export {
  type EnrolledFace,
  type FaceEmbedding,
  type FaceTemplate,
  PIPELINE_VERSION,
  packName,
} from './embedding.js';
export type {
  ComparedPhoto,
  Comparison,
  EmbeddedPhoto,
  Enrolment,
  FaceEngine,
  Inspection,
  Likeness,
  Verification,
} from './engine/types.js';
export type { Box, Face, FivePoints, Point } from './geometry.js';
export type { Orientation, PhotoHeader, PhotoKind } from './photo/header.js';
export type { Quality, QualityReason } from './quality/gate.js';
export { defaultGates, type QualityGate, type QualityGates } from './quality/gates.js';
export { faceHint } from './quality/hints.js';
export type { QualityMeasures } from './quality/measures.js';
export type {
  CallOptions,
  DecodeOptions,
  FaceRuntime,
  Frame,
  ModelSession,
  Photo,
  PixelImage,
  Tensor,
} from './runtime.js';
export { cosine } from './stages/cosine.js';
export { type Decision, decide } from './stages/decide.js';
export type { FaceKey, FaceKeys } from './template/key-ring.js';
export {
  type ConfirmedMatch,
  defaultRenewal,
  type RenewalRule,
  renewTemplate,
} from './template/renew.js';
export {
  needsRotation,
  type OpenOptions,
  openTemplate,
  rotateTemplate,
  type SealOptions,
  sealTemplate,
} from './template/template.js';
