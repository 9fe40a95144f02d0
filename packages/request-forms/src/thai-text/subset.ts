import type { PlacedGlyph } from './cluster-table.js';
import { composite, renumbered, withoutInstructions } from './outline.js';
import { components, outlineBox, type Sfnt, viewOf } from './sfnt-reader.js';
import { aligned, writeSfnt } from './sfnt-writer.js';

/** What a character of the PDF font draws: its advance in font units and its glyphs. */
export interface Drawing {
  readonly advance: number;
  readonly glyphs: readonly PlacedGlyph[];
}

export interface Subset {
  readonly file: Uint8Array;
  /** Glyph of the new file for each drawing, in order. */
  readonly glyphs: readonly number[];
}

interface NewGlyph {
  readonly outline: Uint8Array;
  readonly advance: number;
}

/** A font with just the drawings asked for; a drawing of several or moved glyphs becomes a composite glyph. */
export function subsetFont(font: Sfnt, drawings: readonly Drawing[]): Subset {
  const kept = keepGlyphs(font, drawings);
  const newNumber = (glyph: number) => kept.get(glyph) ?? 0;
  const glyphs: NewGlyph[] = [...kept.keys()].map((glyph) => ({
    outline: renumbered(withoutInstructions(font.outline(glyph)), newNumber),
    advance: font.advance(glyph),
  }));
  const numbers = drawings.map((drawing) => {
    const [first] = drawing.glyphs;
    if (first && isPlain(drawing)) return newNumber(first.glyph);
    glyphs.push({ outline: composite(font, drawing.glyphs, newNumber), advance: drawing.advance });
    return glyphs.length - 1;
  });
  const mostParts = Math.max(1, ...drawings.map((drawing) => drawing.glyphs.length));
  return { file: writeSubset(font, glyphs, mostParts), glyphs: numbers };
}

function isPlain({ glyphs: [first, ...others] }: Drawing): boolean {
  return first?.x === 0 && first.y === 0 && others.length === 0;
}

/** Every glyph that is drawn, directly or as a component, in the order of first use; 0 is `.notdef`. */
function keepGlyphs(font: Sfnt, drawings: readonly Drawing[]): ReadonlyMap<number, number> {
  const kept = new Map<number, number>();
  const keep = (glyph: number): void => {
    if (kept.has(glyph)) return;
    kept.set(glyph, kept.size);
    for (const part of components(font.outline(glyph))) keep(part.glyph);
  };
  keep(0);
  for (const { glyphs } of drawings) for (const { glyph } of glyphs) keep(glyph);
  return kept;
}

function writeSubset(font: Sfnt, glyphs: readonly NewGlyph[], mostParts: number): Uint8Array {
  const loca = new Uint8Array(4 * (glyphs.length + 1));
  const hmtx = new Uint8Array(4 * glyphs.length);
  const glyf = new Uint8Array(glyphs.reduce((sum, { outline }) => sum + aligned(outline.length), 0));
  let end = 0;
  glyphs.forEach(({ outline, advance }, i) => {
    glyf.set(outline, end);
    end += aligned(outline.length);
    viewOf(loca).setUint32(4 * (i + 1), end);
    viewOf(hmtx).setUint16(4 * i, advance);
    viewOf(hmtx).setInt16(4 * i + 2, outlineBox(outline)?.[0] ?? 0);
  });
  const head = copyOf(font, 'head');
  viewOf(head).setInt16(50, 1);
  const hhea = copyOf(font, 'hhea');
  viewOf(hhea).setUint16(34, glyphs.length);
  return writeSfnt({ glyf, head, hhea, hmtx, loca, maxp: limits(font, glyphs.length, mostParts) });
}

/** `maxp` with upper bounds: composites of composites can at most multiply what the source's largest glyph has. */
function limits(font: Sfnt, glyphCount: number, mostParts: number): Uint8Array {
  const maxp = copyOf(font, 'maxp');
  const view = viewOf(maxp);
  const largest = (simple: number, compound: number) =>
    Math.max(view.getUint16(simple), view.getUint16(compound));
  view.setUint16(4, glyphCount);
  view.setUint16(10, largest(6, 10) * mostParts);
  view.setUint16(12, largest(8, 12) * mostParts);
  view.setUint16(26, 0);
  view.setUint16(28, Math.max(view.getUint16(28), mostParts));
  view.setUint16(30, view.getUint16(30) + 1);
  return maxp;
}

function copyOf(font: Sfnt, tag: string): Uint8Array {
  return font.table(tag)?.slice() ?? new Uint8Array();
}
