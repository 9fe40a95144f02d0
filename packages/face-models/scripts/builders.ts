import { dlibRecogniser } from './dlib/recogniser.js';
import { type OnnxModel, readModel, writeModel } from './onnx/model.js';
import { preluAsConvolution } from './rewrite/prelu-as-convolution.js';
import { blazeface } from './tensorflow/blazeface.js';
import { facemesh } from './tensorflow/facemesh.js';

/** Makes a file of weights out of its source files, in the order the pack names them. The same in, the same out. */
export type Builder = (sources: readonly Uint8Array[]) => Uint8Array;

const withoutPrelu: Builder = ([source = new Uint8Array()]) =>
  writeModel(preluAsConvolution(readModel(source)));

/** A network that comes as a description and a file of weights. */
const converted =
  (convert: (description: Uint8Array, weights: Uint8Array) => OnnxModel): Builder =>
  ([description = new Uint8Array(), weights = new Uint8Array()]) =>
    writeModel(convert(description, weights));

/** By the name of the file that is made. A file that is not named here is its source, byte by byte. */
export const builders: Readonly<Record<string, Builder>> = {
  'fr_feature.onnx': withoutPrelu,
  'fr_liveness.onnx': withoutPrelu,
  'blazeface.onnx': converted(blazeface),
  'dlib_recogniser.onnx': converted(dlibRecogniser),
  'facemesh.onnx': converted(facemesh),
};
