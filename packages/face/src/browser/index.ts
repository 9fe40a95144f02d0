/**
 * Faces in browsers: a worker decodes photos with the browser's own decoder and runs the networks by onnxruntime-web,
 * whose files the page serves itself.
 *
 * @module
 */
export { createFaceEngine, type FaceEngineOptions } from './create-face-engine.js';
export type { WorkerSource } from './page/open-worker.js';
export type { Backend, BrowserFaceEngine, LoadProgress, PagePhoto } from './types.js';
