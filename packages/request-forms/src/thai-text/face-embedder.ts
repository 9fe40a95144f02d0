import { CustomFontEmbedder, type PDFContext, PDFHexString, type PDFRef, PDFString } from '@cantoo/pdf-lib';
import type { Face } from './face.js';
import { createFontCharacters, subsetTag } from './font-characters.js';
import { fontkitView } from './fontkit-view.js';
import { subsetFont } from './subset.js';
import { hex, toUnicodeCMap } from './to-unicode.js';

/** FontDescriptor flags: symbolic, since the codes follow no standard encoding (PDF 32000-1, table 123). */
const SYMBOLIC = 4;
const CAP_HEIGHT = 700;
const STEM = 80;

/**
 * pdf-lib's font embedder with the shaping of a {@link Face}. `drawText`, form fields and flattening of pdf-lib work
 * with it unchanged.
 */
export class FaceEmbedder extends CustomFontEmbedder {
  readonly #face: Face;
  readonly #characters = createFontCharacters();

  constructor(face: Face) {
    super(fontkitView(face), face.bytes);
    this.#face = face;
  }

  override encodeText(text: string): PDFHexString {
    const codes = this.#face.shape(text).map((piece) => hex(this.#characters.codeOf(piece)));
    return PDFHexString.of(codes.join(''));
  }

  override glyphCountOfText(text: string): number {
    return this.#face.shape(text).length;
  }

  override widthOfTextAtSize(text: string, size: number): number {
    return this.#face.widthOf(text, size);
  }

  override heightOfFontAtSize(size: number, options: { descender?: boolean } = {}): number {
    const { ascent, descent, unitsPerEm } = this.#face.sfnt;
    return ((ascent - (options.descender === false ? 0 : descent)) / unitsPerEm) * size;
  }

  override sizeOfFontAtHeight(height: number): number {
    const { ascent, descent, unitsPerEm } = this.#face.sfnt;
    return (height * unitsPerEm) / (ascent - descent);
  }

  override async embedIntoContext(context: PDFContext, ref?: PDFRef): Promise<PDFRef> {
    const { pieces } = this.#characters;
    const name = `${subsetTag(pieces)}+${this.#face.name}`;
    const subset = subsetFont(this.#face.sfnt, pieces);
    const descendant = context.obj({
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont: name,
      CIDSystemInfo: { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('Identity'), Supplement: 0 },
      FontDescriptor: this.#descriptor(context, name, subset.file),
      DW: 0,
      W: [1, pieces.map((piece) => this.#thousandths(piece.advance))],
      CIDToGIDMap: context.register(context.flateStream(glyphMap(subset.glyphs))),
    });
    const font = context.obj({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: name,
      Encoding: 'Identity-H',
      DescendantFonts: [context.register(descendant)],
      ToUnicode: context.register(context.flateStream(toUnicodeCMap(pieces))),
    });
    if (!ref) return context.register(font);
    context.assign(ref, font);
    return ref;
  }

  #descriptor(context: PDFContext, name: string, file: Uint8Array): PDFRef {
    const { ascent, descent, box } = this.#face.sfnt;
    return context.register(
      context.obj({
        Type: 'FontDescriptor',
        FontName: name,
        Flags: SYMBOLIC,
        FontBBox: box.map((value) => this.#thousandths(value)),
        ItalicAngle: 0,
        Ascent: this.#thousandths(ascent),
        Descent: this.#thousandths(descent),
        CapHeight: CAP_HEIGHT,
        StemV: STEM,
        FontFile2: context.register(context.flateStream(file, { Length1: file.length })),
      }),
    );
  }

  #thousandths(units: number): number {
    return Math.round((units * 100_000) / this.#face.sfnt.unitsPerEm) / 100;
  }
}

/** CIDToGIDMap: two bytes a code; code 0 is `.notdef`. */
function glyphMap(glyphs: readonly number[]): Uint8Array {
  const map = new Uint8Array(2 * (glyphs.length + 1));
  const view = new DataView(map.buffer);
  glyphs.forEach((glyph, i) => {
    view.setUint16(2 * (i + 1), glyph);
  });
  return map;
}
