/**
 * ThaID, the digital identity of the Department of Provincial Administration, as another proof of identity.
 *
 * @module
 */
export { type ThaidOptions, thaid } from './thaid.js';
export { readThaidProof, type ThaidProof } from './thaid-proof.js';
export { type ThaidRegistryOptions, thaidRegistry } from './thaid-registry.js';
