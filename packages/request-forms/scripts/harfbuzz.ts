import { Face, Font, Blob as HarfBuzzBlob, Buffer as HarfBuzzBuffer, shape } from 'harfbuzzjs';

export interface OracleGlyph {
  /** Index into the text of the cluster that the glyph belongs to. */
  readonly cluster: number;
  readonly glyph: number;
  readonly xAdvance: number;
  readonly xOffset: number;
  readonly yOffset: number;
}

export interface Oracle {
  characters(): string[];
  shape(text: string): OracleGlyph[];
}

/** HarfBuzz on one font: what builds the tables and what the tests compare with. Never part of the package. */
export function harfBuzz(bytes: Uint8Array): Oracle {
  const face = new Face(new HarfBuzzBlob(bytes));
  const font = new Font(face);
  return {
    characters: () => [...face.collectUnicodes()].map((code) => String.fromCodePoint(code)),
    shape: (text) => {
      const buffer = new HarfBuzzBuffer();
      buffer.addText(text);
      buffer.guessSegmentProperties();
      shape(font, buffer);
      const positions = buffer.getGlyphPositions();
      return buffer.getGlyphInfos().map((info, i) => ({
        cluster: info.cluster,
        glyph: info.codepoint,
        xAdvance: positions[i]?.xAdvance ?? 0,
        xOffset: positions[i]?.xOffset ?? 0,
        yOffset: positions[i]?.yOffset ?? 0,
      }));
    },
  };
}
