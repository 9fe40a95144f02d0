/**
 * The engine over a runtime of your own: what decodes photos and runs networks where neither Node's nor a browser's
 * does.
 *
 * @module
 */
export { type BuildFaceEngineOptions, buildFaceEngine } from './build-face-engine.js';
