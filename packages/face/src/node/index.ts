/**
 * Faces in Node: sharp decodes, onnxruntime-node runs the networks. Both are peer dependencies.
 *
 * @module
 */
export { createFaceEngine, type FaceEngineOptions } from './create-face-engine.js';
export { type NodeRuntimeOptions, nodeRuntime } from './runtime.js';
