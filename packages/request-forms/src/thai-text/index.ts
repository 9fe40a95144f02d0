/**
 * Thai text for pdf-lib: shaping from tables that HarfBuzz made, embedding that copies exactly, line breaking.
 * Knows nothing of forms.
 *
 * @module
 */

export { sarabunBold } from '../generated/sarabun-bold.js';
export { sarabunRegular } from '../generated/sarabun-regular.js';
export { type BreakLinesOptions, breakLines } from './break-lines.js';
export { type BreakRules, unbreakableUnits } from './break-opportunities.js';
export type { Piece, PlacedGlyph } from './cluster-table.js';
export { type ScriptRun, splitClusters, splitScripts } from './clusters.js';
export { embedFace } from './embed-face.js';
export { type Face, openFace } from './face.js';
export type { FaceData, KerningData } from './face-data.js';
