/**
 * The schemas of the data files as JSON Schema, for editors.
 *
 * @module
 */
export { regulationSchema } from '../input/schema.js';
