import * as z from 'zod';

const colourOrder = z.enum(['rgb', 'bgr']);
const share = z.number().min(0).max(1);
const point = z.tuple([z.number(), z.number()]);
const landmarks = z.array(z.int().nonnegative()).min(1);

/** Lower-case hexadecimal. */
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** Where a file of weights came from: the package, its files, and what was changed on the way. */
const sourceSchema = z.object({
  package: z.string(),
  version: z.string(),
  files: z.array(z.object({ path: z.string(), sha256 })).min(1),
  /** How the file differs from its source, in a sentence; absent when it is the source, byte by byte. */
  change: z.string().optional(),
});

/** One file of weights: where it lies, how it is told from a changed one, and where it came from. */
export const modelFileSchema = z.object({
  url: z.instanceof(URL),
  sha256,
  bytes: z.int().positive(),
  source: sourceSchema,
  licence: z.string(),
});

/** How colours of 0–255 become network input: `(v − mean) / scale`, in planes of the given order. */
const colours = {
  order: colourOrder,
  /** One number for all channels, or one for each of red, green and blue. */
  mean: z.union([z.number(), z.tuple([z.number(), z.number(), z.number()])]),
  scale: z.number(),
};

/** Finds faces: a network that gives boxes in shares of its frame, and a softmax score for each. */
const boxDetectorSchema = z.object({
  kind: z.literal('boxes'),
  file: modelFileSchema,
  /** Input frame in pixels; a photo is fitted into its upper left corner, the rest is `padding`. */
  width: z.int().positive(),
  height: z.int().positive(),
  ...colours,
  padding: z.number(),
  /** A candidate below this score is no face. */
  minScore: share,
  /** Of two boxes that overlap by more than this intersection over union, the better stays. */
  maxOverlap: share,
  tensors: z.object({ input: z.string(), scores: z.string(), boxes: z.string() }),
});

/** The indices of the landmarks whose means are the five points of a face. */
const fivePointsSchema = z.object({
  leftEye: landmarks,
  rightEye: landmarks,
  nose: landmarks,
  mouthLeft: landmarks,
  mouthRight: landmarks,
});

/** Finds the points of a face in its box: a network on a grey square that gives 68 of them in shares of the square. */
const pointLandmarkerSchema = z.object({
  kind: z.literal('68-points'),
  file: modelFileSchema,
  /** Side of the square grey input in pixels. */
  size: z.int().positive(),
  scale: z.number(),
  /** How far the crop's centre lies below the box's, as a share of the crop's side. */
  shiftDown: z.number(),
  five: fivePointsSchema,
  /** A face whose eyes are tilted further than this is looked at once more, turned upright. */
  upright: z
    .object({
      beyondDegrees: z.number().positive(),
      /** Where the five points of an upright face lie on the crop, in shares of its side. */
      places: z.tuple([point, point, point, point, point]),
    })
    .optional(),
  tensors: z.object({ input: z.string(), points: z.string() }),
});

/**
 * Finds the points of a face in its box: a network on a colour square that gives 468 of them as x, y, depth in pixels
 * of the square. It is asked twice, the second time with the face turned upright.
 */
const meshLandmarkerSchema = z.object({
  kind: z.literal('mesh-468'),
  file: modelFileSchema,
  /** Side of the square colour input in pixels. */
  size: z.int().positive(),
  ...colours,
  /** Side of the square that is cut out, in lengths of the box's longer side. */
  cropScale: z.number().positive(),
  five: fivePointsSchema,
  tensors: z.object({ input: z.string(), points: z.string() }),
});

/** Turns an aligned face into a vector. */
export const recogniserSchema = z.object({
  file: modelFileSchema,
  /** Its share of the similarity, relative to the other recognisers of the pack. */
  weight: z.number().positive(),
  align: z.object({
    /** Side of the square aligned crop in pixels. */
    size: z.int().positive(),
    /** Each place of the crop, and the landmarks whose mean goes there. */
    targets: z.array(z.object({ landmarks, at: point })).min(2),
  }),
  ...colours,
  dimensions: z.int().positive(),
  tensors: z.object({ input: z.string(), embedding: z.string() }),
});

