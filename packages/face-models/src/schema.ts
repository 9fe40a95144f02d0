import * as z from 'zod';

const colourOrder = z.enum(['rgb', 'bgr']);
const share = z.number().min(0).max(1);
const point = z.tuple([z.number(), z.number()]);

/** One file of weights: where it lies, how it is told from a changed one, and where it came from. */
export const modelFileSchema = z.object({
  url: z.instanceof(URL),
  /** Lower-case hexadecimal SHA-256 of the bytes. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.int().positive(),
  source: z.object({ package: z.string(), version: z.string(), path: z.string() }),
  licence: z.string(),
});

/** What stands around the networks: the numbers their training asked for. Colours are 0–255 before `(v − mean) / scale`. */
export const packConstantsSchema = z.object({
  detect: z.object({
    /** Input frame in pixels; a photo is fitted into its upper left corner, the rest is `padding`. */
    width: z.int().positive(),
    height: z.int().positive(),
    order: colourOrder,
    mean: z.number(),
    scale: z.number(),
    padding: z.number(),
    /** A candidate below this softmax score is no face. */
    minScore: share,
    /** Of two boxes that overlap by more than this intersection over union, the better stays. */
    maxOverlap: share,
    tensors: z.object({ input: z.string(), scores: z.string(), boxes: z.string() }),
  }),
  landmarks: z.object({
    /** Side of the square grey input in pixels. */
    size: z.int().positive(),
    scale: z.number(),
    /** How far the crop's centre lies below the box's, as a share of the crop's side. */
    shiftDown: z.number(),
    layout: z.literal('68-points'),
    tensors: z.object({ input: z.string(), points: z.string() }),
  }),
  align: z.object({
    /** Side of the square aligned crop in pixels. */
    size: z.int().positive(),
    /** Where left eye, right eye, nose tip, left and right mouth corner go (left and right of the picture). */
    targets: z.tuple([point, point, point, point, point]),
  }),
  embed: z.object({
    order: colourOrder,
    mean: z.number(),
    scale: z.number(),
    dimensions: z.int().positive(),
    tensors: z.object({ input: z.string(), embedding: z.string() }),
  }),
});

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
  files: z.object({ detect: modelFileSchema, landmarks: modelFileSchema, embed: modelFileSchema }),
  constants: packConstantsSchema,
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
export type PackConstants = z.infer<typeof packConstantsSchema>;
export type ModelCard = z.infer<typeof modelCardSchema>;
export type FaceModelPack = z.infer<typeof faceModelPackSchema>;
