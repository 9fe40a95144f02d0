import { type Piece, readClusterTable } from './cluster-table.js';
import { splitClusters } from './clusters.js';
import type { FaceData } from './face-data.js';
import { readSfnt, type Sfnt } from './sfnt-reader.js';
import { createShaper } from './shape.js';

/** A font opened for use: shapes, measures, tells what it lacks. Holds no document; one serves many. */
export interface Face {
  readonly name: string;
  /** The TrueType file, as far as embedding needs it. */
  readonly bytes: Uint8Array;
  readonly sfnt: Sfnt;
  /** The text as glyphs, in reading order. Characters that the font lacks are left out; ask {@link Face.missing}. */
  shape(text: string): readonly Piece[];
  /** Width in points at a size in points. */
  widthOf(text: string, size: number): number;
  /** Code points that the font prints alone. */
  codePoints(): number[];
  /** The characters of a text that the font cannot print, each once. */
  missing(text: string): string[];
}

/**
 * Opens a font. Takes a few milliseconds; keep the face for many documents.
 *
 * @throws TypeError when the data is not a TrueType font.
 * @example
 * ```ts
 * const face = openFace(sarabunRegular);
 * face.widthOf('น้ำ', 16);
 * ```
 */
export function openFace(data: FaceData): Face {
  const bytes = fromBase64(data.font);
  const sfnt = readSfnt(bytes);
  const table = readClusterTable(data.clusters);
  const shape = createShaper(table, data.kerning);
  return {
    name: data.name,
    bytes,
    sfnt,
    shape,
    codePoints: () =>
      table
        .clusters()
        .filter(isOneCharacter)
        .map((text) => text.codePointAt(0) ?? 0),
    widthOf: (text, size) =>
      (shape(text).reduce((sum, piece) => sum + piece.advance, 0) * size) / sfnt.unitsPerEm,
    missing: (text) => [
      ...new Set(splitClusters(text).filter((cluster) => !table.has(cluster) && !isHeapOfMarks(cluster))),
    ],
  };
}

function isOneCharacter(text: string): boolean {
  return [...text].length === 1;
}

/** A Thai letter under more marks than any word has: printed from its known parts. */
function isHeapOfMarks(cluster: string): boolean {
  return cluster.length > 1 && /^[\u0E00-\u0E7F]+$/.test(cluster);
}

function fromBase64(text: string): Uint8Array {
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes;
}
