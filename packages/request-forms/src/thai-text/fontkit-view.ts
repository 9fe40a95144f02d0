import type { CustomFontEmbedder } from '@cantoo/pdf-lib';
import type { Face } from './face.js';

type FontkitFont = CustomFontEmbedder['font'];

/** What pdf-lib reads of a fontkit font. The embedder overrides every method that would need more. */
export function fontkitView(face: Face): FontkitFont {
  const { unitsPerEm, ascent, descent, box } = face.sfnt;
  const [minX, minY, maxX, maxY] = box;
  return {
    postscriptName: face.name,
    unitsPerEm,
    ascent,
    descent,
    italicAngle: 0,
    capHeight: ascent,
    xHeight: ascent / 2,
    bbox: { minX, minY, maxX, maxY, width: maxX - minX, height: maxY - minY },
    get characterSet() {
      return face.codePoints();
    },
    glyphForCodePoint: () => null,
    layout: (text) => ({
      glyphs: face.shape(text).map((piece) => ({
        id: piece.glyphs[0]?.glyph ?? 0,
        codePoints: [...piece.text].map((character) => character.codePointAt(0) ?? 0),
        advanceWidth: piece.advance,
      })),
    }),
    createSubset: () => {
      throw new TypeError('The face embedder writes its own subset.');
    },
  };
}
