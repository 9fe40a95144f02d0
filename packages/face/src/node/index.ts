/**
 * The Node runtime of `@moc-sdk/face`.
 *
 * @module
 */
export { type NodeRuntimeOptions, nodeRuntime } from './runtime.js';
