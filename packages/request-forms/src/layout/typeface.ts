import type { PDFDocument, PDFFont } from '@cantoo/pdf-lib';
import { embedFace, type Face } from '../thai-text/index.js';
import type { TextStyle } from './style.js';

/** The two weights of a document. */
export interface Faces {
  readonly regular: Face;
  readonly bold: Face;
}

/** Faces embedded in one document. */
export interface Typeface {
  readonly fonts: readonly { readonly key: string; readonly font: PDFFont }[];
  widthOf(text: string, style: TextStyle): number;
  /** Font key and the text in that font's codes. */
  encode(text: string, style: TextStyle): { key: string; codes: string };
  embed(): Promise<void>;
}

export function embedTypeface(document: PDFDocument, faces: Faces): Typeface {
  const regular = { key: 'R', face: faces.regular, font: embedFace(document, faces.regular) };
  const bold = { key: 'B', face: faces.bold, font: embedFace(document, faces.bold) };
  const weight = (style: TextStyle) => (style.bold ? bold : regular);
  return {
    fonts: [regular, bold],
    widthOf: (text, style) => weight(style).face.widthOf(text, style.size),
    encode: (text, style) => {
      const { key, font } = weight(style);
      return { key, codes: font.encodeText(text).toString() };
    },
    embed: async () => {
      await regular.font.embed();
      await bold.font.embed();
    },
  };
}
