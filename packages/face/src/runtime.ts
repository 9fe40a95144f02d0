import type { ModelFile } from '@moc-sdk/face-models';
import type { PhotoHeader } from './photo/header.js';

/** A decoded, upright photo: 8-bit sRGB, three bytes a pixel, row by row. */
export interface PixelImage {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
  /** Where `data` is in other colours: makes sRGB of such pixels, in place. Only those that are looked at go through it. */
  readonly toSrgb?: ((pixels: Uint8Array) => void) | undefined;
}

/** A picture of a camera: upright 8-bit sRGB, three or four bytes a pixel, row by row. `ImageData` is one. */
export interface Frame {
  readonly data: Uint8Array | Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

/** What the engine looks at: the bytes of a JPEG, PNG or WebP file, or pixels that are decoded already. */
export type Photo = Uint8Array | Frame;

export interface CallOptions {
  /** Gives the call up: it rejects with the signal's reason, at once, and frees what it held. */
  readonly signal?: AbortSignal | undefined;
}

export interface DecodeOptions extends CallOptions {
  /** What the engine has read from the file before: kind, stored size, orientation. The file is fit to be decoded. */
  readonly header: PhotoHeader;
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
 * What differs between Node and a browser. Everything between pixels and embedding is the
 * engine's own code, so that the same pixels give the same embedding everywhere; a runtime never scales a photo.
 */
export interface FaceRuntime {
  /** How many photos may be in work at once; the others wait their turn. Bounds the memory. */
  readonly parallel: number;
  /**
   * Turns a photo file, whose header the engine has checked, into upright sRGB pixels: transparency on white.
   * @throws MocError `face/image-unreadable`, `face/image-truncated`, `face/out-of-memory`
   */
  decode(bytes: Uint8Array, options: DecodeOptions): Promise<PixelImage>;
  /** The bytes of a model file; rejects with any error when there are none. */
  readModel(file: ModelFile, options: CallOptions): Promise<Uint8Array>;
  /** The SHA-256 of bytes as lower-case hexadecimal, where there is no Web Crypto. */
  readonly sha256?: (bytes: Uint8Array) => Promise<string>;
  /**
   * Makes a session from the bytes of an ONNX file.
   * @throws MocError `face/pack-invalid`, `face/out-of-memory`, `face/runtime-missing`
   */
  createSession(model: Uint8Array): Promise<ModelSession>;
}
