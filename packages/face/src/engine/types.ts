import type { FaceEmbedding } from '../embedding.js';
import type { Face } from '../geometry.js';
import type { Quality } from '../quality/gate.js';
import type { Decision } from '../stages/decide.js';

/** What is seen in a photo. */
export interface Inspection {
  /** Size of the upright photo in pixels. */
  readonly width: number;
  readonly height: number;
  /** Every face, the surest first. */
  readonly faces: readonly Face[];
  /** Whether the photo would do as a profile photo (the enrolment gate), for its main face. */
  readonly quality: Quality;
}

/** A face that is fit to be compared with. */
export interface Enrolment {
  readonly embedding: FaceEmbedding;
  readonly face: Face;
  readonly quality: Quality;
}

/** How alike two faces are and what that means under the pack's thresholds. */
export interface Likeness {
  readonly decision: Decision;
  /** True only for the decision `match`. */
  readonly match: boolean;
  /** Cosine, −1…1. */
  readonly similarity: number;
  /** The similarity from which it is a match. */
  readonly threshold: number;
}

export interface Verification extends Likeness {
  readonly face: Face;
  readonly quality: Quality;
}

/** One of the two photos of a comparison: the face that was taken, out of how many. */
export interface ComparedPhoto {
  readonly face: Face;
  readonly faces: number;
  readonly quality: Quality;
}

export interface Comparison extends Likeness {
  readonly a: ComparedPhoto;
  readonly b: ComparedPhoto;
}

/**
 * Compares one face with one other. Finding a person among many is left out by design. Every method takes a photo
 * file (JPEG, PNG or WebP) and may be called many times at once.
 */
export interface FaceEngine {
  /** The pack in use, `id@version`: what `openTemplate` asks for. */
  readonly pack: string;
  /**
   * Looks at a photo without refusing it.
   * @throws MocError `face/image-unreadable`, `face/image-too-large`
   */
  inspect(image: Uint8Array): Promise<Inspection>;
  /**
   * Makes the embedding of a profile photo.
   * @throws MocError as `inspect`, and `face/none`, `face/several`, `face/poor-quality` (`details.reasons`)
   */
  enrol(image: Uint8Array): Promise<Enrolment>;
  /**
   * Holds a photo against an enrolled face. The quality gate is milder than `enrol`'s.
   * @throws MocError as `enrol`, and `face/template-of-other-pack`
   */
  verify(image: Uint8Array, enrolled: FaceEmbedding): Promise<Verification>;
  /**
   * Compares two photos, for evaluation: of several faces it takes the large one near the middle, and it reports
   * poor quality instead of refusing it.
   * @throws MocError as `inspect`, and `face/none`
   */
  compare(a: Uint8Array, b: Uint8Array): Promise<Comparison>;
  /** Ends the work in hand, then frees the networks. Later calls reject with `face/engine-closed`. */
  close(): Promise<void>;
}
