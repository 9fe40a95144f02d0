import type { ModelFile } from '@moc-sdk/face-models';

/** A decoded, upright photo: 8-bit sRGB, three bytes a pixel, row by row. */
export interface PixelImage {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** Float values in row-major order. */
export interface Tensor {
  readonly data: Float32Array;
  readonly dims: readonly number[];
}

/** One loaded network. `run` may be called again before the last call has ended. */
export interface ModelSession {
  run(inputs: Readonly<Record<string, Tensor>>): Promise<Readonly<Record<string, Tensor>>>;
  close(): Promise<void>;
}

/**
 * The only three things that differ between Node and a browser. Everything between pixels and embedding is the
 * engine's own code, so that the same pixels give the same embedding everywhere; a runtime never scales a photo.
 */
export interface FaceRuntime {
  /** How many photos may be in work at once; the others wait their turn. Bounds the memory. */
  readonly parallel: number;
  /**
   * Turns a photo file into upright sRGB pixels.
   * @throws MocError `face/image-unreadable`, `face/image-too-large`
   */
  decode(bytes: Uint8Array): Promise<PixelImage>;
  /** The bytes of a model file; rejects with any error when there are none. */
  readModel(file: ModelFile): Promise<Uint8Array>;
  /** Makes a session from the bytes of an ONNX file. */
  createSession(model: Uint8Array): Promise<ModelSession>;
}
