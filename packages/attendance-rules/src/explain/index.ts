/**
 * Why a day is as it is, as Thai or English sentences, for pages.
 *
 * @module
 */
export { explain } from './explain.js';
