import { type PDFDocument, PDFFont } from '@cantoo/pdf-lib';
import type { Face } from './face.js';
import { FaceEmbedder } from './face-embedder.js';

/**
 * A face as a font of a pdf-lib document. When all text is drawn and before `save()`, call `await font.embed()`: only
 * then is it known which characters the subset needs.
 *
 * @example
 * ```ts
 * const font = embedFace(document, openFace(sarabunRegular));
 * page.drawText('ญี่ปุ่น น้ำ ป้า', { x: 72, y: 720, size: 16, font });
 * await font.embed();
 * const bytes = await document.save();
 * ```
 */
export function embedFace(document: PDFDocument, face: Face): PDFFont {
  return PDFFont.of(document.context.nextRef(), document, new FaceEmbedder(face));
}
