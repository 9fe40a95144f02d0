import type { PlacedGlyph } from './cluster-table.js';
import { components, outlineBox, type Sfnt, viewOf } from './sfnt-reader.js';

const WORDS = 0x1;
const XY_VALUES = 0x2;
const MORE = 0x20;
const INSTRUCTIONS = 0x100;

/** The outline without its hinting program: PDF readers do not run it, and it refers to tables that are left out. */
export function withoutInstructions(outline: Uint8Array): Uint8Array {
  if (!outline.length) return outline;
  const view = viewOf(outline);
  const contours = view.getInt16(0);
  if (contours < 0) return compositeWithoutInstructions(outline);
  const lengthAt = 10 + 2 * contours;
  const length = view.getUint16(lengthAt);
  const rest = outline.subarray(lengthAt + 2 + length);
  const bare = new Uint8Array(lengthAt + 2 + rest.length);
  bare.set(outline.subarray(0, lengthAt));
  bare.set(rest, lengthAt + 2);
  return bare;
}

function compositeWithoutInstructions(outline: Uint8Array): Uint8Array {
  const parts = components(outline);
  const bare = outline.slice(0, parts.at(-1)?.end);
  const view = viewOf(bare);
  for (const part of parts) view.setUint16(part.offset, part.flags & ~INSTRUCTIONS);
  return bare;
}

/** The same composite with its components numbered anew. */
export function renumbered(outline: Uint8Array, newNumber: (glyph: number) => number): Uint8Array {
  const copy = outline.slice();
  const view = viewOf(copy);
  for (const part of components(outline)) view.setUint16(part.offset + 2, newNumber(part.glyph));
  return copy;
}

/** One glyph out of several, each moved to its place: marks above a letter become a single outline. */
export function composite(
  font: Sfnt,
  glyphs: readonly PlacedGlyph[],
  newNumber: (glyph: number) => number,
): Uint8Array {
  const visible = glyphs.flatMap((placed) => {
    const box = outlineBox(font.outline(placed.glyph));
    return box ? [{ ...placed, box }] : [];
  });
  if (!visible.length) return new Uint8Array();
  const bytes = new Uint8Array(10 + 8 * visible.length);
  const view = viewOf(bytes);
  view.setInt16(0, -1);
  view.setInt16(2, Math.min(...visible.map(({ box, x }) => box[0] + x)));
  view.setInt16(4, Math.min(...visible.map(({ box, y }) => box[1] + y)));
  view.setInt16(6, Math.max(...visible.map(({ box, x }) => box[2] + x)));
  view.setInt16(8, Math.max(...visible.map(({ box, y }) => box[3] + y)));
  visible.forEach(({ glyph, x, y }, i) => {
    const at = 10 + 8 * i;
    view.setUint16(at, WORDS | XY_VALUES | (i < visible.length - 1 ? MORE : 0));
    view.setUint16(at + 2, newNumber(glyph));
    view.setInt16(at + 4, x);
    view.setInt16(at + 6, y);
  });
  return bytes;
}