/** Tells a live face from a print or a screen, one frame at a time. */
export const passiveLivenessSchema = z.object({
  file: modelFileSchema,
  /** Side of the square colour input in pixels. */
  size: z.int().positive(),
  /** Side of the square that is cut out, in lengths of the face's longer side. */
  cropScale: z.number().positive(),
  ...colours,
  /** Which output, after a softmax over all, is the live one. */
  liveIndex: z.int().nonnegative(),
  /** The median over a burst from which it counts as live. */
  minLive: share,
  tensors: z.object({ input: z.string(), scores: z.string() }),
});

/** Tells open eyes from closed ones. */
export const eyesSchema = z.object({
  file: modelFileSchema,
  /** Side of the square grey input in pixels. */
  size: z.int().positive(),
  /** Side of the square that is cut out, in distances between an eye's corners. */
  cropScale: z.number().positive(),
  scale: z.number(),
  /** The landmarks of each eye's corners, outer and inner. */
  leftCorners: z.tuple([z.int(), z.int()]),
  rightCorners: z.tuple([z.int(), z.int()]),
  /** Which output, after a softmax over both, is the open one. */
  openIndex: z.int().nonnegative(),
  tensors: z.object({ input: z.string(), scores: z.string() }),
});

export const detectorSchema = z.discriminatedUnion('kind', [boxDetectorSchema]);
export const landmarkerSchema = z.discriminatedUnion('kind', [pointLandmarkerSchema, meshLandmarkerSchema]);

/** What a reader must know before trusting a pack's answers. */
export const modelCardSchema = z.object({
  summary: z.string(),
  intendedUse: z.string(),
  trainingData: z.string(),
  licences: z.string(),
  limits: z.array(z.string()).min(1),
  measured: z.array(z.object({ what: z.string(), value: z.string() })).min(1),
  whyTheseThresholds: z.string(),
});

/**
 * A model pack: the weights, the numbers around them, and what is known of both. An agency that has a licence for
 * other weights writes its own pack and gives it to `createFaceEngine`.
 */
export const faceModelPackSchema = z.object({
  id: z.string().regex(/^[a-z0-9-]+$/),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  detector: detectorSchema,
  landmarker: landmarkerSchema,
  /** One, or several whose similarities are added by weight. */
  recognisers: z.array(recogniserSchema).min(1),
  /** What a pack without these networks cannot tell, the engine refuses with `face/liveness-unsupported`. */
  liveness: z.object({ passive: passiveLivenessSchema, eyes: eyesSchema }).optional(),
  thresholds: z
    .object({
      /** Cosine similarity from which two faces are one person's. */
      match: z.number().min(-1).max(1),
      /** From here up to `match` a person should look. */
      review: z.number().min(-1).max(1),
    })
    .refine(({ match, review }) => review <= match, 'review must not lie above match'),
  card: modelCardSchema,
});

export type ModelFile = z.infer<typeof modelFileSchema>;
export type Detector = z.infer<typeof detectorSchema>;
export type Landmarker = z.infer<typeof landmarkerSchema>;
export type PointLandmarker = z.infer<typeof pointLandmarkerSchema>;
export type MeshLandmarker = z.infer<typeof meshLandmarkerSchema>;
export type Recogniser = z.infer<typeof recogniserSchema>;
export type PassiveLiveness = z.infer<typeof passiveLivenessSchema>;
export type Eyes = z.infer<typeof eyesSchema>;
export type ModelCard = z.infer<typeof modelCardSchema>;
export type FaceModelPack = z.infer<typeof faceModelPackSchema>;

/** Every file of a pack by the name of the stage that uses it. */
export function filesOf({
  detector,
  landmarker,
  recognisers,
  liveness,
}: FaceModelPack): Record<string, ModelFile> {
  const embedders = recognisers.map(({ file }, index) => [
    index === 0 ? 'embed' : `embed-${index + 1}`,
    file,
  ]);
  return {
    detect: detector.file,
    landmarks: landmarker.file,
    ...Object.fromEntries(embedders),
    ...(liveness && { passive: liveness.passive.file, eyes: liveness.eyes.file }),
  };
}
