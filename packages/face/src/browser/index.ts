/**
 * Faces in browsers: a worker decodes photos with the browser's own decoder and runs the networks by onnxruntime-web,
 * whose files the page serves itself. What a page says to the person is here too, so that a page without a bundler needs
 * this one file.
 *
 * @module
 */
export { livenessHint } from '../liveness/challenge/hints.js';
export { livenessReducer } from '../liveness/challenge/reducer.js';
export { beginLiveness } from '../liveness/challenge/state.js';
export { faceHint } from '../quality/hints.js';
export { createFaceEngine, type FaceEngineOptions } from './create-face-engine.js';
export { faceMessage } from './face-message.js';
export type { WorkerSource } from './page/open-worker.js';
export type { Backend, BrowserFaceEngine, LoadProgress, PagePhoto } from './types.js';
