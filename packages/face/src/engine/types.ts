import type { EnrolledFace, FaceEmbedding } from '../embedding.js';
import type { Face } from '../geometry.js';
import type { Observation, ObserveOptions } from '../liveness/observation.js';
import type { Quality } from '../quality/gate.js';
import type { CallOptions, Photo } from '../runtime.js';
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

/** One photo of an enrolment. */
export interface EnrolledPhoto {
  readonly face: Face;
  readonly quality: Quality;
  /** Cosine of its face and the combined one, −1…1; 1 for a single photo. */
  readonly similarity: number;
}

/** A face that is fit to be compared with, made of one photo or several. */
export interface Enrolment {
  readonly embedding: FaceEmbedding;
  /** Of the photo that is nearest to the combined face. */
  readonly face: Face;
  readonly quality: Quality;
  /** Every photo, in the order given. */
  readonly photos: readonly EnrolledPhoto[];
  /** How far the photos lie apart: 1 − the mean of their `similarity`; 0 for a single photo. */
  readonly spread: number;
}

/** How alike two faces are and what that means under the pack's thresholds. */
export interface Likeness {
  readonly decision: Decision;
  /** True only for the decision `match`. */
  readonly match: boolean;
  /** Cosine, −1…1; of a renewed template never much above that of the enrolled face. */
  readonly similarity: number;
  /** The similarity from which it is a match. */
  readonly threshold: number;
}

export interface Verification extends Likeness {
  /** Of the photo, not of the enrolled face: what `renewTemplate` takes. */
  readonly embedding: FaceEmbedding;
  readonly face: Face;
  readonly quality: Quality;
}

/** One of the two photos of a comparison: the face that was taken, out of how many. */
export interface ComparedPhoto {
  readonly face: Face;
  readonly faces: number;
  readonly quality: Quality;
}

/** A photo's face and its embedding, whatever the quality. */
export interface EmbeddedPhoto extends ComparedPhoto {
  readonly embedding: FaceEmbedding;
}

export interface Comparison extends Likeness {
  readonly a: ComparedPhoto;
  readonly b: ComparedPhoto;
}

/**
 * Compares one face with one other. Finding a person among many is left out by design. Every method takes a photo
 * file (JPEG, PNG or WebP) or a camera's frame, in pages also what they have of pictures (`P`), and may be called many
 * times at once.
 *
 * Every method refuses what it cannot look at, before decoding it where the file tells: `face/image-empty`,
 * `face/image-truncated`, `face/image-unsupported`, `face/image-heic`, `face/image-cmyk`, `face/image-deep`,
 * `face/image-animated`, `face/image-too-large`, `face/image-unreadable`, `face/frame-empty`, `face/frame-invalid`;
 * and with `face/busy` when too many photos wait, `face/out-of-memory`, `face/engine-closed`.
 */
export interface FaceEngine<P = Photo> {
  /** The pack in use, `id@version`: what `openTemplate` asks for. */
  readonly pack: string;
  /** Looks at a photo without refusing it for its content. */
  inspect(photo: P, options?: CallOptions): Promise<Inspection>;
  /**
   * Makes the embedding of a profile photo, or of several photos of one person: the mean direction of their faces.
   * A photo whose similarity to the mean of the others lies below the pack's match threshold is none of that person.
   *
   * Measured without a quality gate (LFW, people with four and more photos, one of them held against the others): at
   * 0.40 one photo leaves 2.7 % false rejects, two 1.0 %, three 0.7 %, and strangers match as rarely as before. Of
   * right photos 0.5 % are refused as unlike the others, of a stranger's among two right ones 99.9 %.
   * @throws MocError `face/none`, `face/several`, `face/poor-quality` (`details.reasons`); with several photos each
   * has `details.photo`, its place counted from 0, and `face/photos-disagree` (`details.outliers`)
   */
  enrol(photos: P | readonly P[], options?: CallOptions): Promise<Enrolment>;
  /**
   * Holds a photo against an enrolled face. The quality gate is milder than `enrol`'s.
   * @throws MocError as `enrol` with one photo, and `face/template-of-other-pack`
   */
  verify(photo: P, enrolled: EnrolledFace, options?: CallOptions): Promise<Verification>;
  /**
   * Compares two photos, for evaluation: of several faces it takes the large one near the middle, and it reports
   * poor quality instead of refusing it.
   * @throws MocError `face/none`
   */
  compare(a: P, b: P, options?: CallOptions): Promise<Comparison>;
  /**
   * The embedding of one photo as `compare` takes it, for evaluation: each photo is worked on once, however many pairs
   * it is in, and `cosine` compares. To enrol, use `enrol`: it refuses what would make a poor template.
   * @throws MocError `face/none`
   */
  embed(photo: P, options?: CallOptions): Promise<EmbeddedPhoto>;
  /**
   * What is seen in one frame of a burst, for the liveness checks of `@moc-sdk/face/liveness`: faces, how the head is
   * held, how open the eyes are, how live it looks. Nothing is refused for its content.
   * @throws MocError `face/liveness-unsupported` when the pack has no networks for what is wanted
   */
  observe(frame: P, options?: ObserveOptions): Promise<Observation>;
  /** Ends the work in hand, then frees the networks. Later calls reject with `face/engine-closed`. */
  close(): Promise<void>;
}
