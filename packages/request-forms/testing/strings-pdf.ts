import { PDFDocument } from '@cantoo/pdf-lib';
import { embedFace, type Face } from '../src/thai-text/index.js';

export interface StringsPage {
  readonly size: number;
  /** Left edge and first baseline from the top, in points. */
  readonly left: number;
  readonly first: number;
  readonly leading: number;
  readonly width: number;
}

/** One page with a string a line, drawn by pdf-lib itself: `drawText` with an embedded face. */
export async function stringsPdf(
  strings: readonly string[],
  face: Face,
  layout: StringsPage,
): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const font = embedFace(document, face);
  const height = layout.first + strings.length * layout.leading;
  const page = document.addPage([layout.width, height]);
  strings.forEach((text, i) => {
    page.drawText(text, {
      x: layout.left,
      y: height - layout.first - i * layout.leading,
      size: layout.size,
      font,
    });
  });
  await font.embed();
  return document.save();
}
