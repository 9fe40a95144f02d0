import type { OnnxTensor } from './model.js';

/** Numbers of the ONNX data types. */
export const FLOAT = 1;
export const UINT8 = 2;
export const INT64 = 7;

export function floatTensor(name: string, dims: number[], values: Float32Array): OnnxTensor {
  return { name, dims, dataType: FLOAT, rawData: bytesOf(values) };
}

export function byteTensor(name: string, dims: number[], values: Uint8Array): OnnxTensor {
  return { name, dims, dataType: UINT8, rawData: values };
}

export function wholeTensor(name: string, values: readonly number[]): OnnxTensor {
  const data = BigInt64Array.from(values, (value) => BigInt(value));
  return { name, dims: [values.length], dataType: INT64, rawData: bytesOf(data) };
}

/** The values of a tensor of floats. */
export function floatsOf({ name, dataType, rawData }: OnnxTensor): Float32Array {
  if (dataType !== FLOAT) throw new Error(`The tensor ${name} does not hold floats.`);
  // A copy: the bytes may begin anywhere in the file, floats must begin at a multiple of four.
  return new Float32Array(new Uint8Array(rawData).buffer);
}

function bytesOf({ buffer, byteOffset, byteLength }: Float32Array | BigInt64Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
