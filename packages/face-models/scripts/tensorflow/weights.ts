/** How a weight lies in a TensorFlow.js file. */
export interface WeightEntry {
  readonly name: string;
  readonly shape: readonly number[];
  readonly dtype: 'float32' | 'int32';
  readonly quantization?: Quantisation;
}

type Quantisation =
  | { readonly dtype: 'float16' }
  | { readonly dtype: 'uint8'; readonly scale: number; readonly min: number };

export interface Weight {
  readonly shape: readonly number[];
  readonly values: Float32Array | Int32Array;
  /** The bytes as they are stored, when they are: `value = scale · byte + min`. */
  readonly quantised?: { readonly bytes: Uint8Array; readonly scale: number; readonly min: number };
}

/** Reads the weights of a TensorFlow.js file, which lie one after the other in the order of its manifest. */
export function readWeights(entries: readonly WeightEntry[], bytes: Uint8Array): Map<string, Weight> {
  const weights = new Map<string, Weight>();
  let offset = 0;
  for (const entry of entries) {
    const count = entry.shape.reduce((product, side) => product * side, 1);
    const length = count * bytesPerValue(entry);
    if (offset + length > bytes.length) throw new Error(`The weights end before ${entry.name}.`);
    // A copy that begins at a multiple of four, as floats must.
    weights.set(entry.name, readWeight(entry, new Uint8Array(bytes.subarray(offset, offset + length))));
    offset += length;
  }
  if (offset !== bytes.length)
    throw new Error(`${bytes.length - offset} bytes of weights are named by no entry.`);
  return weights;
}

function bytesPerValue({ quantization }: WeightEntry): number {
  if (!quantization) return 4;
  return quantization.dtype === 'float16' ? 2 : 1;
}

function readWeight({ shape, dtype, quantization }: WeightEntry, bytes: Uint8Array): Weight {
  if (!quantization) {
    const { buffer } = bytes;
    return { shape, values: dtype === 'int32' ? new Int32Array(buffer) : new Float32Array(buffer) };
  }
  if (quantization.dtype === 'float16') {
    return { shape, values: Float32Array.from(new Uint16Array(bytes.buffer), fromHalf) };
  }
  const { scale, min } = quantization;
  const values = Float32Array.from(bytes, (byte) => byte * scale + min);
  return { shape, values, quantised: { bytes, scale, min } };
}

/** The value of the 16 bits of an IEEE 754 half-precision number. */
function fromHalf(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 31;
  const fraction = bits & 1023;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 31) return fraction ? Number.NaN : sign * Number.POSITIVE_INFINITY;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}
