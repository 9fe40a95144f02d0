import { readModel, writeModel } from './onnx/model.js';
import { preluAsConvolution } from './rewrite/prelu-as-convolution.js';

/** Makes a file of weights out of its source files, in the order the pack names them. The same in, the same out. */
export type Builder = (sources: readonly Uint8Array[]) => Uint8Array;

const withoutPrelu: Builder = ([source = new Uint8Array()]) =>
  writeModel(preluAsConvolution(readModel(source)));

/** By the name of the file that is made. A file that is not named here is its source, byte by byte. */
export const builders: Readonly<Record<string, Builder>> = {
  'fr_feature.onnx': withoutPrelu,
  'fr_liveness.onnx': withoutPrelu,
};
